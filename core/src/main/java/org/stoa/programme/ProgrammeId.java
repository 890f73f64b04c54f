package org.stoa.programme;

/** Names a programme, such as {@code caring-cities}; chosen by its author, unique in a server. */
public record ProgrammeId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
