package org.stoa.attendance;

import static org.stoa.attendance.ReportColumns.ACTION;
import static org.stoa.attendance.ReportColumns.ANY_NAME;
import static org.stoa.attendance.ReportColumns.API_ID;
import static org.stoa.attendance.ReportColumns.ATTENDED;
import static org.stoa.attendance.ReportColumns.DURATION;
import static org.stoa.attendance.ReportColumns.EMAIL;
import static org.stoa.attendance.ReportColumns.FIRST_JOIN;
import static org.stoa.attendance.ReportColumns.IN_MEETING;
import static org.stoa.attendance.ReportColumns.JOIN;
import static org.stoa.attendance.ReportColumns.LAST_LEAVE;
import static org.stoa.attendance.ReportColumns.LEAVE;
import static org.stoa.attendance.ReportColumns.MODE;
import static org.stoa.attendance.ReportColumns.NAME;
import static org.stoa.attendance.ReportColumns.NEEDED_DURATION;
import static org.stoa.attendance.ReportColumns.NEEDED_UPN;
import static org.stoa.attendance.ReportColumns.ORIGINAL_NAME;
import static org.stoa.attendance.ReportColumns.REGISTRANT;
import static org.stoa.attendance.ReportColumns.STATUS;
import static org.stoa.attendance.ReportColumns.TIMESTAMP;
import static org.stoa.attendance.ReportColumns.TOTAL;
import static org.stoa.attendance.ReportColumns.WAITING;
import static org.stoa.attendance.ReportColumns.WEBINAR_TIME;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.statement.Mode;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.Header;
import org.stoa.table.Section;
import org.stoa.table.Sheet;

/**
 * The layouts in which meetings are reported, the most particular first. A report is recognised by
 * the first layout whose columns it has.
 */
public enum ReportShape {
  /** Zoom's participants as its API gives them: durations are seconds. */
  ZOOM_API("Zoom, API"),
  /** Zoom's webinar: hosts, panelists and attendees one below another. */
  ZOOM_WEBINAR("Zoom, webinar"),
  /** Zoom's meeting, a row each time somebody joins. */
  ZOOM_JOINS("Zoom, a row for each join"),
  /** Zoom's meeting, a row for each person: no times. */
  ZOOM_TOTALS("Zoom, unique users"),
  /** Teams since 2022: a summary, the participants, and their activities. */
  TEAMS_SECTIONS("Teams, three sections"),
  /** Teams of 2021: a summary and a row for each person. */
  TEAMS_SUMMARY("Teams, with a meeting summary"),
  /** Teams of 2020: who joined and who left, one after another. */
  TEAMS_ACTIONS("Teams, a row for each action"),
  /** Anybody's list with times. */
  GENERIC_STAYS("any list with times"),
  /** Anybody's list of durations. */
  GENERIC_TOTALS("any list with durations");

  private final String title;

  ReportShape(String title) {
    this.title = title;
  }

  private List<Column> columns() {
    return switch (this) {
      case ZOOM_API -> List.of(API_ID, JOIN, LEAVE, ANY_NAME, EMAIL, REGISTRANT, STATUS, DURATION);
      case ZOOM_WEBINAR ->
          List.of(WEBINAR_TIME, JOIN, LEAVE, ANY_NAME, EMAIL, REGISTRANT, ATTENDED);
      case ZOOM_JOINS -> List.of(ORIGINAL_NAME, JOIN, LEAVE, EMAIL, DURATION, WAITING);
      case ZOOM_TOTALS -> List.of(ORIGINAL_NAME, TOTAL, EMAIL);
      case TEAMS_SECTIONS -> List.of(NAME, FIRST_JOIN, LAST_LEAVE, IN_MEETING, EMAIL);
      case TEAMS_SUMMARY -> List.of(NAME, JOIN, LEAVE, NEEDED_UPN, EMAIL, DURATION);
      case TEAMS_ACTIONS -> List.of(NAME, ACTION, TIMESTAMP, EMAIL);
      case GENERIC_STAYS ->
          List.of(JOIN, LEAVE, ANY_NAME, EMAIL, REGISTRANT, DURATION, WAITING, MODE);
      case GENERIC_TOTALS -> List.of(NEEDED_DURATION, ANY_NAME, EMAIL, REGISTRANT, MODE);
    };
  }

  /** Which tool and which of its reports, in words. */
  public String title() {
    return title;
  }

  /** The shape of a file; empty if it is none of these. */
  static Optional<ReportShape> of(Sheet sheet) {
    return Stream.of(values()).filter(it -> !it.tables(sheet, it.columns()).isEmpty()).findFirst();
  }

  /** Each shape with the columns that it has to have. */
  static String all() {
    return Stream.of(values())
        .map(
            shape ->
                shape.columns().stream()
                    .filter(Column::required)
                    .map(Column::name)
                    .collect(Collectors.joining(", ", shape.title + " (", ")")))
        .collect(Collectors.joining("; "));
  }

  /** The tables that say most: where there is one of each stay, that. */
  List<Section> tables(Sheet sheet) {
    List<Section> stays =
        this == TEAMS_SECTIONS ? tables(sheet, GENERIC_STAYS.columns()) : List.<Section>of();
    return stays.isEmpty() ? tables(sheet, columns()) : stays;
  }

  /** The columns to read a table of this shape with. */
  List<Column> columnsOf(Section table) {
    return Header.fits(table.first(), columns()) ? columns() : GENERIC_STAYS.columns();
  }

  /** In which way its people are present: those of a meeting tool are online. */
  Optional<Mode> mode() {
    return this == GENERIC_STAYS || this == GENERIC_TOTALS
        ? Optional.empty()
        : Optional.of(Mode.ONLINE);
  }

  /** What a duration without a unit counts. */
  ChronoUnit unit() {
    return this == ZOOM_API ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
  }

  private List<Section> tables(Sheet sheet, List<Column> columns) {
    Predicate<List<Cell>> isHeader =
        row -> Header.fits(row, columns) && row.stream().anyMatch(ReportShape::isAboutSomebody);
    return this == ZOOM_WEBINAR || this == TEAMS_SECTIONS
        ? sheet.sections().stream().filter(it -> isHeader.test(it.first())).toList()
        : sheet.from(isHeader).stream().toList();
  }

  private static boolean isAboutSomebody(Cell header) {
    return Stream.of(ANY_NAME, EMAIL, REGISTRANT).anyMatch(it -> it.isNamed(header.text()));
  }
}
