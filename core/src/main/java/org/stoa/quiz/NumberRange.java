package org.stoa.quiz;

import java.math.BigDecimal;

/** Numbers that are accepted as one answer. Both ends belong to it. */
public sealed interface NumberRange {

  BigDecimal least();

  BigDecimal most();

  default boolean contains(BigDecimal number) {
    return least().compareTo(number) <= 0 && number.compareTo(most()) <= 0;
  }

  /**
   * A number, and what is near enough.
   *
   * @param tolerance 0 or more, in the number's own unit
   */
  record Near(BigDecimal value, BigDecimal tolerance) implements NumberRange {
    public Near {
      if (tolerance.signum() < 0) {
        throw new IllegalArgumentException("a tolerance isn't negative");
      }
    }

    @Override
    public BigDecimal least() {
      return value.subtract(tolerance);
    }

    @Override
    public BigDecimal most() {
      return value.add(tolerance);
    }
  }

  /** Everything from one number to another that isn't less. */
  record Between(BigDecimal least, BigDecimal most) implements NumberRange {
    public Between {
      if (least.compareTo(most) > 0) {
        throw new IllegalArgumentException("a range begins with its least number");
      }
    }
  }
}
