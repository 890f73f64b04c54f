package org.stoa.lti.token;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.util.Optional;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * A token for several audiences says which of them asked for it, and that is us.
 *
 * <p>Security Framework 1.0, 5.1.3 steps 4 and 5, held as musts.
 */
final class AuthorizedPartyStep implements TokenStep<SignedToken> {

  @Override
  public void check(SignedToken token) throws LtiRefused {
    Optional<String> party = token.claims().text("azp");
    if (party.isEmpty() && token.claims().has("azp")) {
      throw new LtiRefused(Refusal.AUTHORIZED_PARTY_WRONG, "azp is no text");
    }
    if (party.isEmpty() && token.claims().texts("aud").size() > 1) {
      throw new LtiRefused(Refusal.AUTHORIZED_PARTY_MISSING, "several audiences and no azp");
    }
    if (party.isPresent() && !party.get().equals(token.registration().clientId())) {
      throw new LtiRefused(
          Refusal.AUTHORIZED_PARTY_WRONG, "azp " + quoted(party.get()) + " isn't us");
    }
  }
}
