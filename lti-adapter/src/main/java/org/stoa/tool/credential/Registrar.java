package org.stoa.tool.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.stoa.content.Texts;
import org.stoa.lti.text.Secret;
import org.stoa.privacy.IssuedAward;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress.Earning;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.Learner;
import org.stoa.tool.classroom.Standing;
import org.stoa.tool.store.Achievement;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Credentials;
import org.stoa.tool.store.Credentials.Credential;
import org.stoa.tool.store.Credentials.Held;
import org.stoa.tool.store.Credentials.Revocation;
import org.stoa.tool.store.Enrolments;

/** Issues credentials to those who have earned them, and revokes them. Safe for any thread. */
public final class Registrar {

  /** 132 bits by chance. */
  private static final int SALT = 22;

  private final Classroom classroom;
  private final Enrolments enrolments;
  private final Credentials credentials;
  private final Clock clock;

  public Registrar(
      Classroom classroom, Enrolments enrolments, Credentials credentials, Clock clock) {
    this.classroom = classroom;
    this.enrolments = enrolments;
    this.credentials = credentials;
    this.clock = clock;
  }

  /** How a learner stands now. */
  public Standing standing(Learner learner) {
    return classroom.standing(learner);
  }

  /** An award of a learner's programme, and how she stands. */
  public Optional<Earning> earning(Learner learner, AwardId award) {
    return standing(learner).progress().awards().stream()
        .filter(earning -> earning.award().id().equals(award))
        .findFirst();
  }

  /** The name that a credential would bear: what the platform calls her, if it does. */
  public Optional<String> name(Learner learner) {
    return enrolments.name(learner.enrolment()).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** What a learner was issued for an award. */
  public Optional<Held> held(Learner learner, AwardId award) {
    return credentials.find(learner.enrolment(), award);
  }

  /**
   * Issues an award in the learner's language, once: who has it already gets the same again. Empty
   * if she hasn't earned it or has no name, if what she does isn't graded, or if it goes to her
   * organisation.
   */
  public Optional<Held> issue(Learner learner, AwardId award) {
    return held(learner, award)
        .or(
            () ->
                earning(learner, award)
                    .filter(earning -> earning.finding().isSatisfied() && learner.graded())
                    .filter(earning -> earning.award().recipient() == Award.Recipient.PERSON)
                    .flatMap(earning -> name(learner).map(name -> issue(learner, earning, name))));
  }

  private Held issue(Learner learner, Earning earning, String name) {
    Edition edition = learner.offering().edition();
    String salt = Secret.fresh().substring(0, SALT);
    Finding finding = earning.finding();
    IssuedAward award =
        new IssuedAward(
            UUID.randomUUID(),
            edition.programme().id(),
            edition.id(),
            earning.award().id(),
            finding.since().orElseThrow(),
            IssuedAward.recipient(salt, name));
    Credential credential =
        new Credential(
            award,
            achievement(edition, earning.award(), learner.language()),
            now(),
            Optional.empty());
    return credentials.keep(learner.enrolment(), new Held(credential, salt, name));
  }

  private static Achievement achievement(Edition edition, Award award, Locale reader) {
    Locale language = Locale.forLanguageTag(Texts.of(Registrar.class, reader).language());
    return new Achievement(
        language,
        edition.zone(),
        award.kind(),
        edition.programme().title().in(language),
        edition.title().map(title -> title.in(language)).orElse(edition.id().value()),
        award.title().in(language),
        award.issuers(),
        new AskedParts(edition.programme(), language).of(award.when()));
  }

  /** A credential, whoever asks. */
  public Optional<Credential> find(UUID id) {
    return credentials.find(id);
  }

  /** What the people of a course were issued, the latest first. */
  public List<Held> issuedIn(Course course) {
    return credentials.seenFrom(course);
  }

  /**
   * Revokes a credential of somebody in a course, for good; whoever asks for it from now on is told
   * why.
   *
   * @return false if there is no such credential, or it was revoked before
   */
  public boolean revoke(Course course, UUID id, String reason) {
    return credentials.revoke(course, id, new Revocation(now(), reason));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
