package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stoa.problem.Problems;
import org.stoa.table.Cell;
import org.stoa.table.Sheet;

/**
 * A table of outcomes that was written and checked by hand: {@code archetype}, {@code people}, then
 * a column for each of the moments at which we look, and {@code why} at the end.
 *
 * <p>A moment's header is the id of an award or an activity, a space, and the time on the wall in
 * the edition's zone: {@code certificate 2023-07-21T12:00}. Its cells are the names of {@link
 * Standing}.
 */
record OutcomeTable(List<Row> rows) {

  private static final int BEFORE = 2;
  private static final int BEHIND = 1;

  OutcomeTable {
    rows = List.copyOf(rows);
  }

  /** What is expected of everybody of an archetype. */
  record Row(String archetype, int people, Map<Moment, Standing> expected) {}

  /** What we look at, and when. */
  record Moment(String subject, String time) {
    static Moment named(String header) {
      String[] parts = header.split(" ", 2);
      return new Moment(parts[0], parts[1]);
    }
  }

  /** Reads a file beside this class. */
  static OutcomeTable named(String file) {
    Sheet sheet = sheet(file);
    List<Row> rows = new ArrayList<>();
    List<Cell> header = sheet.first();
    for (List<Cell> cells : sheet.rows().subList(1, sheet.rows().size())) {
      assertEquals(header.size(), cells.size(), () -> cells.get(0).place().toString());
      rows.add(row(header, cells));
    }
    return new OutcomeTable(rows);
  }

  /** A file beside this class as it is. */
  static Sheet sheet(String file) {
    Path path = Path.of("src/test/resources/org/stoa/examples/journey", file);
    Problems problems = new Problems();
    Sheet sheet = Sheet.read(file, path, problems).orElseThrow();
    assertEquals(List.of(), problems.inReadingOrder());
    return sheet;
  }

  private static Row row(List<Cell> header, List<Cell> cells) {
    Map<Moment, Standing> expected = new LinkedHashMap<>();
    for (int i = BEFORE; i < cells.size() - BEHIND; i++) {
      expected.put(Moment.named(header.get(i).text()), Standing.named(cells.get(i).text()));
    }
    return new Row(cells.get(0).text(), Integer.parseInt(cells.get(1).text()), expected);
  }

  /** How many people there are of each archetype. */
  Map<String, Integer> people() {
    Map<String, Integer> people = new LinkedHashMap<>();
    rows.forEach(row -> people.put(row.archetype, row.people));
    return people;
  }

  /** Fails with everything in which the evaluator and the table differ. */
  void assertHoldsFor(Population population) {
    List<String> differences = new ArrayList<>();
    for (Row row : rows) {
      List<Learner> people = population.of(row.archetype);
      row.expected.forEach(
          (moment, standing) -> {
            var when = Diary.at(moment.time, population.edition().zone());
            var tally = population.tally(people, moment.subject, when);
            if (!tally.equals(Map.of(standing, row.people))) {
              differences.add(
                  "%s, %s: expected %s of all %d, found %s"
                      .formatted(row.archetype, moment, standing, row.people, tally));
            }
          });
    }
    assertEquals(List.of(), differences, () -> String.join("\n", differences));
  }
}
