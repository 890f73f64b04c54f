package org.stoa.lti.token;

import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;

/**
 * What a platform has signed, for whomever and whenever: it may lead a person back to the platform,
 * and nothing else. Only {@link TokenValidation#authenticate} makes one. Immutable.
 */
public final class SignedToken {

  private final PlatformToken token;

  SignedToken(PlatformToken token) {
    this.token = token;
  }

  /** The platform that signed it, under one of its client ids. */
  public Registration registration() {
    return token.registration();
  }

  /** Every claim as it was signed. Holds personal data: never log it. */
  public JsonObject claims() {
    return token.claims();
  }

  /** Doesn't show the token. */
  @Override
  public String toString() {
    return "SignedToken[]";
  }
}
