package org.stoa.table;

import java.util.List;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** A row of a table, below its header. */
public record Row(Header header, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** Where it begins. */
  public Place place() {
    return cells.get(0).place();
  }

  /** What stands in a column; empty if that is nothing, or if there is no such column. */
  public Optional<Cell> cell(Column column) {
    return Optional.ofNullable(header.positions().get(column))
        .filter(at -> at < cells.size())
        .map(cells::get)
        .filter(cell -> !cell.isBlank());
  }

  public Optional<String> text(Column column) {
    return cell(column).map(Cell::text);
  }

  /** What stands in a column that can't be left empty. */
  public Optional<Cell> require(Column column, Problems problems) {
    Optional<Cell> cell = cell(column);
    if (cell.isEmpty()) {
      problems.error("EMPTY_CELL", place(), "\"" + column + "\" is empty in this row; fill it in.");
    }
    return cell;
  }
}
