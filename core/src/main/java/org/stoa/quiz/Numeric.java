package org.stoa.quiz;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number is to be typed. It is accepted as the first range that it lies in.
 *
 * @param accepted at least one brings everything
 */
public record Numeric(Stem stem, List<Accepted> accepted) implements WrittenQuestion {

  /** Longer ones aren't numbers that a person meant. */
  private static final int LONGEST = 100;

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)([0-9]*)(?:[.,]([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?");

  public Numeric {
    accepted = List.copyOf(accepted);
    if (accepted.stream().noneMatch(answer -> answer.share().isFull())) {
      throw new IllegalArgumentException("one answer is right");
    }
  }

  /** Numbers that bring a share. */
  public record Accepted(NumberRange range, Share share, String feedback)
      implements WrittenQuestion.Accepted {}

  /**
   * A number as people type it: with a point or a comma before its decimals, with blanks between
   * its digits, with any minus sign, in full-width digits, with an exponent. Empty if it isn't one:
   * {@code 1,234.5} could be two different numbers in two countries.
   */
  public static Optional<BigDecimal> number(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replace('\u2212', '-')
            .replaceAll(Wording.BLANK, "");
    Matcher number = NUMBER.matcher(plain);
    if (plain.length() > LONGEST || !number.matches()) {
      return Optional.empty();
    }
    String decimals = Optional.ofNullable(number.group(3)).orElse("");
    String digits = number.group(2) + decimals;
    String exponent = Optional.ofNullable(number.group(4)).orElse("0");
    return digits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BigDecimal(number.group(1) + digits)
                .scaleByPowerOfTen(Integer.parseInt(exponent) - decimals.length()));
  }

  @Override
  public Optional<Accepted> accepted(String typed) {
    return number(typed)
        .flatMap(number -> accepted.stream().filter(it -> it.range().contains(number)).findFirst());
  }
}
