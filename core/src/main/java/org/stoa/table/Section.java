package org.stoa.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.problem.Problems;

/**
 * A part of a file that holds several tables one below another. Never without rows.
 *
 * @param heading the line with a single text above it, if there is one
 */
public record Section(Optional<Cell> heading, List<List<Cell>> rows) {

  public Section {
    rows = List.copyOf(rows);
  }

  /** The section as a table. */
  public Optional<Table> table(List<Column> columns, Problems problems) {
    return Table.of(rows, columns, problems);
  }

  /** The first row: the header, where the section is a table. */
  public List<Cell> first() {
    return rows.get(0);
  }

  /**
   * Takes rows apart: a blank row ends a section, and a row with a single text is the heading of
   * the next one. A heading with nothing below it is left out.
   */
  static List<Section> of(List<List<Cell>> rows) {
    List<Section> sections = new ArrayList<>();
    Optional<Cell> heading = Optional.empty();
    List<List<Cell>> open = new ArrayList<>();
    for (List<Cell> row : rows) {
      boolean isHeading = Cell.width(row) == 1;
      if (isHeading || Cell.allBlank(row)) {
        if (!open.isEmpty()) {
          sections.add(new Section(heading, open));
          open = new ArrayList<>();
          heading = Optional.empty();
        }
        heading = isHeading ? Optional.of(row.get(0)) : heading;
      } else {
        open.add(row);
      }
    }
    if (!open.isEmpty()) {
      sections.add(new Section(heading, open));
    }
    return List.copyOf(sections);
  }
}
