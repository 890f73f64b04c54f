package org.stoa.lti.launch;

/**
 * The names of the claims, as LTI Core 1.3, Deep Linking 2.0, AGS 2.0, NRPS 2.0 and the later
 * services spell them.
 */
final class Claims {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  static final String VERSION = LTI + "version";
  static final String MESSAGE_TYPE = LTI + "message_type";
  static final String DEPLOYMENT_ID = LTI + "deployment_id";
  static final String TARGET_LINK_URI = LTI + "target_link_uri";
  static final String RESOURCE_LINK = LTI + "resource_link";
  static final String ROLES = LTI + "roles";
  static final String CONTEXT = LTI + "context";
  static final String TOOL_PLATFORM = LTI + "tool_platform";
  static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
  static final String CUSTOM = LTI + "custom";
  static final String FOR_USER = LTI + "for_user";
  static final String ACTIVITY = LTI + "activity";
  static final String SUBMISSION = LTI + "submission";
  static final String ASSET = LTI + "asset";
  static final String REPORT_TYPE = LTI + "assetreport_type";
  static final String EULA = LTI + "eulaservice";
  static final String NOTICES = LTI + "platformnotificationservice";
  static final String MIGRATION = LTI + "lti1p1";
  static final String DEEP_LINKING_SETTINGS =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
  static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  static final String GROUPS = "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice";

  private Claims() {}
}
