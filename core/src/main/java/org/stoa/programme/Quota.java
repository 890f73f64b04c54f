package org.stoa.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the seats should be shared among the answers to one attribute: a wish, not a barrier. */
public sealed interface Quota {

  Attribute attribute();

  /** The same number of seats for every answer that an eligible applicant gave. */
  record Equal(Attribute attribute) implements Quota {}

  /** A share of the seats for each of these answers; the others have no share of their own. */
  record Shares(Attribute attribute, Map<Answer, Share> of) implements Quota {

    public Shares {
      of = Collections.unmodifiableMap(new LinkedHashMap<>(of));
      if (of.isEmpty() || of.values().stream().mapToInt(Share::percent).sum() > 100) {
        throw new IllegalArgumentException("shares of at most 100 % together: " + of);
      }
    }
  }

  /**
   * A share of all seats.
   *
   * @param percent from 1 to 100
   * @param least whether more than that is as good
   */
  record Share(int percent, boolean least) {

    public Share {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException("a share is 1 % to 100 %: " + percent);
      }
    }
  }
}
