package org.stoa.xapi;

import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;

/**
 * The IRI that names a programme in statements, whoever writes them, and those of what is in it
 * (xAPI 1.0.3, Data, section 2.4.4.1). They stay the same in every language and version.
 */
public record ProgrammeIri(ProgrammeId programme) {

  /** The IRI of one of its activities. */
  public String activity(ActivityId activity) {
    return this + "/activities/" + activity;
  }

  /** What the IRIs of its editions begin with. */
  String editions() {
    return this + "/editions/";
  }

  @Override
  public String toString() {
    return Vocabulary.PROGRAMMES + programme;
  }
}
