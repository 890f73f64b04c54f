package org.stoa.admission;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.admission.Application.Experience;
import org.stoa.problem.Problems;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.AwardId;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;
import org.stoa.table.Cell;
import org.stoa.table.Column;
import org.stoa.table.Row;
import org.stoa.table.Sheet;
import org.stoa.table.Table;
import org.stoa.table.WrittenTimes;

/**
 * Reads a list of applications, one row each: what Google Forms exports, or any table whose columns
 * are called by their names. Of a row only what the selection asks for is kept. Not thread-safe.
 */
public final class ApplicationReader {

  private static final Column ID = Column.optional("id", "applicant", "applicant id");
  private static final Column EMAIL =
      Column.optional("email", "email address", "your email", "username", "이메일", "이메일 주소", "전자우편");
  private static final Column NAME =
      Column.optional("name", "full name", "your name", "applicant name", "이름", "성명");
  private static final Column APPLIED =
      Column.required(
          "applied",
          "timestamp",
          "applied at",
          "submitted",
          "submitted at",
          "date",
          "타임스탬프",
          "신청 일시",
          "신청일");
  private static final Column NEWCOMER =
      Column.optional("newcomer", "first time", "is this your first time?", "신규");
  private static final Column EDITIONS =
      Column.optional("previous editions", "editions", "earlier editions", "이전 참가");
  private static final Column AWARDS =
      Column.optional("awards", "priority", "priority awards", "우선권");

  private final Map<Attribute, Column> attributes = new LinkedHashMap<>();
  private final Map<Attribute, Column> scores = new LinkedHashMap<>();
  private final Selection selection;
  private final Problems problems;
  private final List<Application> applications = new ArrayList<>();

  private ApplicationReader(Selection selection, Problems problems) {
    this.selection = selection;
    this.problems = problems;
    attributes().forEach(it -> attributes.put(it, column(it, it.name())));
  }

  private Stream<Attribute> attributes() {
    return Stream.concat(
            selection.requirements().stream().map(Requirement::attribute),
            selection.balance().stream().map(Quota::attribute))
        .distinct();
  }

  private Column column(Attribute attribute, String name) {
    return Column.optional(
        name,
        Optional.ofNullable(selection.columns().get(attribute)).stream().toArray(String[]::new));
  }

  /**
   * Reads a file.
   *
   * @param zone of the times that don't say theirs
   * @return empty if it isn't such a list; rows with an error are left out, and the problems say
   *     why
   * @throws java.io.UncheckedIOException if it can't be read at all
   */
  public static Optional<List<Application>> read(
      String file, Path path, Selection selection, ZoneId zone, Problems problems) {
    return Sheet.read(file, path, problems).flatMap(sheet -> of(sheet, selection, zone, problems));
  }

  /** Reads rows of cells. */
  public static Optional<List<Application>> of(
      Sheet sheet, Selection selection, ZoneId zone, Problems problems) {
    return new ApplicationReader(selection, problems).applications(sheet, zone);
  }

  private Optional<List<Application>> applications(Sheet sheet, ZoneId zone) {
    sheet.first().forEach(this::findScore);
    List<Column> columns =
        Stream.of(
                Stream.of(ID, EMAIL, NAME, APPLIED, NEWCOMER, EDITIONS, AWARDS),
                attributes.values().stream(),
                scores.values().stream())
            .flatMap(it -> it)
            .toList();
    Optional<Table> table = sheet.table(columns, problems);
    table.ifPresent(this::warnOfMissing);
    return table.flatMap(it -> applications(it, zone));
  }

  /** A committee's column is headed with what it scored: {@code score commitment}. */
  private void findScore(Cell header) {
    String[] words = header.text().toLowerCase(Locale.ROOT).split("[\\s:]+", 2);
    if (words.length == 2 && words[0].equals("score")) {
      String name = words[1].strip().replaceAll("[^a-z0-9]+", "-");
      if (Attribute.isValid(name)) {
        scores.put(new Attribute(name), Column.optional(header.text()));
      }
    }
  }

