package org.stoa.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.programme.Activity;
import org.stoa.programme.Deadline;
import org.stoa.programme.Edition;
import org.stoa.programme.Prerequisites;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;

/**
 * What an edition gives everybody for one activity.
 *
 * @param due until when it can be done: always there, and in the shape in which findings tell it
 * @param session its time, if it is a session that has one
 * @param attempts how many tries its quiz allows; empty for any number
 * @param isAttended whether it is a session, so that others say who was there
 * @param after what comes first
 */
record Terms(
    Optional<Deadline> due,
    Optional<SessionTime> session,
    OptionalInt attempts,
    boolean isAttended,
    List<ActivityId> after) {

  static Terms of(ActivityId id, Edition edition) {
    Optional<Activity> activity = edition.programme().activity(id);
    Optional<Interval> session = edition.slot(id).map(slot -> slot.interval(edition.zone()));
    return new Terms(
        Optional.of(edition.deadline(id)),
        session.map(SessionTime::of),
        activity.map(Terms::attempts).orElse(OptionalInt.empty()),
        activity.filter(Activity.Session.class::isInstance).isPresent(),
        Prerequisites.of(id, edition.programme().activities()));
  }

  private static OptionalInt attempts(Activity activity) {
    return activity instanceof Activity.Quiz quiz ? quiz.attempts() : OptionalInt.empty();
  }

  /**
   * When a session is, and what follows from it.
   *
   * @param millis its length in milliseconds
   * @param due until when one can be there, in the shape in which findings tell it
   */
  record SessionTime(
      Interval interval, Duration length, BigDecimal millis, Optional<Deadline> due) {

    private static SessionTime of(Interval interval) {
      return new SessionTime(
          interval,
          interval.length(),
          BigDecimal.valueOf(interval.length().toMillis()),
          Optional.of(new Deadline(interval.to(), false)));
    }

    /** The least time that is a share of its length, in hundredths of milliseconds. */
    long hundredths(Percentage share) {
      return share.value().multiply(millis).setScale(0, RoundingMode.CEILING).longValueExact();
    }
  }
}
