package org.stoa.lti.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.HttpTransport;

/**
 * Access tokens, by client credentials with a signed assertion, kept per registration and scopes
 * until a minute before they end.
 *
 * <p>Security Framework 1.0, 4.1. Safe for many threads; two that need the same token at the same
 * moment may both fetch one.
 */
final class AccessTokens {

  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final Duration ASSERTION = Duration.ofMinutes(5);
  private static final int LIMIT = 1000;

  /** Some platforms allow no skew, and their clocks may be behind ours. */
  private static final Duration BACKDATED = Duration.ofSeconds(30);

  private record Use(String issuer, String clientId, Set<String> scopes) {}

  private record Token(String value, Instant until) {}

  private final PlatformCalls calls;
  private final ToolKeys keys;
  private final Clock clock;
  private final Map<Use, Token> tokens =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Use, Token> eldest) {
          return size() > LIMIT;
        }
      };

  AccessTokens(PlatformCalls calls, ToolKeys keys, Clock clock) {
    this.calls = calls;
    this.keys = keys;
    this.clock = clock;
  }

  Outcome<String> token(Registration registration, Set<Scope> scopes) {
    Use use = use(registration, scopes);
    synchronized (tokens) {
      Token kept = tokens.get(use);
      if (kept != null && clock.instant().isBefore(kept.until())) {
        return new Outcome.Delivered<>(kept.value());
      }
    }
    Outcome<String> fetched =
        calls.send(request(registration, use.scopes())).then(response -> read(response, use));
    return fetched instanceof Outcome.Refused<String> refused ? forNow(refused) : fetched;
  }

  /**
   * A refused token says nothing about the call that it was for: the platform may not have been
   * able to read our keys, or waits for somebody to activate us.
   */
  private static Outcome<String> forNow(Outcome.Refused<String> refused) {
    return new Outcome.Unavailable<>(
        Optional.empty(), "no access token: " + refused.status() + " " + refused.detail());
  }

  /** The platform no longer accepts this token. */
  void forget(Registration registration, Set<Scope> scopes, String refused) {
    synchronized (tokens) {
      tokens.computeIfPresent(use(registration, scopes), (use, kept) -> keepUnless(kept, refused));
    }
  }

  @SuppressWarnings("NullAway") // null removes the entry
  private static Token keepUnless(Token kept, String refused) {
    return kept.value().equals(refused) ? null : kept;
  }

  private static Use use(Registration registration, Set<Scope> scopes) {
    Set<String> uris =
        scopes.stream().map(Scope::uri).collect(Collectors.toCollection(TreeSet::new));
    return new Use(registration.issuer(), registration.clientId(), uris);
  }

  private Outcome<String> read(HttpTransport.Response response, Use use) {
    try {
      JsonObject answer = JsonObject.parse(response.body());
      Optional<String> value = answer.filled("access_token");
      if (value.isPresent()) {
        long seconds = answer.number("expires_in").orElse(0.0).longValue();
        Instant until = clock.instant().plusSeconds(seconds).minus(MARGIN);
        synchronized (tokens) {
          tokens.put(use, new Token(value.get(), until));
        }
        return new Outcome.Delivered<>(value.get());
      }
    } catch (MalformedJson e) {
      // Told below: a platform that answers 200 with something else is broken, perhaps for a while.
    }
    return new Outcome.Unavailable<>(Optional.empty(), "no access_token in the answer");
  }

  private HttpTransport.Request request(Registration registration, Set<String> scopes) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion(registration));
    form.put("scope", String.join(" ", scopes));
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return new HttpTransport.Request(
        "POST",
        registration.tokenUrl(),
        Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
        Optional.of(body));
  }

  private String assertion(Registration registration) {
    Instant now = clock.instant();
    return keys.sign(
        JsonObject.builder()
            .put("iss", registration.clientId())
            .put("sub", registration.clientId())
            .put("aud", registration.tokenAudience().orElse(registration.tokenUrl().toString()))
            .put("iat", now.minus(BACKDATED))
            .put("exp", now.plus(ASSERTION))
            .put("jti", UUID.randomUUID().toString())
            .build());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
