package org.stoa.lti.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.claim.Activity;
import org.stoa.lti.claim.AssetEndpoint;
import org.stoa.lti.claim.Context;
import org.stoa.lti.claim.ForUser;
import org.stoa.lti.claim.ReportEndpoint;
import org.stoa.lti.token.VerifiedToken;

/**
 * Something that a platform tells by itself; verified. Platform Notification Service 1.0.
 * Immutable.
 */
public sealed interface Notice {

  /** What every notice has. */
  Head head();

  /**
   * What every notice has.
   *
   * @param type as the platform writes it
   * @param id of what is told; if the platform tells it once more, it has the same
   * @param timestamp when it came to be
   * @param token what the platform signed: from whom, for which deployment, with which parameters
   */
  record Head(String type, String id, Instant timestamp, VerifiedToken token) {

    /** Names no person. */
    @Override
    public String toString() {
      return type + " of " + token;
    }
  }

  /** The platform shows that it reaches this tool. */
  record HelloWorld(Head head) implements Notice {

    /** As platforms write it. */
    public static final String TYPE = "LtiHelloWorldNotice";
  }

  /**
   * A course was made out of others.
   *
   * @param context the new one
   * @param origins the ids of those it was made of
   */
  record ContextCopy(Head head, Context context, List<String> origins) implements Notice {

    /** As platforms write it. */
    public static final String TYPE = "LtiContextCopyNotice";

    /** Copies the origins. */
    public ContextCopy {
      origins = List.copyOf(origins);
    }
  }

  /**
   * Somebody handed something in. Asset Processor 1.0.
   *
   * @param activity for what
   * @param submissionId unique to this version of it
   * @param forUser who it was, if the platform tells
   * @param assets what it was
   * @param reports where to say something about it
   */
  record AssetSubmission(
      Head head,
      Activity activity,
      String submissionId,
      Optional<ForUser> forUser,
      AssetEndpoint assets,
      ReportEndpoint reports)
      implements Notice {

    /** As platforms write it. */
    public static final String TYPE = "LtiAssetProcessorSubmissionNotice";

    /** Doesn't show whose work it is. */
    @Override
    public String toString() {
      return head.toString();
    }
  }

  /** Verified, and of a type that this library doesn't read: its claims are in the token. */
  record Other(Head head) implements Notice {}
}
