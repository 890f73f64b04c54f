package org.stoa.lti.refusal;

import static org.stoa.lti.refusal.Refusal.Kind.DENIED;
import static org.stoa.lti.refusal.Refusal.Kind.FAILED;
import static org.stoa.lti.refusal.Refusal.Kind.LACKING;
import static org.stoa.lti.refusal.Refusal.Kind.MALFORMED;
import static org.stoa.lti.refusal.Refusal.Kind.REFUSED;
import static org.stoa.lti.refusal.Refusal.Kind.UNAVAILABLE;

/**
 * Every reason for which a login, launch, notice or registration is refused. The names are stable:
 * people quote them to each other.
 */
public enum Refusal {
  // The login, Security Framework 1.0, 5.1.1.1.
  ISSUER_MISSING(MALFORMED, Advice.SETTINGS),
  LOGIN_HINT_MISSING(MALFORMED, Advice.SETTINGS),
  ISSUER_UNKNOWN(REFUSED, Advice.NOT_CONNECTED),
  CLIENT_UNKNOWN(REFUSED, Advice.NOT_CONNECTED),
  CLIENT_AMBIGUOUS(REFUSED, Advice.SETTINGS),
  REGISTRATION_PENDING(REFUSED, Advice.PENDING),
  REGISTRATION_DISABLED(REFUSED, Advice.DISABLED),
  TOO_MANY_LOGINS(UNAVAILABLE, Advice.BUSY),

  // Anything, anywhere.
  PARAMETERS_UNREADABLE(MALFORMED, Advice.AGAIN),
  VALUE_UNUSABLE(MALFORMED, Advice.SETTINGS),
  INTERNAL(FAILED, Advice.OURS),

  // The response of the platform, 5.1.1.3.
  PLATFORM_ERROR(REFUSED, Advice.AGAIN),
  TOKEN_MISSING(MALFORMED, Advice.AGAIN),
  TOKEN_MALFORMED(MALFORMED, Advice.SETTINGS),
  STATE_MISSING(MALFORMED, Advice.AGAIN),

  // Validation of the token, 5.1.3.
  KID_MISSING(REFUSED, Advice.SETTINGS),
  ALGORITHM_REFUSED(REFUSED, Advice.SETTINGS),
  KEY_UNKNOWN(REFUSED, Advice.SETTINGS),
  KEYS_UNAVAILABLE(UNAVAILABLE, Advice.LATER),
  SIGNATURE_WRONG(REFUSED, Advice.SETTINGS),
  AUDIENCE_WRONG(REFUSED, Advice.NOT_CONNECTED),
  AUTHORIZED_PARTY_MISSING(REFUSED, Advice.SETTINGS),
  AUTHORIZED_PARTY_WRONG(REFUSED, Advice.SETTINGS),
  TIMES_MISSING(REFUSED, Advice.SETTINGS),
  TOKEN_EXPIRED(REFUSED, Advice.AGAIN),
  TOKEN_TOO_OLD(REFUSED, Advice.AGAIN),
  TOKEN_NOT_YET_VALID(REFUSED, Advice.CLOCK),

