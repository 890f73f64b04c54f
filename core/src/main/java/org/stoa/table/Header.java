package org.stoa.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/**
 * The first row of a table: which column stands where.
 *
 * @param cells as they are in the file
 * @param positions of the wanted columns, from 0; only of those that are there
 */
public record Header(List<Cell> cells, Map<Column, Integer> positions) {

  private static final int NAMES_SHOWN = 30;

  public Header {
    cells = List.copyOf(cells);
    positions = Map.copyOf(positions);
  }

  /** Whether a row names every required one of the columns. */
  public static boolean fits(List<Cell> row, List<Column> columns) {
    Set<String> spellings =
        row.stream().map(cell -> Column.spelling(cell.text())).collect(Collectors.toSet());
    return columns.stream()
        .filter(Column::required)
        .noneMatch(column -> Collections.disjoint(column.spellings(), spellings));
  }

  /** Finds the columns in a row; empty, with problems, if one is missing or stands there twice. */
  static Optional<Header> match(List<Cell> row, List<Column> columns, Problems problems) {
    Map<Column, Integer> positions = new HashMap<>();
    boolean clear = true;
    for (int at = 0; at < row.size(); at++) {
      for (Column column : columns) {
        if (column.isNamed(row.get(at).text())) {
          clear &= place(column, at, row, positions, problems);
        }
      }
    }
    return clear && complete(row, columns, positions, problems)
        ? Optional.of(new Header(row, positions))
        : Optional.empty();
  }

  private static boolean place(
      Column column, int at, List<Cell> row, Map<Column, Integer> positions, Problems problems) {
    Integer first = positions.putIfAbsent(column, at);
    if (first != null) {
      problems.error(
          "DUPLICATE_COLUMN",
          row.get(at).place(),
          "\"%s\" and \"%s\" are both the column %s; rename the one that isn't meant."
              .formatted(row.get(first).text(), row.get(at).text(), column));
    }
    return first == null;
  }

  private static boolean complete(
      List<Cell> row, List<Column> columns, Map<Column, Integer> positions, Problems problems) {
    List<Column> missing = new ArrayList<>(columns);
    missing.removeIf(column -> !column.required() || positions.containsKey(column));
    if (!missing.isEmpty()) {
      problems.error(
          "MISSING_COLUMN",
          row.get(0).place(),
          "This should be the row of headers, with %s; there is no %s. It has: %s."
              .formatted(
                  names(columns.stream().filter(Column::required).toList()),
                  names(missing),
                  found(row)));
    }
    return missing.isEmpty();
  }

  /** Where the header begins. */
  public Place place() {
    return cells.get(0).place();
  }

  public boolean has(Column column) {
    return positions.containsKey(column);
  }

  /** Up to the last column that has a name. */
  int width() {
    return Cell.width(cells);
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", "));
  }

  private static String found(List<Cell> row) {
    String names =
        row.stream()
            .filter(cell -> !cell.isBlank())
            .limit(NAMES_SHOWN)
            .map(cell -> cell.text().length() > 60 ? cell.text().substring(0, 60) : cell.text())
            .map(text -> "\"" + text + "\"")
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nothing" : names;
  }
}
