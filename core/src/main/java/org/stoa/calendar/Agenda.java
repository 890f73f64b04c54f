package org.stoa.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Profile;
import org.stoa.programme.Window;
import org.stoa.statement.Mode;

/**
 * What there is in an edition's calendar. Immutable.
 *
 * <p>It holds what the author dated and nothing else: a session without a slot isn't there, and
 * neither is a deadline that nobody named, nor a link to join before its release.
 *
 * @param entries in order of time; of those that begin together, in the programme's order
 */
public record Agenda(Edition edition, List<Entry> entries) {

  public Agenda {
    entries = List.copyOf(entries);
  }

  /** All of an edition, whomever it is offered to: for staff, and to publish. */
  public static Agenda ofAll(Edition edition, Instant asOf) {
    List<Entry> entries =
        edition
            .programme()
            .allActivities()
            .flatMap(activity -> entries(edition, activity, asOf))
            .sorted(inOrder(edition))
            .toList();
    return new Agenda(edition, entries);
  }

  /**
   * What an edition offers to a participant: to a role that she holds on the day of the entry, in a
   * way in which she takes part. What a group doesn't offer her, none of its parts does.
   */
  public static Agenda of(Edition edition, Profile profile, Instant asOf) {
    List<Entry> entries = new ArrayList<>();
    Predicate<LocalDate> always = day -> true;
    for (Activity activity : edition.programme().activities()) {
      addOffered(entries, edition, activity, profile, asOf, always);
    }
    entries.sort(inOrder(edition));
    return new Agenda(edition, entries);
  }

  /** What people call it: the programme's title, and the edition's if it has one. */
  String title(Locale reader) {
    String programme = edition.programme().title().in(reader);
    return PlainText.line(
        edition.title().map(title -> programme + " – " + title.in(reader)).orElse(programme));
  }

  private static Comparator<Entry> inOrder(Edition edition) {
    return Comparator.comparing(entry -> entry.start(edition.zone()));
  }

  private static void addOffered(
      List<Entry> entries,
      Edition edition,
      Activity activity,
      Profile profile,
      Instant asOf,
      Predicate<LocalDate> around) {
    Predicate<LocalDate> offered =
        around.and(day -> activity.outline().audience().includes(profile, day));
    entries(edition, activity, asOf)
        .filter(entry -> offered.test(entry.day(edition.zone())))
        .filter(entry -> canAttend(profile.mode(), entry))
        .forEach(entries::add);
    if (activity instanceof Activity.Group group) {
      for (Activity part : group.parts()) {
        addOffered(entries, edition, part, profile, asOf, offered);
      }
    }
  }

  private static boolean canAttend(Optional<Mode> mode, Entry entry) {
    Set<Mode> modes =
        entry instanceof Entry.Meeting meeting ? meeting.slot().venue().modes() : Set.of();
    return modes.isEmpty() || mode.map(modes::contains).orElse(true);
  }

  private static Stream<Entry> entries(Edition edition, Activity activity, Instant asOf) {
    Stream<Entry> meeting =
        edition.slot(activity.id()).stream()
            .map(
                slot ->
                    new Entry.Meeting(activity, slot, slot.venue().released(asOf, edition.zone())));
    return Stream.concat(meeting, entries(activity, edition.window(activity.id())));
  }

  private static Stream<Entry> entries(Activity activity, Window window) {
    Optional<Bound> whole =
        window.from().filter(bound -> window.until().equals(Optional.of(bound)) && isDated(bound));
    if (whole.isPresent()) {
      return Stream.of(new Entry.During(activity, whole.get()));
    }
    return Stream.concat(
        window.from().stream().map(bound -> new Entry.Opening(activity, bound)),
        window.until().stream().map(bound -> new Entry.Due(activity, bound)));
  }

  private static boolean isDated(Bound bound) {
    return !(bound instanceof Bound.At);
  }
}
