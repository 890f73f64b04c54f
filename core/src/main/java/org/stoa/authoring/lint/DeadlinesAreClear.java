package org.stoa.authoring.lint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;

/** Of what an award asks for, learners know until when; and work isn't over before meetings are. */
final class DeadlinesAreClear implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Edition edition : manuscript.editions()) {
      assumed(edition, manuscript, problems);
      manuscript.programme().awards().stream()
          .flatMap(award -> early(award, edition, manuscript).stream())
          .distinct()
          .forEach(early -> report(early, edition, manuscript, problems));
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

  /** The last work that has a deadline, and the session that comes after it. */
  private record Early(Activity work, Activity session) {}

  private static Optional<Early> early(Award award, Edition edition, Manuscript manuscript) {
    Optional<Activity> last =
        work(manuscript)
            .filter(it -> award.when().activities().anyMatch(it.id()::equals))
            .filter(it -> !edition.deadline(it.id()).assumed())
            .max(Comparator.comparing(it -> edition.deadline(it.id()).end()));
    return lastNeededSession(award, edition)
        .flatMap(session -> last.map(work -> new Early(work, session)))
        .filter(it -> !end(it.work(), edition).isAfter(start(edition, it.session())));
  }

  private static void report(
      Early early, Edition edition, Manuscript manuscript, Problems problems) {
    problems.info(
        "DEADLINE_BEFORE_LAST_SESSION",
        manuscript.places().of(edition, early.work().id()),
        "The last deadline of an award ("
            + day(end(early.work(), edition).minusNanos(1), edition)
            + ") lies before the last session that it needs, \""
            + early.session().id()
            + "\" ("
            + day(start(edition, early.session()), edition)
            + "), and the edition goes on until "
            + edition.period().last()
            + ". Move it if that isn't meant.");
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

  private static Optional<Activity> lastNeededSession(Award award, Edition edition) {
    return edition
        .programme()
        .allActivities()
        .filter(it -> edition.slot(it.id()).isPresent())
        .filter(it -> Reach.isNeeded(award.when(), it.id()))
        .max(Comparator.comparing(it -> start(edition, it)));
  }

  private static Instant end(Activity work, Edition edition) {
    return edition.deadline(work.id()).end();
  }

  private static Instant start(Edition edition, Activity session) {
    return edition.slot(session.id()).orElseThrow().interval(edition.zone()).from();
  }

  private static LocalDate day(Instant instant, Edition edition) {
    return instant.atZone(edition.zone()).toLocalDate();
  }
}
