package org.stoa.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.people.EmailAddress;
import org.stoa.problem.Problems;
import org.stoa.statement.Percentage;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.Row;
import org.stoa.table.Sheet;
import org.stoa.table.Table;
import org.stoa.table.WrittenTimes;

/**
 * Reads the responses of a quiz made with Google Forms: {@code Timestamp}, {@code Email Address},
 * {@code Score} such as {@code 28.00 / 30}, and a column for each question, which aren't looked at.
 */
public final class FormResponseReader {

  private static final Column TIMESTAMP =
      Column.required(
          "timestamp",
          "타임스탬프",
          "marca temporal",
          "horodateur",
          "zeitstempel",
          "carimbo de data/hora");
  private static final Column EMAIL =
      Column.required(
          "e-mail address",
          "e-mail",
          "username",
          "이메일 주소",
          "사용자 이름",
          "dirección de correo electrónico",
          "nombre de usuario",
          "adresse e-mail",
          "nom d'utilisateur",
          "e-mail-adresse");
  private static final Column SCORE =
      Column.required(
          "score", "total score", "점수", "puntuación", "note totale", "note", "punktzahl");

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,6}(?:[.,][0-9]{1,6})?)\\s*/\\s*([0-9]{1,6}(?:[.,][0-9]{1,6})?)");

  private final WrittenTimes times;
  private final Problems problems;

  private FormResponseReader(WrittenTimes times, Problems problems) {
    this.times = times;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param zone of the times in the file that don't say theirs
   * @return empty if it can't be understood as a whole; rows with an error are left out
   * @throws java.io.UncheckedIOException if it can't be read at all
   */
  public static Optional<List<FormResponse>> read(
      String file, Path path, Optional<ZoneId> zone, Problems problems) {
    return Sheet.read(file, path, problems).flatMap(sheet -> of(sheet, zone, problems));
  }

  /** Reads rows of cells. */
  public static Optional<List<FormResponse>> of(
      Sheet sheet, Optional<ZoneId> zone, Problems problems) {
    return sheet
        .table(List.of(TIMESTAMP, EMAIL, SCORE), problems)
        .flatMap(table -> of(table, zone, problems));
  }

  private static Optional<List<FormResponse>> of(
      Table table, Optional<ZoneId> zone, Problems problems) {
    List<Cell> cells = table.rows().stream().flatMap(row -> row.cell(TIMESTAMP).stream()).toList();
    return WrittenTimes.of(cells, Set.of(), zone, problems)
        .map(times -> new FormResponseReader(times, problems).responses(table));
  }

  private List<FormResponse> responses(Table table) {
    List<FormResponse> responses = new ArrayList<>();
    for (Row row : table.rows()) {
      Optional<Instant> sent = row.require(TIMESTAMP, problems).flatMap(times::instant);
      Optional<EmailAddress> email = row.require(EMAIL, problems).flatMap(this::email);
      Optional<Percentage> score = row.require(SCORE, problems).flatMap(this::score);
      if (sent.isPresent() && email.isPresent() && score.isPresent()) {
        responses.add(new FormResponse(email.get(), sent.get(), score.get(), row.place()));
      }
    }
    return responses;
  }

  private Optional<EmailAddress> email(Cell cell) {
    Optional<EmailAddress> email = EmailAddress.of(cell.text());
    if (email.isEmpty()) {
      problems.error(
          "WRONG_EMAIL",
          cell.place(),
          "\"" + cell.text() + "\" isn't an e-mail address; let the form collect addresses.");
    }
    return email;
  }

  private Optional<Percentage> score(Cell cell) {
    Matcher form = FORM.matcher(cell.text());
    if (form.matches()) {
      BigDecimal reached = number(form.group(1));
      BigDecimal outOf = number(form.group(2));
      if (outOf.signum() > 0 && reached.compareTo(outOf) <= 0) {
        return Optional.of(
            new Percentage(reached.scaleByPowerOfTen(2).divide(outOf, 2, RoundingMode.DOWN)));
      }
    }
    problems.error(
        "WRONG_SCORE",
        cell.place(),
        "Expected a score such as 28.00 / 30, found \"" + cell.text() + "\".");
    return Optional.empty();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }
}
