package org.stoa.xapi;

import java.util.Optional;
import java.util.UUID;
import org.stoa.problem.Problems;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.yaml.Fields;

/**
 * Somebody, by an identifier (xAPI 1.0.3, Data, section 2.4.2.3).
 *
 * @param homePage of the account; the sort of identifier where it is another one
 * @param name of the account; the identifier where it is another one
 */
record Agent(String homePage, String name) {

  private static final String MAILTO = "mailto:";

  /** Who the fields say; empty if they have no identifier. */
  static Optional<Agent> of(Fields agent, Problems problems) {
    Optional<Fields> account = agent.node("account").flatMap(it -> Fields.of(it, problems));
    if (account.isPresent()) {
      Optional<String> homePage = account.get().requireText("homePage");
      Optional<String> name = account.get().requireText("name");
      return homePage.flatMap(page -> name.map(it -> new Agent(page, it)));
    }
    return agent
        .text("mbox")
        .map(mbox -> new Agent(MAILTO, mbox.replaceFirst("(?i)^" + MAILTO, "")))
        .or(() -> agent.text("mbox_sha1sum").map(sum -> new Agent("mbox_sha1sum", sum)))
        .or(() -> agent.text("openid").map(id -> new Agent("openid", id)));
  }

  /** The enrolment that this account stands for, if it is one of Stoa's. */
  Optional<UUID> enrolment() {
    return homePage.equals(Vocabulary.ENROLMENTS) ? Forms.uuid(name) : Optional.empty();
  }

  /**
   * An enrolment of whoever has this identifier; always the same one in an edition. An e-mail
   * address stands for itself, so that a list of people by e-mail addresses means the same person;
   * the name of an account is known at its home page only.
   */
  EnrolmentId enrolmentIn(Course course) {
    String identifier = homePage.equals(MAILTO) ? name : homePage + " " + name;
    return EnrolmentId.of(course.programme(), course.edition(), identifier);
  }

  /** On whose word: an account of Stoa's says what kind, everybody else is a source. */
  Authority authority() {
    return new Authority(Vocabulary.authority(homePage).orElse(Authority.Kind.SOURCE), name);
  }
}
