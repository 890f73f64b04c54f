package org.stoa.criterion;

import java.util.Optional;
import org.stoa.statement.Percentage;

/** What a {@link Criterion.Need} asks of its activity. */
public sealed interface Measure {

  /** The learner came to its end. */
  record Done() implements Measure {}

  /** The best attempt reached a score. */
  record Score(Percentage min) implements Measure {}

  /** The learner was there for a share of the session's length. */
  record Presence(Percentage share) implements Measure {}

  /** So many items were handed in. */
  record Items(int min) implements Measure {
    public Items {
      if (min < 1) {
        throw new IllegalArgumentException("at least one item");
      }
    }
  }

  /**
   * A review accepted what was handed in.
   *
   * @param rubric the file that says what to look at
   * @param min the mark it has to reach; 0 where accepting is all that counts
   * @param by who reviews
   */
  record Reviewed(Optional<String> rubric, Percentage min, Reviewers by) implements Measure {}

  /** Who reviews. */
  sealed interface Reviewers {}

  /** A member of staff: the first review that accepts counts. */
  record Staff() implements Reviewers {}

  /**
   * Other participants: the median of the first {@code n} reviewers' marks counts (of two in the
   * middle the lower; a return is no mark), or in its place a review by staff that accepts. What is
   * handed in again is reviewed again.
   */
  record Peers(int n) implements Reviewers {
    public Peers {
      if (n < 1) {
        throw new IllegalArgumentException("at least one review");
      }
    }
  }
}
