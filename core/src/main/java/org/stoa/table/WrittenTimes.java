package org.stoa.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Problems;

/**
 * The times of a file, understood all together: only all of them show whether the day or the month
 * comes first. Immutable.
 */
public final class WrittenTimes {

  private final Map<String, Instant> byText;

  private WrittenTimes(Map<String, Instant> byText) {
    this.byText = byText;
  }

  /**
   * Understands times.
   *
   * @param days of which one is among the times, which tells day from month where nothing else does
   * @param zone of the times that don't say theirs
   * @return empty if there is any that can't be understood; the problems say why
   */
  public static Optional<WrittenTimes> of(
      List<Cell> cells, Set<LocalDate> days, Optional<ZoneId> zone, Problems problems) {
    Map<String, WrittenTime> written = new HashMap<>();
    boolean readable = true;
    for (Cell cell : cells) {
      Optional<WrittenTime> time = WrittenTime.parse(cell.text());
      time.ifPresent(it -> written.put(cell.text(), it));
      if (time.isEmpty()) {
        readable = false;
        problems.error(
            "TIME_UNREADABLE",
            cell.place(),
            "\"" + cell.text() + "\" isn't a date with a time, such as 2023-07-06 09:00:00.");
      }
    }
    return readable && isZoneKnown(cells, written, zone, problems)
        ? ordered(cells, written, days, zone.orElse(ZoneId.of("UTC")), problems)
        : Optional.empty();
  }

  private static boolean isZoneKnown(
      List<Cell> cells,
      Map<String, WrittenTime> written,
      Optional<ZoneId> zone,
      Problems problems) {
    Optional<Cell> without =
        zone.isPresent()
            ? Optional.empty()
            : cells.stream().filter(it -> isLocal(it, written)).findFirst();
    without.ifPresent(
        cell ->
            problems.error(
                "NO_ZONE",
                cell.place(),
                "The file doesn't say in which time zone \""
                    + cell.text()
                    + "\" is; say it with --zone, such as --zone Europe/Madrid."));
    return without.isEmpty();
  }

  private static boolean isLocal(Cell cell, Map<String, WrittenTime> written) {
    WrittenTime time = written.get(cell.text());
    return time != null && time.offset().isEmpty();
  }

  private static Optional<WrittenTimes> ordered(
      List<Cell> cells,
      Map<String, WrittenTime> written,
      Set<LocalDate> days,
      ZoneId zone,
      Problems problems) {
    Optional<DateOrder> order = DateOrder.of(written.values(), days);
    if (order.isEmpty()) {
      Cell first =
          cells.stream().filter(cell -> isUnordered(cell, written)).findFirst().orElseThrow();
      problems.error(
          "DATE_ORDER",
          first.place(),
          "\"%s\": day or month first? The dates of this file don't show it, nor does any day that is known. Save it with dates such as 2023-07-06."
              .formatted(first.text()));
    }
    return order.map(
        it -> {
          Map<String, Instant> instants = new HashMap<>();
          written.forEach((text, time) -> instants.put(text, instant(time, it, zone)));
          return new WrittenTimes(instants);
        });
  }

  private static boolean isUnordered(Cell cell, Map<String, WrittenTime> written) {
    WrittenTime time = written.get(cell.text());
    return time != null && time.order().isEmpty();
  }

  private static Instant instant(WrittenTime time, DateOrder order, ZoneId zone) {
    LocalDate date = time.date(order).orElseThrow();
    return time.time()
        .atDate(date)
        .atZone(time.offset().map(ZoneId.class::cast).orElse(zone))
        .toInstant();
  }

  /** The instant that a cell names. */
  public Optional<Instant> instant(Cell cell) {
    return Optional.ofNullable(byText.get(cell.text()));
  }
}
