package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.stoa.quiz.Share;

/** Shares as other formats write them. */
final class Shares {

  private static final BigDecimal ALMOST = new BigDecimal("99.99");

  private Shares() {}

  /** A percentage, rounded to what a share can be; empty if it is none. */
  static Optional<Share> ofPercent(String text) {
    try {
      BigDecimal percent =
          new BigDecimal(text.strip()).setScale(Share.DECIMALS, RoundingMode.HALF_UP);
      return percent.abs().compareTo(BigDecimal.valueOf(100)) > 0
          ? Optional.empty()
          : Optional.of(percent.compareTo(ALMOST) > 0 ? Share.FULL : new Share(percent));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
