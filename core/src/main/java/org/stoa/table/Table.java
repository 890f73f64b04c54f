package org.stoa.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.problem.Problems;

/** A header and the rows below it. */
public record Table(Header header, List<Row> rows) {

  public Table {
    rows = List.copyOf(rows);
  }

  /**
   * Makes a table of rows, of which the first that isn't blank is the header. Blank rows are left
   * out; a row that is wider than the header is left out with a problem, because nobody knows which
   * of its cells belongs where.
   *
   * @return empty if the header isn't there or isn't clear; the problems say how
   */
  public static Optional<Table> of(List<List<Cell>> rows, List<Column> columns, Problems problems) {
    List<List<Cell>> filled = rows.stream().filter(row -> !Cell.allBlank(row)).toList();
    if (filled.isEmpty()) {
      throw new IllegalArgumentException("rows without any text");
    }
    return Header.match(filled.get(0), columns, problems)
        .map(header -> new Table(header, rows(header, filled, problems)));
  }

  private static List<Row> rows(Header header, List<List<Cell>> filled, Problems problems) {
    List<Row> rows = new ArrayList<>();
    for (List<Cell> cells : filled.subList(1, filled.size())) {
      int width = Cell.width(cells);
      if (width > header.cells().size()) {
        problems.error(
            "ROW_TOO_WIDE",
            cells.get(header.cells().size()).place(),
            "This row has %d cells and the header %d. Put quotation marks around a text that has a separator in it."
                .formatted(width, header.width()));
      } else {
        if (cells.size() < header.width()) {
          problems.warning(
              "ROW_TOO_SHORT",
              cells.get(0).place(),
              "This row has %d cells and the header %d; the rest is taken as empty."
                  .formatted(cells.size(), header.width()));
        }
        rows.add(new Row(header, cells));
      }
    }
    return rows;
  }
}
