package org.stoa.lti.claim;

/**
 * The names of the claims, as LTI Core 1.3, Deep Linking 2.0, AGS 2.0, NRPS 2.0 and the later
 * services spell them.
 */
public final class Claims {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  public static final String VERSION = LTI + "version";
  public static final String MESSAGE_TYPE = LTI + "message_type";
  public static final String DEPLOYMENT_ID = LTI + "deployment_id";
  public static final String TARGET_LINK_URI = LTI + "target_link_uri";
  public static final String RESOURCE_LINK = LTI + "resource_link";
  public static final String ROLES = LTI + "roles";
  public static final String CONTEXT = LTI + "context";
  public static final String TOOL_PLATFORM = LTI + "tool_platform";
  public static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
  public static final String CUSTOM = LTI + "custom";
  public static final String FOR_USER = LTI + "for_user";
  public static final String ACTIVITY = LTI + "activity";
  public static final String SUBMISSION = LTI + "submission";
  public static final String ASSET = LTI + "asset";
  public static final String REPORT_TYPE = LTI + "assetreport_type";
  public static final String ASSET_SERVICE = LTI + "assetservice";
  public static final String REPORT_SERVICE = LTI + "assetreport";
  public static final String EULA = LTI + "eulaservice";
  public static final String NOTICES = LTI + "platformnotificationservice";
  public static final String NOTICE = LTI + "notice";
  public static final String ORIGIN_CONTEXTS = LTI + "origin_contexts";
  public static final String MIGRATION = LTI + "lti1p1";
  public static final String DEEP_LINKING_SETTINGS =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
  public static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  public static final String ROSTER =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  public static final String GROUPS = "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice";

  private Claims() {}
}
