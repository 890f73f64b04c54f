package org.stoa.progress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.programme.Activity;
import org.stoa.programme.Deadline;
import org.stoa.programme.Edition;
import org.stoa.programme.Prerequisites;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;

/**
 * What an edition gives everybody for one activity.
 *
 * @param due until when it can be done; always there, and kept as findings tell it
 * @param session its time, if it is a session that has one
 * @param sessionDue until when one can be there, if it is a session that has a time
 * @param attempts how many tries its quiz allows; empty for any number
 * @param isAttended whether it is a session, so that others say who was there
 * @param after what comes first
 */
record Terms(
    Optional<Deadline> due,
    Optional<Interval> session,
    Optional<Deadline> sessionDue,
    OptionalInt attempts,
    boolean isAttended,
    List<ActivityId> after) {

  static Terms of(ActivityId id, Edition edition) {
    Optional<Activity> activity = edition.programme().activity(id);
    Optional<Interval> session = edition.slot(id).map(slot -> slot.interval(edition.zone()));
    return new Terms(
        Optional.of(edition.deadline(id)),
        session,
        session.map(time -> new Deadline(time.to(), false)),
        activity.map(Terms::attempts).orElse(OptionalInt.empty()),
        activity.filter(Activity.Session.class::isInstance).isPresent(),
        Prerequisites.of(id, edition.programme().activities()));
  }

  private static OptionalInt attempts(Activity activity) {
    return activity instanceof Activity.Quiz quiz ? quiz.attempts() : OptionalInt.empty();
  }
}
