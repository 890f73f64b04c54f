package org.stoa.statement;

import java.net.URI;

/** What a statement says was done, with the IRI it has in xAPI. */
public enum Verb {
  COMPLETED("http://adlnet.gov/expapi/verbs/completed"),
  SCORED("http://adlnet.gov/expapi/verbs/scored"),
  ATTENDED("http://adlnet.gov/expapi/verbs/attended"),
  SUBMITTED("http://activitystrea.ms/schema/1.0/submit"),
  REVIEWED("https://stoa.org/xapi/verbs/reviewed"),
  SETTLED("https://stoa.org/xapi/verbs/settled"),
  EXTENDED("https://stoa.org/xapi/verbs/extended"),
  WAIVED("https://w3id.org/xapi/adl/verbs/waived"),
  VOIDED("http://adlnet.gov/expapi/verbs/voided");

  private final URI iri;

  Verb(String iri) {
    this.iri = URI.create(iri);
  }

  /** The verb's identifier in xAPI. */
  public URI iri() {
    return iri;
  }

  /** Whether only staff can say it, and has to say why. */
  public boolean isActOfStaff() {
    return this == EXTENDED || this == WAIVED || this == VOIDED;
  }
}
