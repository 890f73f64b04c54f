package org.stoa.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * How much of a question's points an answer brings.
 *
 * @param percent from -100 to 100, with at most five decimals; below 0 where an answer costs
 *     something
 */
public record Share(BigDecimal percent) implements Comparable<Share> {

  /** As fine as a share is. */
  public static final int DECIMALS = 5;

  public static final Share NONE = Share.of(0);
  public static final Share FULL = Share.of(100);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Share {
    percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    if (percent.abs().compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > DECIMALS) {
      throw new IllegalArgumentException("a share runs from -100 to 100: " + percent);
    }
  }

  public static Share of(long percent) {
    return new Share(BigDecimal.valueOf(percent));
  }

  /** So many of so many, rounded towards nothing; all of them are everything. */
  public static Share of(int part, int whole) {
    return new Share(
        BigDecimal.valueOf(part * 100L)
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN));
  }

  /** What several bring together: never less than nothing, never more than everything. */
  static Share sum(Stream<Share> shares) {
    BigDecimal sum = shares.map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Share(sum.max(BigDecimal.ZERO).min(HUNDRED));
  }

  public boolean isFull() {
    return equals(FULL);
  }

  /** Whether it brings anything. */
  public boolean isGain() {
    return percent.signum() > 0;
  }

  public Share negated() {
    return new Share(percent.negate());
  }

  /** This share of the points, exactly. */
  public BigDecimal of(BigDecimal points) {
    return equals(NONE) ? BigDecimal.ZERO : points.multiply(percent.scaleByPowerOfTen(-2));
  }

  /** What counts in the end: an answer never takes away what another question brought. */
  Share atLeastNone() {
    return isGain() ? this : NONE;
  }

  @Override
  public int compareTo(Share other) {
    return percent.compareTo(other.percent);
  }

  /** The number alone, such as {@code 33.33333}. */
  @Override
  public String toString() {
    return percent.toPlainString();
  }
}
