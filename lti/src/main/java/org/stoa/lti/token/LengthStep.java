package org.stoa.lti.token;

import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.WebAddress;

/**
 * No identifier is longer than the standard lets it be, so that a tool can keep it whole: one that
 * was cut could be somebody else's.
 *
 * <p>LTI Core 1.3, 5.3.3 to 5.3.6 and 5.4.1; the ids of the later services are held to the same.
 */
final class LengthStep implements TokenStep<SignedToken> {

  @Override
  public void check(SignedToken token) throws LtiRefused {
    identifier("sub", token.claims().text("sub"));
    identifier("deployment_id", token.claims().text(Claims.DEPLOYMENT_ID));
    identifier("the id of for_user", text(token, Claims.FOR_USER, "user_id"));
    identifier("the id of resource_link", text(token, Claims.RESOURCE_LINK, "id"));
    identifier("the id of context", text(token, Claims.CONTEXT, "id"));
    identifier("the id of activity", text(token, Claims.ACTIVITY, "id"));
    identifier("the id of submission", text(token, Claims.SUBMISSION, "id"));
    identifier("the id of asset", text(token, Claims.ASSET, "id"));
    identifier("assetreport_type", token.claims().text(Claims.REPORT_TYPE));
    Optional<String> target = token.claims().text(Claims.TARGET_LINK_URI);
    if (target.isPresent() && target.get().length() > WebAddress.LONGEST) {
      throw LtiRefused.unusable("target_link_uri");
    }
  }

  private static Optional<String> text(SignedToken token, String claim, String name) {
    return token.claims().object(claim).flatMap(object -> object.text(name));
  }

  private static void identifier(String name, Optional<String> value) throws LtiRefused {
    if (!value.map(Identifier::isValid).orElse(true)) {
      throw LtiRefused.unusable(name);
    }
  }
}
