package org.stoa.authoring.lint;

import java.time.Duration;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.SessionFormat;
import org.stoa.programme.Slot;

/** Talks and rounds fit into the session's time. */
final class SessionsFitTheirTime implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Edition edition : manuscript.editions()) {
      manuscript
          .programme()
          .allActivities()
          .forEach(
              activity -> {
                if (activity instanceof Activity.Session session && session.format().isPresent()) {
                  SessionFormat format = session.format().get();
                  edition
                      .slot(session.id())
                      .filter(slot -> format.length().compareTo(slot.length()) > 0)
                      .ifPresent(
                          slot -> report(session, format, slot, edition, manuscript, problems));
                }
              });
    }
  }

  private static void report(
      Activity session,
      SessionFormat format,
      Slot slot,
      Edition edition,
      Manuscript manuscript,
      Problems problems) {
    problems.warning(
        "SESSION_TOO_SHORT",
        manuscript.places().of(edition, session.id()),
        "\""
            + session.id()
            + "\" has "
            + minutes(slot.length())
            + ", and "
            + planned(format)
            + " take "
            + minutes(format.length())
            + "; there is time for "
            + fitting(format, slot.length())
            + ". Plan fewer, make them shorter, or give it more time.");
  }

  private static String planned(SessionFormat format) {
    if (format instanceof SessionFormat.Talks talks) {
      return talks.count()
          + " talks of "
          + minutes(talks.max())
          + (talks.debate().isZero()
              ? ""
              : ", each with a debate of " + minutes(talks.debate()) + ",");
    }
    return format instanceof SessionFormat.Rounds rounds
        ? rounds.count() + " rounds of " + minutes(rounds.each())
        : "pauses";
  }

  private static long fitting(SessionFormat format, Duration time) {
    if (format instanceof SessionFormat.Talks talks) {
      return talks.fitting(time);
    }
    return format instanceof SessionFormat.Rounds rounds ? time.dividedBy(rounds.each()) : 0;
  }

  private static String minutes(Duration length) {
    return length.toMinutes() + " minutes";
  }
}
