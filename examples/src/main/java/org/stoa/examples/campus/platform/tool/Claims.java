package org.stoa.examples.campus.platform.tool;

/** The names of claims, messages and scopes, as the standards write them. */
public final class Claims {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  public static final String MESSAGE_TYPE = LTI + "message_type";
  public static final String VERSION = LTI + "version";
  public static final String DEPLOYMENT = LTI + "deployment_id";
  public static final String TARGET_LINK = LTI + "target_link_uri";
  public static final String ROLES = LTI + "roles";
  public static final String CONTEXT = LTI + "context";
  public static final String RESOURCE_LINK = LTI + "resource_link";
  public static final String TOOL_PLATFORM = LTI + "tool_platform";
  public static final String PRESENTATION = LTI + "launch_presentation";
  public static final String CUSTOM = LTI + "custom";
  public static final String LIS = LTI + "lis";
  public static final String FOR_USER = LTI + "for_user";
  public static final String NOTICES = LTI + "platformnotificationservice";
  public static final String NOTICE = LTI + "notice";
  public static final String ORIGINS = LTI + "origin_contexts";
  public static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  public static final String ROSTER =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

  public static final String GROUPS = "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice";
  public static final String BASIC_OUTCOME =
      "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";

  public static final String DEEP_LINKING_SETTINGS = DEEP_LINKING + "deep_linking_settings";
  public static final String CONTENT_ITEMS = DEEP_LINKING + "content_items";
  public static final String DATA = DEEP_LINKING + "data";
  public static final String MESSAGE = DEEP_LINKING + "msg";
  public static final String ERROR_MESSAGE = DEEP_LINKING + "errormsg";

  public static final String PLATFORM_CONFIGURATION =
      "https://purl.imsglobal.org/spec/lti-platform-configuration";
  public static final String TOOL_CONFIGURATION =
      "https://purl.imsglobal.org/spec/lti-tool-configuration";

  public static final String RESOURCE_LINK_REQUEST = "LtiResourceLinkRequest";
  public static final String DEEP_LINKING_REQUEST = "LtiDeepLinkingRequest";
  public static final String SUBMISSION_REVIEW_REQUEST = "LtiSubmissionReviewRequest";
  public static final String DATA_PRIVACY_REQUEST = "DataPrivacyLaunchRequest";
  public static final String DEEP_LINKING_RESPONSE = "LtiDeepLinkingResponse";

  public static final String HELLO_WORLD_NOTICE = "LtiHelloWorldNotice";
  public static final String CONTEXT_COPY_NOTICE = "LtiContextCopyNotice";

  private Claims() {}
}