  // The claims of LTI, LTI Core 1.3, 5.3.
  CLAIMS_MISSING(REFUSED, Advice.SETTINGS),
  VERSION_MISSING(REFUSED, Advice.SETTINGS),
  VERSION_WRONG(REFUSED, Advice.SETTINGS),
  MESSAGE_TYPE_MISSING(REFUSED, Advice.SETTINGS),
  MESSAGE_TYPE_UNKNOWN(REFUSED, Advice.SETTINGS),
  DEPLOYMENT_MISSING(REFUSED, Advice.SETTINGS),
  DEPLOYMENT_UNKNOWN(REFUSED, Advice.NOT_CONNECTED),
  DEPLOYMENT_PENDING(REFUSED, Advice.DEPLOYMENT_PENDING),
  ROLES_MISSING(REFUSED, Advice.SETTINGS),
  USER_MISSING(REFUSED, Advice.SETTINGS),
  TARGET_MISSING(REFUSED, Advice.SETTINGS),
  TARGET_ELSEWHERE(REFUSED, Advice.SETTINGS),
  RESOURCE_LINK_MISSING(REFUSED, Advice.SETTINGS),
  DEEP_LINKING_SETTINGS_WRONG(REFUSED, Advice.SETTINGS),
  FOR_USER_MISSING(REFUSED, Advice.SETTINGS),
  LINE_ITEM_MISSING(REFUSED, Advice.SETTINGS),
  MIGRATION_UNPROVEN(REFUSED, Advice.SETTINGS),
  ACTIVITY_MISSING(REFUSED, Advice.SETTINGS),
  SUBMISSION_MISSING(REFUSED, Advice.SETTINGS),
  ASSET_MISSING(REFUSED, Advice.SETTINGS),
  REPORT_TYPE_MISSING(REFUSED, Advice.SETTINGS),
  EULA_SERVICE_MISSING(REFUSED, Advice.SETTINGS),

  // Notices, Platform Notification Service 1.0. Platforms read these, not people.
  NOTICES_UNREADABLE(MALFORMED, Advice.SETTINGS),
  NOTICE_MISSING(REFUSED, Advice.SETTINGS),
  NOTICE_INCOMPLETE(REFUSED, Advice.SETTINGS),

  // The transaction that the login began.
  STATE_UNKNOWN(REFUSED, Advice.AGAIN),
  STATE_EXPIRED(REFUSED, Advice.AGAIN),
  STATE_MISMATCH(REFUSED, Advice.AGAIN),
  NONCE_MISSING(REFUSED, Advice.SETTINGS),
  NONCE_WRONG(REFUSED, Advice.AGAIN),
  COOKIE_BLOCKED(REFUSED, Advice.COOKIES),
  COOKIE_WRONG(REFUSED, Advice.AGAIN),
  STORAGE_WRONG(REFUSED, Advice.AGAIN),
  REPLAYED(REFUSED, Advice.AGAIN),

  // The tool's own rule about a verified launch; an Objection has its code and words.
  NOT_ADMITTED(DENIED, Advice.NOT_ADMITTED),

  // What the tool itself needs of a verified launch; this library throws neither.
  LINK_UNCLEAR(LACKING, Advice.LINK),
  USER_ANONYMOUS(LACKING, Advice.ANONYMOUS),

  // Dynamic registration.
  INTENT_UNKNOWN(REFUSED, Advice.NEW_ADDRESS),
  CONFIGURATION_MISSING(MALFORMED, Advice.NEW_ADDRESS),
  CONFIGURATION_UNREACHABLE(UNAVAILABLE, Advice.REGISTERING),
  CONFIGURATION_INVALID(REFUSED, Advice.REGISTERING),
  HOSTS_DISAGREE(REFUSED, Advice.REGISTERING),
  PLATFORM_REFUSED(REFUSED, Advice.REGISTERING),
  REGISTRATION_CLOSED(LACKING, Advice.NEW_ADDRESS);

  /** What sort of no it is. */
  public enum Kind {
    /** The request isn't what the standard describes. */
    MALFORMED,
    /** The request is well formed and isn't trusted. */
    REFUSED,
    /** The request is trusted, and who made it isn't let in. */
    DENIED,
    /** The platform couldn't be asked, or we have too much to do. */
    UNAVAILABLE,
    /** The request is trusted, and lacks something that this tool needs. */
    LACKING,
    /** Something broke on our side. */
    FAILED
  }

  private final Kind kind;
  private final Advice advice;

  Refusal(Kind kind, Advice advice) {
    this.kind = kind;
    this.advice = advice;
  }

  /** What sort of no it is. */
  public Kind kind() {
    return kind;
  }

  /** What the person in front of the screen can do. */
  public Advice advice() {
    return advice;
  }
}
