package org.stoa.lti.launch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.token.VerifiedToken;

/**
 * A message that this library reads. Another type of message is another entry of {@link #ALL}, and
 * the class that it names.
 *
 * @param names what it may be called; drafts differ
 * @param required the claims that it must have, besides those that every message has
 * @param reading makes the launch, once every step was passed
 */
record MessageType(
    Set<String> names, List<RequiredClaim> required, Function<Candidate, VerifiedLaunch> reading) {

  private static final List<MessageType> ALL =
      List.of(
          // LTI Core 1.3, 5.3.1.
          new MessageType(
              Set.of("LtiResourceLinkRequest"),
              List.of(RequiredClaim.TARGET, RequiredClaim.RESOURCE_LINK),
              ResourceLinkLaunch::new),
          // Deep Linking 2.0, 4.4.
          new MessageType(
              Set.of("LtiDeepLinkingRequest"),
              List.of(RequiredClaim.DEEP_LINKING_SETTINGS),
              DeepLinkingLaunch::new),
          // Submission Review 1.0.
          new MessageType(
              Set.of("LtiSubmissionReviewRequest"),
              List.of(RequiredClaim.TARGET, RequiredClaim.FOR_USER, RequiredClaim.LINE_ITEM),
              SubmissionReviewLaunch::new),
          // Data Privacy Launch, a draft whose platforms don't agree on the name.
          new MessageType(
              Set.of("DataPrivacyLaunchRequest", "LtiDataPrivacyLaunchRequest"),
              List.of(RequiredClaim.TARGET),
              DataPrivacyLaunch::new),
          // Asset Processor 1.0.
          new MessageType(
              Set.of("LtiAssetProcessorSettingsRequest"),
              List.of(RequiredClaim.TARGET, RequiredClaim.ACTIVITY),
              AssetSettingsLaunch::new),
          new MessageType(
              Set.of("LtiReportReviewRequest"),
              List.of(
                  RequiredClaim.TARGET,
                  RequiredClaim.ACTIVITY,
                  RequiredClaim.FOR_USER,
                  RequiredClaim.SUBMISSION,
                  RequiredClaim.ASSET,
                  RequiredClaim.REPORT_TYPE),
              ReportReviewLaunch::new),
          new MessageType(
              Set.of("LtiEulaRequest"),
              List.of(RequiredClaim.TARGET, RequiredClaim.EULA),
              EulaLaunch::new));

  /** The type that a message names itself. */
  static Optional<MessageType> of(String name) {
    return ALL.stream().filter(type -> type.names.contains(name)).findFirst();
  }

  /** The type of a message, once it is known to be one that we read. */
  static MessageType of(VerifiedToken token) {
    return token.claims().text(Claims.MESSAGE_TYPE).flatMap(MessageType::of).orElseThrow();
  }

  /** Holds if the claims are there that this type must have. */
  void check(VerifiedToken token) throws LtiRefused {
    for (RequiredClaim claim : required) {
      claim.check(token);
    }
  }
}
