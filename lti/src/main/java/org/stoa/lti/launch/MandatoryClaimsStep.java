package org.stoa.lti.launch;

import java.util.List;
import java.util.stream.Collectors;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.token.SignedToken;
import org.stoa.lti.token.TokenStep;

/**
 * Where several of the claims are missing that every launch has, one refusal names them all: what
 * is at fault is the platform, and not one setting. Where one is missing, the step that reads it
 * says so.
 *
 * <p>LTI Core 1.3, 5.3.
 */
final class MandatoryClaimsStep implements TokenStep<SignedToken> {

  private static final List<String> ALL =
      List.of(Claims.VERSION, Claims.MESSAGE_TYPE, Claims.DEPLOYMENT_ID, Claims.ROLES);

  @Override
  public void check(SignedToken token) throws LtiRefused {
    List<String> missing = ALL.stream().filter(claim -> !token.claims().has(claim)).toList();
    if (missing.size() > 1) {
      throw new LtiRefused(Refusal.CLAIMS_MISSING, "no claims " + names(missing));
    }
  }

  private static String names(List<String> claims) {
    return claims.stream()
        .map(claim -> claim.substring(claim.lastIndexOf('/') + 1))
        .collect(Collectors.joining(", "));
  }
}
