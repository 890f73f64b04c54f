package org.stoa.statement;

import java.math.BigDecimal;

/**
 * A share of a hundred: of points, of a session's length, of a video.
 *
 * @param value from 0 to 100
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

  public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);
  public static final Percentage HUNDRED = new Percentage(BigDecimal.valueOf(100));

  public Percentage {
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("a percentage runs from 0 to 100: " + value);
    }
    value = value.stripTrailingZeros();
  }

  public static Percentage of(long value) {
    return new Percentage(BigDecimal.valueOf(value));
  }

  public boolean isAtLeast(Percentage other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(Percentage other) {
    return value.compareTo(other.value);
  }

  /** The number alone, such as {@code 62.5}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
