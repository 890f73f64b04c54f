package org.stoa.tool.store;

import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;

/** Names an edition among those of all programmes. */
public record EditionKey(ProgrammeId programme, EditionId edition) {

  public static EditionKey of(Edition edition) {
    return new EditionKey(edition.programme().id(), edition.id());
  }
}
