package org.stoa.lti.launch;

import java.util.Arrays;
import java.util.Optional;

/** The messages that this library reads. */
enum MessageType {
  RESOURCE_LINK("LtiResourceLinkRequest"),
  DEEP_LINKING("LtiDeepLinkingRequest");

  private final String claim;

  MessageType(String claim) {
    this.claim = claim;
  }

  static Optional<MessageType> of(String claim) {
    return Arrays.stream(values()).filter(type -> type.claim.equals(claim)).findFirst();
  }

  static boolean is(MessageType type, Candidate launch) {
    return launch.claims().text(Claims.MESSAGE_TYPE).equals(Optional.of(type.claim));
  }
}
