package org.stoa.programme;

import java.time.LocalDate;

/** The first and the last day of an edition. */
public record Period(LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period can't end before it begins");
    }
  }

  Period plusDays(long days) {
    return new Period(first.plusDays(days), last.plusDays(days));
  }
}
