package org.stoa.programme;

import java.util.Optional;

/** One thing by which applicants are ranked; of two equal ones the next key decides. */
public sealed interface RankKey {

  /** Newcomers before those who took part in an earlier edition, or didn't say. */
  record Newcomer() implements RankKey {}

  /** Holders of a priority award before all others. */
  record Priority(Optional<AwardId> award) implements RankKey {}

  /**
   * The higher score of the selection committee first; whoever has none comes last.
   *
   * @param rubric one criterion of the committee; without it, the mean of all that it scored
   */
  record Score(Optional<Attribute> rubric) implements RankKey {}

  /** The earlier application first. */
  record Applied() implements RankKey {}
}
