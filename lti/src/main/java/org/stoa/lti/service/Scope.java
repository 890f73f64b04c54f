package org.stoa.lti.service;

/**
 * What an access token may be asked for. AGS 2.0, 3.2 to 3.4; NRPS 2.0, 2.2; Groups 1.0; the later
 * services.
 */
public enum Scope {
  /** Read, create, change and delete line items. */
  LINE_ITEM("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
  /** Read line items. */
  LINE_ITEM_READ("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"),
  /** Read results. */
  RESULT_READ("https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
  /** Post scores. */
  SCORE("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
  /** Read the members of a context. */
  ROSTER("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"),
  /** Read the groups of a context, and who is in them. */
  GROUPS("https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly"),
  /** Read and change where notices are sent. */
  NOTICE_HANDLERS("https://purl.imsglobal.org/spec/lti/scope/noticehandlers"),
  /** Fetch what was handed in. */
  ASSET_READ("https://purl.imsglobal.org/spec/lti/scope/asset.readonly"),
  /** Post reports about what was handed in. */
  REPORT("https://purl.imsglobal.org/spec/lti/scope/report"),
  /** Tell who has accepted the licence agreement, and forget all who have. */
  EULA_USER("https://purl.imsglobal.org/spec/lti/scope/eula/user"),
  /** Say whether the licence agreement has to be accepted. */
  EULA_DEPLOYMENT("https://purl.imsglobal.org/spec/lti/scope/eula/deployment");

  private final String uri;

  Scope(String uri) {
    this.uri = uri;
  }

  /** As it is written in requests and claims. */
  public String uri() {
    return uri;
  }
}
