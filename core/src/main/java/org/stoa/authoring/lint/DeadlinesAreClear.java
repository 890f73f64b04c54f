package org.stoa.authoring.lint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;

/** Of what an award asks for, learners know until when; and work isn't over before meetings are. */
final class DeadlinesAreClear implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Edition edition : manuscript.editions()) {
      assumed(edition, manuscript, problems);
      early(edition, manuscript, problems);
    }
  }

  private static void assumed(Edition edition, Manuscript manuscript, Problems problems) {
    List<Activity> unsaid =
        work(manuscript).filter(it -> edition.deadline(it.id()).assumed()).toList();
    if (!unsaid.isEmpty()) {
      problems.info(
          "DEADLINE_ASSUMED",
          Places.of(edition),
          "No deadline is named for "
              + Listing.of(unsaid)
              + "; the edition's last day, "
              + edition.period().last()
              + ", is assumed. Name one in the calendar if it is another.");
    }
  }

  private static void early(Edition edition, Manuscript manuscript, Problems problems) {
    Optional<Activity> last =
        work(manuscript)
            .filter(it -> !edition.deadline(it.id()).assumed())
            .max(Comparator.comparing(it -> edition.deadline(it.id()).end()));
    Optional<Activity> session = lastNeededSession(edition, manuscript);
    if (last.isEmpty() || session.isEmpty()) {
      return;
    }
    Instant end = edition.deadline(last.get().id()).end();
    Instant begins = start(edition, session.get());
    if (!end.isAfter(begins)) {
      problems.info(
          "DEADLINE_BEFORE_LAST_SESSION",
          manuscript.places().of(edition, last.get().id()),
          "The last deadline in the calendar ("
              + day(end.minusNanos(1), edition)
              + ") lies before the last session that an award needs, \""
              + session.get().id()
              + "\" ("
              + day(begins, edition)
              + "), and the edition goes on until "
              + edition.period().last()
              + ". Move it if that isn't meant.");
    }
  }

  /** What some award asks people to hand in. */
  private static Stream<Activity> work(Manuscript manuscript) {
    return manuscript
        .programme()
        .allActivities()
        .filter(
            it ->
                it instanceof Activity.Task
                    || it instanceof Activity.Quiz
                    || it instanceof Activity.Survey)
        .filter(it -> manuscript.isInAnAward(it.id()));
  }

  private static Optional<Activity> lastNeededSession(Edition edition, Manuscript manuscript) {
    return manuscript
        .programme()
        .allActivities()
        .filter(it -> edition.slot(it.id()).isPresent() && manuscript.isNeeded(it.id()))
        .max(Comparator.comparing(it -> start(edition, it)));
  }

  private static Instant start(Edition edition, Activity session) {
    return edition.slot(session.id()).orElseThrow().interval(edition.zone()).from();
  }

  private static LocalDate day(Instant instant, Edition edition) {
    return instant.atZone(edition.zone()).toLocalDate();
  }
}
