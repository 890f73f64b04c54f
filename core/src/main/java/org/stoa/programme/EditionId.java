package org.stoa.programme;

/** Names an edition within its programme, such as {@code 2023}: its file's name. */
public record EditionId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
