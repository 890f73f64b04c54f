package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Share;

/** Shares as other formats write them. */
final class Shares {

  private static final BigDecimal ALMOST = new BigDecimal("99.99");
  private static final BigDecimal ALMOST_NOTHING = new BigDecimal("0.01");

  /** The fractions of 100 by which Moodle marks; below 0 they are the same. */
  private static final List<BigDecimal> MOODLE =
      Stream.of(
              "100",
              "90",
              "83.33333",
              "80",
              "75",
              "70",
              "66.66667",
              "60",
              "50",
              "40",
              "33.33333",
              "30",
              "25",
              "20",
              "16.66667",
              "14.28571",
              "12.5",
              "11.11111",
              "10",
              "5",
              "0")
          .map(BigDecimal::new)
          .toList();

  private static final BigDecimal NEAR = new BigDecimal("0.001");

  private Shares() {}

  /** Whether Moodle takes it as it is. */
  static boolean isMoodles(Share share) {
    BigDecimal size = share.percent().abs();
    return MOODLE.stream().anyMatch(it -> it.subtract(size).abs().compareTo(NEAR) < 0);
  }

  /** Whether shares bring everything together, but for rounding. */
  static boolean isWhole(Stream<Share> shares) {
    BigDecimal sum = shares.map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.subtract(BigDecimal.valueOf(100)).abs().compareTo(ALMOST_NOTHING) < 0;
  }

  /** What points are of others; empty if they are more than all. */
  static Optional<Share> of(BigDecimal part, BigDecimal whole) {
    return rounded(
        part.scaleByPowerOfTen(2).divide(whole, Share.DECIMALS + 1, RoundingMode.HALF_UP));
  }

  /** A percentage, rounded to what a share can be; empty if it is none. */
  static Optional<Share> ofPercent(String text) {
    return Numeric.number(text).flatMap(Shares::rounded);
  }

  private static Optional<Share> rounded(BigDecimal number) {
    BigDecimal percent = number.setScale(Share.DECIMALS, RoundingMode.HALF_UP);
    return percent.abs().compareTo(BigDecimal.valueOf(100)) > 0
        ? Optional.empty()
        : Optional.of(percent.compareTo(ALMOST) > 0 ? Share.FULL : new Share(percent));
  }
}
