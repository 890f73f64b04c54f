package org.stoa.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.people.EmailAddress;
import org.stoa.people.ModeWord;
import org.stoa.problem.Problems;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.Row;
import org.stoa.table.WrittenTimes;

/** Reads the rows of a report that has one for each stay or for each person. Not thread-safe. */
final class ReportRows {

  private static final Set<String> YES =
      Set.of("yes", "true", "y", "1", "예", "네", "sí", "si", "oui", "ja");
  private static final Set<String> NO = Set.of("no", "false", "n", "0", "아니요", "non", "nein");
  private static final Set<String> NOTHING = Set.of("", "-", "--", "—", "–", "n/a");

  private final ReportShape shape;
  private final WrittenTimes times;
  private final Optional<Interval> meeting;
  private final Problems problems;

  /**
   * @param meeting from when to when it was, if the report says so
   */
  ReportRows(ReportShape shape, WrittenTimes times, Optional<Interval> meeting, Problems problems) {
    this.shape = shape;
    this.times = times;
    this.meeting = meeting;
    this.problems = problems;
  }

  /** What stands in a column; dashes are nothing. */
  static Optional<Cell> said(Row row, Column column) {
    return row.cell(column).filter(cell -> !NOTHING.contains(cell.text().toLowerCase(Locale.ROOT)));
  }

  static boolean isWaiting(Row row) {
    return says(row, ReportColumns.WAITING, YES)
        || row.text(ReportColumns.STATUS).filter(it -> it.contains("waiting")).isPresent();
  }

  /** Whether this is somebody who was expected and didn't come. */
  static boolean isAbsent(Row row) {
    boolean nothing =
        Stream.of(
                ReportColumns.JOIN,
                ReportColumns.LEAVE,
                ReportColumns.DURATION,
                ReportColumns.NEEDED_DURATION,
                ReportColumns.TOTAL,
                ReportColumns.FIRST_JOIN,
                ReportColumns.IN_MEETING,
                ReportColumns.TIMESTAMP)
            .allMatch(column -> said(row, column).isEmpty());
    return nothing || says(row, ReportColumns.ATTENDED, NO);
  }

  private static boolean says(Row row, Column column, Set<String> words) {
    return row.text(column).filter(it -> words.contains(it.toLowerCase(Locale.ROOT))).isPresent();
  }

  /** Who a row is about. */
  static Optional<Attendee> attendee(Row row, Problems problems) {
    String name =
        Stream.of(ReportColumns.ORIGINAL_NAME, ReportColumns.NAME, ReportColumns.ANY_NAME)
            .flatMap(column -> said(row, column).stream())
            .findFirst()
            .map(Cell::text)
            .orElse("");
    Optional<EmailAddress> email =
        Stream.of(ReportColumns.EMAIL, ReportColumns.NEEDED_UPN)
            .flatMap(column -> said(row, column).stream())
            .flatMap(cell -> EmailAddress.of(cell.text()).stream())
            .findFirst();
    Optional<String> registrant = said(row, ReportColumns.REGISTRANT).map(Cell::text);
    if (name.isEmpty() && email.isEmpty() && registrant.isEmpty()) {
      problems.warning(
          "NOBODY", row.place(), "This row doesn't say who it is about; it isn't counted.");
      return Optional.empty();
    }
    return Optional.of(new Attendee(name, email, registrant));
  }

  /** The appearance that a row tells of. */
  Optional<Appearance> appearance(Row row) {
    return attendee(row, problems)
        .flatMap(who -> stay(row).map(stay -> new Appearance(row.place(), who, stay, mode(row))));
  }

  private Optional<Mode> mode(Row row) {
    Optional<Cell> cell = said(row, ReportColumns.MODE);
    Optional<Mode> mode = cell.flatMap(it -> ModeWord.mode(it.text()));
    if (cell.isPresent() && mode.isEmpty()) {
      problems.error(
          "WRONG_MODE",
          cell.get().place(),
          "Expected online or on-site; found \"" + cell.get().text() + "\".");
    }
    return mode.or(shape::mode);
  }

  private Optional<Stay> stay(Row row) {
    Optional<Instant> join = instant(row, ReportColumns.JOIN);
    Optional<Instant> leave = instant(row, ReportColumns.LEAVE);
    Optional<Duration> length = duration(row);
    if (join.isPresent() && (leave.isPresent() || length.isPresent())) {
      Instant end = leave.orElseGet(() -> join.get().plus(length.orElseThrow()));
      return interval(row, join.get(), end).map(Stay.Timed::new);
    }
    if (join.isPresent()) {
      problems.warning(
          "STAY_OPEN", row.place(), "Nothing says when this stay ended; it isn't counted.");
    }
    return join.isPresent() ? Optional.empty() : length.map(it -> new Stay.Total(it, within(row)));
  }

  private Optional<Interval> within(Row row) {
    Optional<Instant> first = instant(row, ReportColumns.FIRST_JOIN);
    Optional<Instant> last = instant(row, ReportColumns.LAST_LEAVE);
    return first.isPresent() && last.isPresent() ? interval(row, first.get(), last.get()) : meeting;
  }

  private Optional<Interval> interval(Row row, Instant from, Instant to) {
    if (to.isBefore(from)) {
      problems.error(
          "STAY_REVERSED", row.place(), "This stay ends before it begins; mend one of its times.");
      return Optional.empty();
    }
    return Optional.of(new Interval(from, to));
  }

  private Optional<Instant> instant(Row row, Column column) {
    return said(row, column).flatMap(times::instant);
  }

  private Optional<Duration> duration(Row row) {
    Optional<Cell> cell =
        Stream.of(
                ReportColumns.TOTAL,
                ReportColumns.IN_MEETING,
                ReportColumns.WEBINAR_TIME,
                ReportColumns.DURATION,
                ReportColumns.NEEDED_DURATION)
            .flatMap(column -> said(row, column).stream())
            .findFirst();
    Optional<Duration> duration =
        cell.flatMap(it -> WrittenDuration.parse(it.text(), shape.unit()));
    if (cell.isPresent() && duration.isEmpty()) {
      problems.error(
          "DURATION_UNREADABLE",
          cell.get().place(),
          "\"%s\" isn't a length of time, such as 73 (minutes), 1h 13m 42s or 1:13:42."
              .formatted(cell.get().text()));
    }
    return duration;
  }

  /** The columns in which times stand. */
  static List<Column> timeColumns() {
    return List.of(
        ReportColumns.JOIN,
        ReportColumns.LEAVE,
        ReportColumns.FIRST_JOIN,
        ReportColumns.LAST_LEAVE,
        ReportColumns.TIMESTAMP);
  }
}