  private void warnOfMissing(Table table) {
    Set<String> missing = new TreeSet<>();
    attributes.forEach(
        (attribute, column) -> {
          if (!table.header().has(column)) {
            missing.add(attribute.name());
          }
        });
    for (RankKey key : selection.rank()) {
      if (key instanceof RankKey.Score score
          && score.rubric().map(it -> !scores.containsKey(it)).orElse(scores.isEmpty())) {
        missing.add("score " + score.rubric().map(Attribute::name).orElse(""));
      }
      if (key instanceof RankKey.Priority && !table.header().has(AWARDS)) {
        missing.add("awards");
      }
      if (key instanceof RankKey.Newcomer
          && !table.header().has(NEWCOMER)
          && !table.header().has(EDITIONS)) {
        missing.add("newcomer");
      }
    }
    for (String name : missing) {
      problems.warning(
          "COLUMN_UNASKED",
          table.header().place(),
          "The selection asks for \""
              + name.strip()
              + "\", and no column is called so: nobody said anything. Rename the column, or say"
              + " under applications: columns what it is called.");
    }
  }

  private Optional<List<Application>> applications(Table table, ZoneId zone) {
    List<Cell> cells = table.rows().stream().flatMap(row -> row.cell(APPLIED).stream()).toList();
    return WrittenTimes.of(cells, Set.of(), Optional.of(zone), problems)
        .map(
            times -> {
              table.rows().forEach(row -> take(row, times));
              return List.copyOf(applications);
            });
  }

  private void take(Row row, WrittenTimes times) {
    Optional<String> id = row.text(ID).or(() -> row.text(EMAIL));
    if (id.isEmpty()) {
      problems.error(
          "NOBODY",
          row.place(),
          "This row needs an e-mail address or an id to tell people apart by.");
    }
    Optional<Instant> applied = row.require(APPLIED, problems).flatMap(times::instant);
    if (id.isPresent() && applied.isPresent()) {
      applications.add(
          new Application(
              new ApplicantId(id.get()),
              row.text(NAME).orElse(id.get()),
              applied.get(),
              answers(row),
              experience(row),
              scores(row),
              awards(row)));
    }
  }

  private Map<Attribute, Answer> answers(Row row) {
    Map<Attribute, Answer> answers = new HashMap<>();
    attributes.forEach(
        (attribute, column) ->
            row.text(column).ifPresent(text -> answers.put(attribute, new Answer(text))));
    return answers;
  }

  private Experience experience(Row row) {
    Optional<Answer> newcomer = row.text(NEWCOMER).map(Answer::new);
    if (newcomer.isPresent()) {
      return newcomer.get().isYes()
          ? Experience.NEWCOMER
          : newcomer.get().isNo() ? Experience.RETURNER : unclear(row);
    }
    return row.text(EDITIONS)
        .map(
            it ->
                it.equals("0")
                        || it.equals("-")
                        || new Answer(it).isNo()
                        || it.equalsIgnoreCase("none")
                    ? Experience.NEWCOMER
                    : Experience.RETURNER)
        .orElse(Experience.UNKNOWN);
  }

  private Experience unclear(Row row) {
    problems.warning(
        "ANSWER_UNCLEAR",
        row.cell(NEWCOMER).map(Cell::place).orElse(row.place()),
        "Expected yes or no; taken as not said.");
    return Experience.UNKNOWN;
  }

  private Map<Attribute, BigDecimal> scores(Row row) {
    Map<Attribute, BigDecimal> said = new HashMap<>();
    scores.forEach(
        (rubric, column) ->
            row.cell(column)
                .ifPresent(cell -> score(cell).ifPresent(score -> said.put(rubric, score))));
    return said;
  }

  private Optional<BigDecimal> score(Cell cell) {
    if (cell.text().matches("[0-9]{1,6}([.,][0-9]{1,6})?")) {
      return Optional.of(new BigDecimal(cell.text().replace(',', '.')));
    }
    problems.error(
        "WRONG_VALUE",
        cell.place(),
        "Expected a score such as 4 or 3.5, found \"" + cell.text() + "\".");
    return Optional.empty();
  }

  private Set<AwardId> awards(Row row) {
    return row.cell(AWARDS).stream()
        .flatMap(
            cell -> Stream.of(cell.text().split("[;,]")).map(text -> award(cell, text.strip())))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private Optional<AwardId> award(Cell cell, String text) {
    if (text.isEmpty() || AwardId.isValid(text)) {
      return Optional.of(text).filter(AwardId::isValid).map(AwardId::new);
    }
    problems.error(
        "WRONG_VALUE",
        cell.place(),
        "Expected ids of awards such as priority-offline, with ; between them, found \""
            + text
            + "\".");
    return Optional.empty();
  }
}
