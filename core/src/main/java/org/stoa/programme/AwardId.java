package org.stoa.programme;

/** Names an award within its programme, such as {@code certificate}. */
public record AwardId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
