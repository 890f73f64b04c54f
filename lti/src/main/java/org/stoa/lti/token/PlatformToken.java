package org.stoa.lti.token;

import java.security.PublicKey;
import java.util.Optional;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;

/**
 * What somebody says a platform has signed. Nothing of it may be believed, so nothing of it is
 * shown. Immutable.
 */
public final class PlatformToken {

  private final CompactToken token;
  private final Registration registration;

  /** A token, and the registration that it claims to be for. */
  PlatformToken(CompactToken token, Registration registration) {
    this.token = token;
    this.registration = registration;
  }

  Registration registration() {
    return registration;
  }

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

  boolean isSignedBy(PublicKey key) {
    return token.isSignedBy(key, algorithm());
  }

  /** Doesn't show the token. */
  @Override
  public String toString() {
    return "PlatformToken[]";
  }
}
