package org.stoa.lti.launch;

import java.util.Optional;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.Registration;

/**
 * A token on its way through the steps, not yet believed.
 *
 * @param token as it came
 * @param registration the one the token claims to be for
 */
record PlatformToken(CompactToken token, Registration registration) {

  JsonObject claims() {
    return token.claims();
  }

  /** What the token says it was signed with; empty if it doesn't say. */
  Optional<String> keyId() {
    return token.keyId();
  }

  /** What the token says it was signed by; empty if it doesn't say. */
  String algorithm() {
    return token.algorithm().orElse("");
  }

  /** The {@code deployment_id}, once it is known to be there. */
  Deployment deployment() {
    return new Deployment(
        registration.issuer(),
        registration.clientId(),
        claims().text(Claims.DEPLOYMENT_ID).orElseThrow());
  }

  /** The type of the message, once it is known to be one that we read. */
  MessageType messageType() {
    return claims().text(Claims.MESSAGE_TYPE).flatMap(MessageType::of).orElseThrow();
  }
}
