package org.stoa.lti.launch;

import java.util.List;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/**
 * A launch is by somebody with an id, or by nobody at all: a name or an address without {@code sub}
 * is refused.
 *
 * <p>LTI Core 1.3, 5.3.6 and 5.3.6.1.
 */
final class UserStep implements TokenStep<VerifiedToken> {

  private static final List<String> IDENTITY =
      List.of("name", "given_name", "family_name", "middle_name", "email");

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    JsonObject claims = token.claims();
    if (claims.filled("sub").isPresent()) {
      return;
    }
    if (claims.has("sub") || IDENTITY.stream().anyMatch(claims::has)) {
      throw new LtiRefused(Refusal.USER_MISSING, "sub is empty, or a person is named without it");
    }
  }
}
