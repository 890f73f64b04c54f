package org.stoa.table;

import java.util.List;
import org.stoa.problem.Place;

/**
 * One cell of a file.
 *
 * @param place where its text begins
 * @param text without white space around it
 */
public record Cell(Place place, String text) {

  public boolean isBlank() {
    return text.isEmpty();
  }

  /** Whether there is nothing in any of the cells: a line that only separates. */
  static boolean allBlank(List<Cell> cells) {
    return cells.stream().allMatch(Cell::isBlank);
  }

  /** The width of a row without the empty cells at its end. */
  static int width(List<Cell> cells) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }
}
