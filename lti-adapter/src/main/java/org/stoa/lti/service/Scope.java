package org.stoa.lti.service;

/** What an access token may be asked for. AGS 2.0, 3.2, 3.3, 3.4; NRPS 2.0, 3.1. */
public enum Scope {
  /** Read, create, change and delete line items. */
  LINE_ITEM("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
  /** Read results. */
  RESULT_READ("https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
  /** Post scores. */
  SCORE("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
  /** Read the members of a context. */
  ROSTER("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

  private final String uri;

  Scope(String uri) {
    this.uri = uri;
  }

  /** As it is written in requests and claims. */
  public String uri() {
    return uri;
  }
}
