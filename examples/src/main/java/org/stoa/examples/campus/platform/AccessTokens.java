package org.stoa.examples.campus.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Secrets;

/** The access tokens that are good for now. Thread-safe. */
final class AccessTokens {

  static final Duration LIFE = Duration.ofHours(1);

  private record Grant(int tool, Set<Scope> scopes) {}

  private final Once<Grant> grants;

  AccessTokens(Clock clock) {
    this.grants = new Once<>(clock, LIFE, 10_000);
  }

  String issue(Tool tool, Set<Scope> scopes) {
    String token = Secrets.random();
    grants.put(token, new Grant(tool.number(), Set.copyOf(scopes)));
    return token;
  }

  /**
   * The number of the tool that asks.
   *
   * @throws Refusal 401 without a good token, 403 without one of the scopes
   */
  int check(Call call, Scope... anyOf) {
    Grant grant =
        bearer(call.header("Authorization").orElse(""))
            .flatMap(grants::look)
            .orElseThrow(() -> new Refusal(401, "invalid_token", "The access token is not good."));
    for (Scope scope : anyOf) {
      if (grant.scopes().contains(scope)) {
        return grant.tool();
      }
    }
    throw new Refusal(403, "insufficient_scope", "The access token is not for this.");
  }

  static Optional<String> bearer(String authorization) {
    return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(authorization.substring(7).strip())
        : Optional.empty();
  }
}
