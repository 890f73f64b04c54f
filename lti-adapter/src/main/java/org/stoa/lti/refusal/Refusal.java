package org.stoa.lti.refusal;

import static org.stoa.lti.refusal.Refusal.Kind.FAILED;
import static org.stoa.lti.refusal.Refusal.Kind.LACKING;
import static org.stoa.lti.refusal.Refusal.Kind.MALFORMED;
import static org.stoa.lti.refusal.Refusal.Kind.REFUSED;
import static org.stoa.lti.refusal.Refusal.Kind.UNAVAILABLE;

/**
 * Every reason for which a login, launch or registration is refused. The names are stable: people
 * quote them to each other.
 */
public enum Refusal {
  // The login, Security Framework 1.0, 5.1.1.1.
  ISSUER_MISSING(MALFORMED, Advice.SETTINGS),
  LOGIN_HINT_MISSING(MALFORMED, Advice.SETTINGS),
  ISSUER_UNKNOWN(REFUSED, Advice.NOT_CONNECTED),
  CLIENT_UNKNOWN(REFUSED, Advice.NOT_CONNECTED),
  CLIENT_AMBIGUOUS(REFUSED, Advice.SETTINGS),
  REGISTRATION_PENDING(REFUSED, Advice.PENDING),

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
  TOKEN_NOT_YET_VALID(REFUSED, Advice.CLOCK),

  // The claims of LTI, LTI Core 1.3, 5.3.
  VERSION_MISSING(REFUSED, Advice.SETTINGS),
  VERSION_WRONG(REFUSED, Advice.SETTINGS),
  MESSAGE_TYPE_MISSING(REFUSED, Advice.SETTINGS),
  MESSAGE_TYPE_UNKNOWN(REFUSED, Advice.SETTINGS),
  DEPLOYMENT_MISSING(REFUSED, Advice.SETTINGS),
  DEPLOYMENT_UNKNOWN(REFUSED, Advice.NOT_CONNECTED),
  ROLES_MISSING(REFUSED, Advice.SETTINGS),
  USER_MISSING(REFUSED, Advice.SETTINGS),
  TARGET_MISSING(REFUSED, Advice.SETTINGS),
  TARGET_ELSEWHERE(REFUSED, Advice.SETTINGS),
  RESOURCE_LINK_MISSING(REFUSED, Advice.SETTINGS),
  DEEP_LINKING_SETTINGS_WRONG(REFUSED, Advice.SETTINGS),

  // The transaction that the login began.
  STATE_UNKNOWN(REFUSED, Advice.AGAIN),
  STATE_EXPIRED(REFUSED, Advice.AGAIN),
  STATE_MISMATCH(REFUSED, Advice.AGAIN),
  NONCE_MISSING(REFUSED, Advice.SETTINGS),
  NONCE_WRONG(REFUSED, Advice.AGAIN),
  COOKIE_BLOCKED(REFUSED, Advice.COOKIES),
  COOKIE_WRONG(REFUSED, Advice.AGAIN),
  REPLAYED(REFUSED, Advice.AGAIN),

  // What the tool itself needs of a verified launch; this library throws neither.
  LINK_UNCLEAR(LACKING, Advice.LINK),
  USER_ANONYMOUS(LACKING, Advice.ANONYMOUS),

  // Dynamic registration.
  INTENT_UNKNOWN(REFUSED, Advice.NEW_ADDRESS),
  CONFIGURATION_MISSING(MALFORMED, Advice.NEW_ADDRESS),
  CONFIGURATION_UNREACHABLE(UNAVAILABLE, Advice.LATER),
  CONFIGURATION_INVALID(REFUSED, Advice.SETTINGS),
  HOSTS_DISAGREE(REFUSED, Advice.SETTINGS),
  PLATFORM_REFUSED(REFUSED, Advice.SETTINGS);

  /** What sort of no it is. */
  public enum Kind {
    /** The request isn't what the standard describes. */
    MALFORMED,
    /** The request is well formed and isn't trusted. */
    REFUSED,
    /** The platform couldn't be asked. */
    UNAVAILABLE,
    /** The request is trusted, and lacks something that this tool needs. */
    LACKING,
    /** Something broke on our side. */
    FAILED
  }

  private final Kind kind;
  private final String advice;

  Refusal(Kind kind, String advice) {
    this.kind = kind;
    this.advice = advice;
  }

  /** What sort of no it is. */
  public Kind kind() {
    return kind;
  }

  /** What the person in front of the screen can do, in one or two plain sentences. */
  public String advice() {
    return advice;
  }

  private static final class Advice {
    static final String AGAIN =
        "Go back to your course and open the activity again. Each opening works once, and only for"
            + " a short time.";
    static final String COOKIES =
        "Your browser didn't give back the cookie that was just set. Allow cookies for this site,"
            + " or open the activity in a new window, and try again from your course.";
    static final String SETTINGS =
        "Trying again won't help: the settings of this activity in the learning platform need a"
            + " look. Please send the code below to whoever looks after it.";
    static final String NOT_CONNECTED =
        "Your learning platform isn't connected to this tool in this way yet. Please send the code"
            + " below to whoever looks after it.";
    static final String PENDING =
        "Your learning platform has asked to be connected, and nobody has approved it here yet."
            + " Please send the code below to whoever looks after this tool.";
    static final String CLOCK =
        "The clock of the learning platform and the clock of this tool disagree. Please send the"
            + " code below to whoever looks after the platform.";
    static final String LATER =
        "The learning platform didn't answer in time. Wait a minute, then open the activity again"
            + " from your course.";
    static final String LINK =
        "The settings of this link don't say what to open. A facilitator chooses it there; your"
            + " work will be waiting.";
    static final String ANONYMOUS =
        "Your learning platform didn't say who you are, so your work couldn't be kept. Please ask"
            + " whoever looks after the platform to share a user id with this tool.";
    static final String OURS =
        "Something went wrong on our side, and it has been noted. Wait a minute, then open the"
            + " activity again from your course. If that doesn't help, send the code below to"
            + " whoever looks after this tool.";
    static final String NEW_ADDRESS =
        "A registration address works once, and only for a short time. Ask for a new one and paste"
            + " it as it is.";

    private Advice() {}
  }
}
