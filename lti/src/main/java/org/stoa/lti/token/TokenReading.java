package org.stoa.lti.token;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.util.List;
import java.util.Optional;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.text.Identifier;

/**
 * Before anything can be checked: a token is taken apart, and the registration found that it claims
 * to be for. The issuer must exactly match ours, and our client id must be among the audiences.
 *
 * <p>Security Framework 1.0, 5.1.3 steps 2 and 3.
 */
final class TokenReading {

  private final RegistrationStore registrations;

  TokenReading(RegistrationStore registrations) {
    this.registrations = registrations;
  }

  PlatformToken read(String text) throws LtiRefused {
    CompactToken token =
        CompactToken.parse(text)
            .orElseThrow(() -> new LtiRefused(Refusal.TOKEN_MALFORMED, "the token is no JWT"));
    return new PlatformToken(token, registration(token.claims()));
  }

  private Registration registration(JsonObject claims) throws LtiRefused {
    String issuer =
        claims
            .filled("iss")
            .orElseThrow(() -> new LtiRefused(Refusal.ISSUER_MISSING, "no iss in the token"));
    if (!Identifier.isIssuer(issuer)) {
      throw LtiRefused.unusable("iss");
    }
    List<Registration> ofIssuer = registrations.find(issuer);
    if (ofIssuer.isEmpty()) {
      throw new LtiRefused(Refusal.ISSUER_UNKNOWN, "iss " + quoted(issuer));
    }
    List<String> audiences = claims.texts("aud");
    List<Registration> candidates =
        ofIssuer.stream().filter(known -> audiences.contains(known.clientId())).toList();
    if (candidates.isEmpty()) {
      throw new LtiRefused(
          Refusal.AUDIENCE_WRONG, "aud names none of our client ids at " + quoted(issuer));
    }
    if (candidates.size() == 1) {
      return candidates.get(0).requireActive();
    }
    return authorized(candidates, claims.text("azp")).requireActive();
  }

  /** A token for several of our own client ids is for the one that azp names. */
  private static Registration authorized(List<Registration> candidates, Optional<String> party)
      throws LtiRefused {
    return candidates.stream()
        .filter(known -> party.equals(Optional.of(known.clientId())))
        .findFirst()
        .orElseThrow(
            () ->
                new LtiRefused(
                    Refusal.AUTHORIZED_PARTY_MISSING, "several of our client ids, and no azp"));
  }
}
