package org.stoa.attendance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.statement.Interval;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.Header;
import org.stoa.table.Row;
import org.stoa.table.Section;
import org.stoa.table.Sheet;
import org.stoa.table.Table;
import org.stoa.table.WrittenTimes;

/** Reads the report of a meeting, whichever of the {@link ReportShape}s it has. */
public final class MeetingReportReader {

  private static final int COLUMNS_SHOWN = 12;
  private static final int CHARACTERS_SHOWN = 300;
  private static final List<Column> MEETING =
      List.of(ReportColumns.MEETING_ID, ReportColumns.MEETING_START, ReportColumns.MEETING_END);

  private final Sheet sheet;
  private final ReportShape shape;
  private final Problems problems;
  private final List<Table> tables = new ArrayList<>();

  private MeetingReportReader(Sheet sheet, ReportShape shape, Problems problems) {
    this.sheet = sheet;
    this.shape = shape;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param session when it should have been; tells day from month where the file doesn't
   * @param zone of the times in the file that don't say theirs
   * @return empty if it can't be understood as a whole; rows with an error are left out
   * @throws java.io.UncheckedIOException if it can't be read at all
   */
  public static Optional<MeetingReport> read(
      String file, Path path, Interval session, Optional<ZoneId> zone, Problems problems) {
    return SourceText.readMarked(file, path, Sheet.LONGEST, problems)
        .flatMap(source -> of(source, session, zone, problems));
  }

  /** Reads a text. */
  public static Optional<MeetingReport> of(
      SourceText source, Interval session, Optional<ZoneId> zone, Problems problems) {
    Optional<Sheet> sheet =
        JsonRows.isJson(source) ? JsonRows.read(source, problems) : Sheet.of(source, problems);
    return sheet.flatMap(
        it -> {
          Optional<ReportShape> shape = ReportShape.of(it);
          if (shape.isEmpty()) {
            unknown(it, problems);
          }
          return shape.flatMap(
              known -> new MeetingReportReader(it, known, problems).report(session, zone));
        });
  }

  private static void unknown(Sheet sheet, Problems problems) {
    String found =
        sheet.first().stream()
            .filter(cell -> !cell.isBlank())
            .limit(COLUMNS_SHOWN)
            .map(Cell::text)
            .collect(Collectors.joining(", "));
    problems.error(
        "REPORT_UNKNOWN",
        sheet.first().get(0).place(),
        "No report of a meeting that Stoa knows looks like this one, which begins with: %s. Name the columns as one of these has them: %s."
            .formatted(
                found.substring(0, Math.min(found.length(), CHARACTERS_SHOWN)), ReportShape.all()));
  }

  private Optional<MeetingReport> report(Interval session, Optional<ZoneId> zone) {
    for (Section section : shape.tables(sheet)) {
      section.table(shape.columnsOf(section), problems).ifPresent(tables::add);
    }
    Optional<Row> meeting = meeting();
    return WrittenTimes.of(times(meeting), days(session, zone), zone, problems)
        .map(times -> report(times, meeting.flatMap(row -> held(row, times))));
  }

  /** The session's own, to tell the day from the month. */
  private static Set<LocalDate> days(Interval session, Optional<ZoneId> zone) {
    ZoneId there = zone.orElse(ZoneId.of("UTC"));
    return Stream.of(session.from(), session.to())
        .map(at -> at.atZone(there).toLocalDate())
        .collect(Collectors.toSet());
  }

  private MeetingReport report(WrittenTimes times, Optional<Interval> meeting) {
    List<Row> rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
    List<Row> inside = rows.stream().filter(row -> !ReportRows.isWaiting(row)).toList();
    List<Row> there = inside.stream().filter(row -> !ReportRows.isAbsent(row)).toList();
    ReportRows reading = new ReportRows(shape, times, meeting, problems);
    List<Appearance> appearances =
        shape == ReportShape.TEAMS_ACTIONS
            ? new ReportActions(times, problems).appearances(there)
            : there.stream().flatMap(row -> reading.appearance(row).stream()).toList();
    MeetingReport report =
        new MeetingReport(
            sheet.file(),
            shape,
            appearances,
            rows.size() - inside.size(),
            inside.size() - there.size());
    if (report.hasTotalsOnly()) {
      problems.warning(
          "TOTALS_ONLY",
          Place.startOf(sheet.file()),
          "This report says how long people stayed and not when. The minutes are taken as part of the session, and only once for each person; prefer a report with join times.");
    }
    return report;
  }

  /** The row about the meeting itself, above those about people. */
  private Optional<Row> meeting() {
    return sheet.sections().stream()
        .filter(it -> Header.fits(it.first(), MEETING))
        .findFirst()
        .flatMap(it -> it.table(MEETING, problems))
        .flatMap(it -> it.rows().stream().findFirst());
  }

  private List<Cell> times(Optional<Row> meeting) {
    Stream<Cell> ofMeeting =
        meeting.stream()
            .flatMap(
                row ->
                    Stream.of(ReportColumns.MEETING_START, ReportColumns.MEETING_END)
                        .flatMap(column -> ReportRows.said(row, column).stream()));
    Stream<Cell> ofPeople =
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> !ReportRows.isAbsent(row))
            .flatMap(
                row ->
                    ReportRows.timeColumns().stream()
                        .flatMap(column -> ReportRows.said(row, column).stream()));
    return Stream.concat(ofMeeting, ofPeople).toList();
  }

  private static Optional<Interval> held(Row meeting, WrittenTimes times) {
    var start = ReportRows.said(meeting, ReportColumns.MEETING_START).flatMap(times::instant);
    var end = ReportRows.said(meeting, ReportColumns.MEETING_END).flatMap(times::instant);
    return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
        ? Optional.of(new Interval(start.get(), end.get()))
        : Optional.empty();
  }
}
