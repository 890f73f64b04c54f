package org.stoa.programme;

import java.util.List;
import org.stoa.criterion.Criterion;

/**
 * What a learner can earn.
 *
 * @param issuers the organisations in whose name it is given
 * @param when what it takes
 */
public record Award(
    AwardId id, Kind kind, Localised<String> title, List<String> issuers, Criterion when) {

  public Award {
    issuers = List.copyOf(issuers);
  }

  /** The sorts of award. */
  public enum Kind {
    CERTIFICATE,
    BADGE,
    /** Read by the selection of a later edition. */
    PRIORITY
  }
}
