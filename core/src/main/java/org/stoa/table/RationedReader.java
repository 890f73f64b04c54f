package org.stoa.table;

import java.io.IOException;
import java.io.Reader;

/** Gives a text away in rations, so that no row can grow beyond all bounds. Not thread-safe. */
final class RationedReader extends Reader {

  private final String text;
  private final int ration;
  private int at;
  private int left;
  private boolean exceeded;

  RationedReader(String text, int ration) {
    this.text = text;
    this.ration = ration;
    this.left = ration;
  }

  /** Allows for another row. */
  void refill() {
    left = ration;
  }

  /** Whether more was asked for than the ration. */
  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (at == text.length()) {
      return -1;
    }
    if (left == 0) {
      exceeded = true;
      throw new IOException("the ration is used up");
    }
    int end = at + Math.min(Math.min(length, left), text.length() - at);
    text.getChars(at, end, buffer, offset);
    int given = end - at;
    left -= given;
    at = end;
    return given;
  }

  @Override
  public void close() {
    at = text.length();
  }
}
