package org.stoa.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Profile;
import org.stoa.programme.Window;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Extension;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Mode;
import org.stoa.statement.Statement;

/**
 * What there is in an edition's calendar. Immutable.
 *
 * <p>It holds what the author dated and nothing else: a session without a slot isn't there, and
 * neither is a deadline that nobody named, nor a link to join before its release. One participant's
 * agenda has her own deadlines, as the evaluator knows them.
 *
 * @param entries in order of time; of those that begin together, in the programme's order
 */
public record Agenda(Edition edition, List<Entry> entries) {

  public Agenda {
    entries = List.copyOf(entries);
  }

  /** All of an edition, whomever it is offered to: for staff, and to publish. */
  public static Agenda ofAll(Edition edition, Instant asOf) {
    var view = new View(edition, Map.of(), asOf);
    return view.agenda(edition.programme().allActivities().flatMap(view::entries));
  }

  /**
   * What an edition offers to a participant: to a role that she holds on the day of the entry, in a
   * way in which she takes part. What a group doesn't offer her, none of its parts does. Deadlines
   * are those that everybody has.
   */
  public static Agenda of(Edition edition, Profile profile, Instant asOf) {
    return of(new View(edition, Map.of(), asOf), profile);
  }

  /**
   * The same for one participant, with the deadlines that she was given herself.
   *
   * @param log the statements of her enrolment, in any order
   */
  public static Agenda of(Edition edition, Profile profile, List<Statement> log, Instant asOf) {
    return of(new View(edition, Evaluator.of(edition).extensions(log, asOf), asOf), profile);
  }

  private static Agenda of(View view, Profile profile) {
    return view.agenda(
        view.edition().programme().activities().stream()
            .flatMap(activity -> view.offered(activity, profile, day -> true)));
  }

  /** What people call it: the programme's title, and the edition's if it has one. */
  String title(Locale reader) {
    String programme = edition.programme().title().in(reader);
    return PlainText.line(
        edition.title().map(title -> programme + " – " + title.in(reader)).orElse(programme));
  }

  /** An edition as it is at one instant, for everybody or with one participant's deadlines. */
  private record View(Edition edition, Map<ActivityId, Extension> extensions, Instant asOf) {

    Agenda agenda(Stream<Entry> entries) {
      Comparator<Entry> inOrder = Comparator.comparing(entry -> entry.start(edition.zone()));
      return new Agenda(edition, entries.sorted(inOrder).toList());
    }

    Stream<Entry> offered(Activity activity, Profile profile, Predicate<LocalDate> around) {
      Predicate<LocalDate> offered =
          around.and(day -> activity.outline().audience().includes(profile, day));
      Stream<Entry> own =
          entries(activity)
              .filter(entry -> offered.test(entry.day(edition.zone())))
              .filter(entry -> canAttend(profile.mode(), entry));
      Stream<Activity> parts =
          activity instanceof Activity.Group group ? group.parts().stream() : Stream.empty();
      return Stream.concat(own, parts.flatMap(part -> offered(part, profile, offered)));
    }

    private static boolean canAttend(Optional<Mode> mode, Entry entry) {
      Set<Mode> modes =
          entry instanceof Entry.Meeting meeting ? meeting.slot().venue().modes() : Set.of();
      return modes.isEmpty() || mode.map(modes::contains).orElse(true);
    }

    Stream<Entry> entries(Activity activity) {
      Stream<Entry> meeting =
          edition.slot(activity.id()).stream()
              .map(
                  slot ->
                      new Entry.Meeting(
                          activity, slot, slot.venue().released(asOf, edition.zone())));
      return Stream.concat(meeting, entries(activity, edition.window(activity.id())));
    }

    private Stream<Entry> entries(Activity activity, Window window) {
      Optional<Extension> extension = extension(activity, window);
      Optional<Bound> own = extension.flatMap(Extension::until).map(Bound.Day::new);
      Optional<Bound> until = own.or(window::until);
      Optional<Bound> whole =
          window
              .from()
              .filter(bound -> window.until().equals(Optional.of(bound)) && isDated(bound));
      if (whole.isPresent()) {
        return Stream.of(new Entry.During(activity, whole.get(), until.orElseThrow(), extension));
      }
      return Stream.concat(
          window.from().stream().map(bound -> new Entry.Opening(activity, bound)),
          until.stream().map(bound -> new Entry.Due(activity, bound, extension)));
    }

    /** Nobody is later at a session than it lasts, whatever else of it may be done later. */
    private Optional<Extension> extension(Activity activity, Window window) {
      boolean isSessionAlone = edition.slot(activity.id()).isPresent() && window.until().isEmpty();
      return isSessionAlone ? Optional.empty() : Optional.ofNullable(extensions.get(activity.id()));
    }

    private static boolean isDated(Bound bound) {
      return !(bound instanceof Bound.At);
    }
  }
}
