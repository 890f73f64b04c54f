package org.stoa.programme;

import java.time.Duration;

/** How a session's time is used, where that is planned. */
public sealed interface SessionFormat {

  /** How long it takes at most; zero for as long as the slot. */
  Duration length();

  /**
   * Short talks, one after another.
   *
   * @param count how many
   * @param max how long each may be
   * @param debate the talk about each of them; zero for none
   */
  record Talks(int count, Duration max, Duration debate) implements SessionFormat {
    public Talks {
      requireSome(count, max);
    }

    @Override
    public Duration length() {
      return max.plus(debate).multipliedBy(count);
    }

    /** How many such talks a slot holds. */
    public long fitting(Duration slot) {
      return slot.dividedBy(max.plus(debate));
    }
  }

  /**
   * Rounds in which groups move from stand to stand.
   *
   * @param count how many
   * @param each how long one takes
   */
  record Rounds(int count, Duration each) implements SessionFormat {
    public Rounds {
      requireSome(count, each);
    }

    @Override
    public Duration length() {
      return each.multipliedBy(count);
    }
  }

  /** A pause. There is nothing to do in it, and it never counts. */
  record Break() implements SessionFormat {
    @Override
    public Duration length() {
      return Duration.ZERO;
    }
  }

  private static void requireSome(int count, Duration each) {
    if (count < 1 || each.isNegative() || each.isZero()) {
      throw new IllegalArgumentException(count + " of " + each);
    }
  }
}
