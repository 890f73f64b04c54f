package org.stoa.examples.campus.platform;

/** The names of claims, messages and scopes, as the standards write them. */
final class Claims {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  static final String MESSAGE_TYPE = LTI + "message_type";
  static final String VERSION = LTI + "version";
  static final String DEPLOYMENT = LTI + "deployment_id";
  static final String TARGET_LINK = LTI + "target_link_uri";
  static final String ROLES = LTI + "roles";
  static final String CONTEXT = LTI + "context";
  static final String RESOURCE_LINK = LTI + "resource_link";
  static final String TOOL_PLATFORM = LTI + "tool_platform";
  static final String PRESENTATION = LTI + "launch_presentation";
  static final String CUSTOM = LTI + "custom";
  static final String LIS = LTI + "lis";
  static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

  static final String DEEP_LINKING_SETTINGS = DEEP_LINKING + "deep_linking_settings";
  static final String CONTENT_ITEMS = DEEP_LINKING + "content_items";
  static final String DATA = DEEP_LINKING + "data";
  static final String MESSAGE = DEEP_LINKING + "msg";
  static final String ERROR_MESSAGE = DEEP_LINKING + "errormsg";

  static final String PLATFORM_CONFIGURATION =
      "https://purl.imsglobal.org/spec/lti-platform-configuration";
  static final String TOOL_CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  static final String RESOURCE_LINK_REQUEST = "LtiResourceLinkRequest";
  static final String DEEP_LINKING_REQUEST = "LtiDeepLinkingRequest";
  static final String DEEP_LINKING_RESPONSE = "LtiDeepLinkingResponse";

  private Claims() {}
}
