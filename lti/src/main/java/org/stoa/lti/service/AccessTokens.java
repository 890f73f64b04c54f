package org.stoa.lti.service;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.platform.Registration;

/**
 * Access tokens, by client credentials with a signed assertion, kept per registration and scope
 * until a minute before they end.
 *
 * <p>Security Framework 1.0, 4.1. Safe for many threads: those that need the same token at the same
 * moment wait for one request.
 */
final class AccessTokens {

  private static final int LIMIT = 1000;

  private record Use(String issuer, String clientId, URI tokenUrl, Scope scope) {}

  private final PlatformCalls calls;
  private final TokenRequest request;
  private final Clock clock;
  private final Map<Use, CompletableFuture<Outcome<AccessToken>>> underWay = new HashMap<>();
  private final Map<Use, AccessToken> tokens =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Use, AccessToken> eldest) {
          return size() > LIMIT;
        }
      };

  AccessTokens(PlatformCalls calls, ToolKeys keys, Clock clock) {
    this.calls = calls;
    this.request = new TokenRequest(keys, clock);
    this.clock = clock;
  }

  Outcome<String> token(Registration registration, Scope scope) {
    Use use = use(registration, scope);
    CompletableFuture<Outcome<AccessToken>> own = new CompletableFuture<>();
    CompletableFuture<Outcome<AccessToken>> awaited;
    synchronized (tokens) {
      AccessToken kept = tokens.get(use);
      if (kept != null && kept.isGoodAt(clock.instant())) {
        return new Outcome.Delivered<>(kept.value());
      }
      CompletableFuture<Outcome<AccessToken>> earlier = underWay.putIfAbsent(use, own);
      awaited = earlier == null ? own : earlier;
    }
    if (awaited == own) {
      fetch(use, registration, own);
    }
    return awaited.join().then(token -> new Outcome.Delivered<>(token.value()));
  }

  private void fetch(
      Use use, Registration registration, CompletableFuture<Outcome<AccessToken>> waiting) {
    Instant asked = clock.instant();
    try {
      Outcome<AccessToken> outcome =
          TokenRefusal.explain(calls.send(request.of(registration, use.scope())))
              .then(response -> AccessToken.read(response.body(), use.scope(), asked));
      keep(use, outcome);
      waiting.complete(outcome);
    } catch (RuntimeException | Error e) {
      waiting.completeExceptionally(e);
      throw e;
    } finally {
      synchronized (tokens) {
        underWay.remove(use);
      }
    }
  }

  private void keep(Use use, Outcome<AccessToken> outcome) {
    if (outcome instanceof Outcome.Delivered<AccessToken> fetched) {
      synchronized (tokens) {
        tokens.put(use, fetched.value());
      }
    }
  }

  /** The platform no longer accepts this token. */
  void forget(Registration registration, Scope scope, String refused) {
    Use use = use(registration, scope);
    synchronized (tokens) {
      AccessToken kept = tokens.get(use);
      if (kept != null && kept.value().equals(refused)) {
        tokens.remove(use);
      }
    }
  }

  private static Use use(Registration registration, Scope scope) {
    return new Use(registration.issuer(), registration.clientId(), registration.tokenUrl(), scope);
  }
}
