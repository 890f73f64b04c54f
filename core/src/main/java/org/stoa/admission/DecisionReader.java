package org.stoa.admission;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Problems;
import org.stoa.programme.Attribute;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.Row;
import org.stoa.table.Sheet;
import org.stoa.table.Table;
import org.stoa.table.WrittenTimes;

/**
 * Reads what people decided, one row each, in a file that only ever grows: {@code at, by, decision,
 * applicant, reason} and, for what was confirmed, {@code attribute}.
 */
public final class DecisionReader {

  private static final Column AT = Column.required("at", "when", "time");
  private static final Column BY = Column.required("by", "who");
  private static final Column DECISION = Column.required("decision", "act");
  private static final Column APPLICANT = Column.optional("applicant", "email", "id");
  private static final Column REASON = Column.required("reason", "why");
  private static final Column ATTRIBUTE = Column.optional("attribute", "what");

  private final Set<ApplicantId> applicants;
  private final Problems problems;

  private DecisionReader(Set<ApplicantId> applicants, Problems problems) {
    this.applicants = applicants;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param applicants whom a decision can be about
   * @param zone of the times that don't say theirs
   * @return those that can be read; the problems name the others
   * @throws java.io.UncheckedIOException if it can't be read at all
   */
  public static List<Decision> read(
      String file, Path path, Set<ApplicantId> applicants, ZoneId zone, Problems problems) {
    return Sheet.read(file, path, problems)
        .map(sheet -> of(sheet, applicants, zone, problems))
        .orElse(List.of());
  }

  /** Reads rows of cells. */
  public static List<Decision> of(
      Sheet sheet, Set<ApplicantId> applicants, ZoneId zone, Problems problems) {
    return sheet
        .table(List.of(AT, BY, DECISION, APPLICANT, REASON, ATTRIBUTE), problems)
        .flatMap(table -> new DecisionReader(applicants, problems).decisions(table, zone))
        .orElse(List.of());
  }

  private Optional<List<Decision>> decisions(Table table, ZoneId zone) {
    List<Cell> times = table.rows().stream().flatMap(row -> row.cell(AT).stream()).toList();
    return WrittenTimes.of(times, Set.of(), Optional.of(zone), problems)
        .map(
            written -> {
              List<Decision> decisions = new ArrayList<>();
              table.rows().forEach(row -> decision(row, written).ifPresent(decisions::add));
              return decisions;
            });
  }

  private Optional<Decision> decision(Row row, WrittenTimes times) {
    Optional<Instant> at = row.require(AT, problems).flatMap(times::instant);
    Optional<Cell> by = row.require(BY, problems);
    Optional<Cell> reason = row.require(REASON, problems);
    Optional<Decision.Act> act = row.require(DECISION, problems).flatMap(it -> act(row, it));
    return at.isPresent() && by.isPresent() && reason.isPresent()
        ? act.map(it -> new Decision(at.get(), by.get().text(), reason.get().text(), it))
        : Optional.empty();
  }

  private Optional<Decision.Act> act(Row row, Cell cell) {
    String word = cell.text().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "publish" -> Optional.of(new Decision.Publish());
      case "admit" -> applicant(row).map(Decision.Admit::new);
      case "hold" -> applicant(row).map(Decision.Hold::new);
      case "refuse" -> applicant(row).map(Decision.Refuse::new);
      case "withdraw" -> applicant(row).map(Decision.Withdraw::new);
      case "fits", "unfit" ->
          applicant(row)
              .flatMap(
                  it ->
                      attribute(row)
                          .map(what -> new Decision.Confirm(it, what, word.equals("fits"))));
      default -> unknown(cell);
    };
  }

  private Optional<ApplicantId> applicant(Row row) {
    Optional<Cell> cell = row.require(APPLICANT, problems);
    Optional<ApplicantId> applicant =
        cell.map(it -> new ApplicantId(it.text())).filter(applicants::contains);
    if (cell.isPresent() && applicant.isEmpty()) {
      problems.error(
          "UNKNOWN_APPLICANT",
          cell.get().place(),
          "There is no application of \""
              + cell.get().text()
              + "\"; write the id or e-mail of one.");
    }
    return applicant;
  }

  private Optional<Attribute> attribute(Row row) {
    Optional<Cell> cell = row.require(ATTRIBUTE, problems);
    if (cell.isPresent() && !Attribute.isValid(cell.get().text())) {
      problems.error(
          "WRONG_VALUE",
          cell.get().place(),
          "Expected what was confirmed, such as profile, found \"" + cell.get().text() + "\".");
    }
    return cell.map(Cell::text).filter(Attribute::isValid).map(Attribute::new);
  }

  private Optional<Decision.Act> unknown(Cell cell) {
    problems.error(
        "UNKNOWN_DECISION",
        cell.place(),
        "Nobody decides \""
            + cell.text()
            + "\". Known are: admit, hold, refuse, withdraw, fits, unfit, publish.");
    return Optional.empty();
  }
}
