package org.stoa.source;

import org.stoa.problem.Place;

/**
 * One line of an input file.
 *
 * @param file the name that problems give it
 * @param number counted from 1
 * @param text without its end
 */
public record SourceLine(String file, int number, String text) {

  /**
   * The place of a position in the line.
   *
   * @param offset in UTF-16 units, from 0; what lies beyond the line counts as its end
   */
  public Place placeAt(int offset) {
    int within = Math.min(offset, text.length());
    return new Place(file, number, text.codePointCount(0, within) + 1);
  }
}
