package org.stoa.tool.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;

/**
 * Who agrees that what she hands in is published, in table {@code consent}: each time she said so
 * or took it back is a row, and the last one counts. Safe for any thread.
 */
public final class Consents {

  private final Jdbi jdbi;

  public Consents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether a learner agrees now; who never said so doesn't. */
  public boolean isGiven(EnrolmentId enrolment, ActivityId activity) {
    return jdbi.withHandle(handle -> isGiven(handle, enrolment, activity));
  }

  /** Notes what she says, unless it is what she said before. */
  public void note(
      Handle handle, EnrolmentId enrolment, ActivityId activity, boolean given, Instant when) {
    if (isGiven(handle, enrolment, activity) != given) {
      handle.execute(
          "insert into consent (enrolment, activity, given, happened) values (?, ?, ?, ?)",
          enrolment.value(),
          activity.value(),
          given,
          Database.timestamp(when));
    }
  }

  private static boolean isGiven(Handle handle, EnrolmentId enrolment, ActivityId activity) {
    return handle
        .createQuery(
            "select given from consent where enrolment = ? and activity = ?"
                + " order by id desc limit 1")
        .bind(0, enrolment.value())
        .bind(1, activity.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }
}
