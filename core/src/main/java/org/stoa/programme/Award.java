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
    AwardId id,
    Kind kind,
    Recipient recipient,
    Localised<String> title,
    List<String> issuers,
    Criterion when) {

  public Award {
    issuers = List.copyOf(issuers);
  }

  /** Who receives it: the person who took part, or the city that she took part for. */
  public enum Recipient {
    PERSON,
    ORGANISATION
  }

  /** The sorts of award. */
  public enum Kind {
    CERTIFICATE,
    BADGE,
    /** Read by the selection of a later edition. */
    PRIORITY
  }
}
