package org.stoa.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;
import org.stoa.programme.Window;
import org.stoa.statement.ActivityId;

/** Editions with calendars of every sort, from a seed. */
final class RandomCalendars {

  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Madrid"),
          ZoneId.of("Asia/Seoul"),
          ZoneId.of("America/Bogota"),
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("UTC"));

  private static final String[] WORDS = {"돌봄", "care", "à, b; c", "\\n", "\"q\"", "😀", "x:y", "—"};

  private final Random random;

  RandomCalendars(long seed) {
    this.random = new Random(seed);
  }

  Edition next() {
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String title = WORDS[random.nextInt(WORDS.length)] + " " + i;
      activities.add(
          random.nextBoolean()
              ? Samples.session("session-" + i, title)
              : Samples.survey("survey-" + i, title));
    }
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    Map<ActivityId, Window> windows = new HashMap<>();
    Map<ActivityId, Slot> slots = new HashMap<>();
    for (Activity activity : activities) {
      if (activity instanceof Activity.Session && random.nextInt(4) > 0) {
        slots.put(activity.id(), new Slot(time(zone), Duration.ofMinutes(1 + random.nextInt(600))));
      }
      Window window = new Window(bound(zone), bound(zone));
      if (random.nextBoolean() && !window.isReversed() && !window.equals(Window.OPEN)) {
        windows.put(activity.id(), window);
      }
    }
    return Samples.edition(zone, activities.toArray(Activity[]::new)).withCalendar(windows, slots);
  }

  private Optional<Bound> bound(ZoneId zone) {
    return switch (random.nextInt(5)) {
      case 0 -> Optional.of(new Bound.At(time(zone)));
      case 1, 2 -> Optional.of(new Bound.Day(date()));
      case 3 -> Optional.of(new Bound.Week(date().with(DayOfWeek.MONDAY)));
      default -> Optional.empty();
    };
  }

  private LocalDate date() {
    return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365));
  }

  /** A time that clocks show. */
  private LocalDateTime time(ZoneId zone) {
    LocalDateTime time = date().atTime(random.nextInt(24), random.nextInt(60));
    return zone.getRules().getValidOffsets(time).isEmpty() ? time(zone) : time;
  }
}
