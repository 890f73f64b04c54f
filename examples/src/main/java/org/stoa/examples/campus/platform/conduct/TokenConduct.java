package org.stoa.examples.campus.platform.conduct;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Set;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** How a platform gives out access tokens. */
public interface TokenConduct {

  /**
   * Looks at who is calling, before anything else, at every address for tools.
   *
   * @throws Refusal if the caller doesn't say enough about itself
   */
  void caller(Call call);

  /**
   * Looks at an assertion whose signature, issuer, times and id are found to be good.
   *
   * @throws Refusal {@code invalid_client} if it isn't meant for here, or is good for too long
   */
  void assertion(JWTClaimsSet claims, Addresses addresses, Instant now);

  /**
   * The scopes of an access token.
   *
   * @param asked a list separated by spaces
   * @param open what the tool may have
   * @throws Refusal {@code invalid_scope} if there is no token for these
   */
  Set<Scope> grant(String asked, Set<Scope> open);

  /** How the token endpoint says no. */
  Reply refuseToken(Refusal refusal);
}
