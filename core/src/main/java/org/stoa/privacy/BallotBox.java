package org.stoa.privacy;

import java.util.List;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;

/**
 * Where ballots are kept: an SPI for whoever stores them. Implementations are safe for many threads
 * and keep neither the time nor the order in which ballots came: no column of a time, no counter.
 */
public interface BallotBox {

  /** Puts a ballot in. Once this returns it is durable. */
  void cast(Ballot ballot);

  /** All ballots of a survey, in the order of their ids, which is by chance. */
  List<Ballot> of(ProgrammeId programme, EditionId edition, ActivityId survey);
}
