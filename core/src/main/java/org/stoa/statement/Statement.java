package org.stoa.statement;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * One fact about one learner.
 *
 * @param id names this statement
 * @param enrolment the learner, in one edition
 * @param activity what it is about
 * @param result what happened
 * @param timestamp when it happened; this decides
 * @param stored when it was written down; later than the timestamp for work done offline
 * @param authority on whose word
 * @param reason why; extensions, waivers and voidings can't be without
 */
public record Statement(
    UUID id,
    EnrolmentId enrolment,
    ActivityId activity,
    Result result,
    Instant timestamp,
    Instant stored,
    Authority authority,
    Optional<String> reason) {

  /** By time, and by id where two have the same time: the one order in which logs are read. */
  public static final Comparator<Statement> BY_TIME =
      Comparator.comparing(Statement::timestamp).thenComparing(Statement::id);

  public Statement {
    if (result.verb().isActOfStaff()) {
      if (authority.kind() != Authority.Kind.STAFF) {
        throw new IllegalArgumentException(result.verb() + " is an act of staff");
      }
      if (reason.map(String::isBlank).orElse(true)) {
        throw new IllegalArgumentException(result.verb() + " needs a reason");
      }
    }
  }

  public Verb verb() {
    return result.verb();
  }
}
