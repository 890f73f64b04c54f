package org.stoa.examples.campus.platform.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Secrets;

/** The access tokens that are good for now. Thread-safe. */
public final class AccessTokens {

  public static final Duration LIFE = Duration.ofHours(1);

  private record Grant(int tool, Set<Scope> scopes) {}

  private final Once<Grant> grants;

  public AccessTokens(Clock clock) {
    this.grants = new Once<>(clock, LIFE, 10_000);
  }

  public String issue(Tool tool, Set<Scope> scopes) {
    String token = Secrets.random();
    grants.put(token, new Grant(tool.number(), Set.copyOf(scopes)));
    return token;
  }

  /**
   * The number of the tool that asks.
   *
   * @throws Refusal 401 without a good token, 403 without one of the scopes
   */
  public int check(Call call, Scope... anyOf) {
    Grant grant =
        call.bearer()
            .flatMap(grants::look)
            .orElseThrow(() -> new Refusal(401, "invalid_token", "The access token is not good."));
    for (Scope scope : anyOf) {
      if (grant.scopes().contains(scope)) {
        return grant.tool();
      }
    }
    throw new Refusal(403, "insufficient_scope", "The access token is not for this.");
  }
}
