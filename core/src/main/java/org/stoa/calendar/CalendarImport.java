package org.stoa.calendar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;
import org.stoa.programme.Window;
import org.stoa.source.SourceText;
import org.stoa.statement.ActivityId;

/**
 * What came of reading somebody's calendar into an edition. Immutable.
 *
 * <p>An event is about an activity if it has the UID that {@link CalendarFeed} gave it, if the
 * {@link Legend} says so, or if its title is exactly the activity's, in any language. An event of a
 * session is its slot; an all-day event is the window of its activity, and so is an event with
 * times of an activity that is no session; one without a length is its deadline. Only times are
 * read. What the calendar doesn't mention stays as it is: nothing is ever taken away.
 *
 * <p>An event that can't be understood changes nothing, and a problem says why; the others count.
 *
 * @param edition with the calendar's times
 * @param changes how it differs from the edition before, in the programme's order
 * @param problems errors and warnings, in reading order
 */
public record CalendarImport(Edition edition, List<Change> changes, List<Problem> problems) {

  private static final int LONGEST = 16 << 20;

  public CalendarImport {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file of at most 16 MiB.
   *
   * @throws java.io.UncheckedIOException if the file can't be read at all
   */
  public static CalendarImport read(Path file, Edition edition, Legend legend) {
    var problems = new Problems();
    Edition result =
        SourceText.read(file.toString(), file, LONGEST, problems)
            .map(source -> imported(source, edition, legend, problems))
            .orElse(edition);
    return of(edition, result, problems);
  }

  /** Reads a text. */
  public static CalendarImport of(SourceText source, Edition edition, Legend legend) {
    var problems = new Problems();
    return of(edition, imported(source, edition, legend, problems), problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  private static Edition imported(
      SourceText source, Edition edition, Legend legend, Problems problems) {
    var reader = new EventReader(edition, legend, problems);
    CalendarFile.events(source, problems).forEach(reader::read);
    return reader.edition();
  }

  private static CalendarImport of(Edition before, Edition after, Problems problems) {
    List<Change> changes = new ArrayList<>();
    after
        .programme()
        .allActivities()
        .forEach(activity -> addChanges(changes, before, after, activity.id()));
    return new CalendarImport(after, changes, problems.inReadingOrder());
  }

  private static void addChanges(
      List<Change> changes, Edition before, Edition after, ActivityId activity) {
    Optional<Slot> slot = before.slot(activity);
    after
        .slot(activity)
        .filter(now -> !slot.equals(Optional.of(now)))
        .ifPresent(now -> changes.add(new Change.OfSlot(activity, slot, now)));
    Window window = before.window(activity);
    if (!window.equals(after.window(activity))) {
      changes.add(new Change.OfWindow(activity, window, after.window(activity)));
    }
  }
}
