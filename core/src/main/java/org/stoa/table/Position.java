package org.stoa.table;

import org.stoa.problem.Place;
import org.stoa.source.SourceText;

/** Walks through a text once, and knows line and column. Not thread-safe. */
final class Position {

  private final SourceText source;
  private int offset;
  private int line = 1;
  private int column = 1;

  Position(SourceText source) {
    this.source = source;
  }

  /** The place of an offset; one that was passed already is given the place reached since. */
  Place at(int target) {
    while (offset < Math.min(target, source.text().length())) {
      step();
    }
    return new Place(source.file(), line, column);
  }

  private void step() {
    int character = source.text().codePointAt(offset);
    offset += Character.charCount(character);
    column = character == '\n' ? 1 : column + 1;
    line += character == '\n' ? 1 : 0;
  }
}
