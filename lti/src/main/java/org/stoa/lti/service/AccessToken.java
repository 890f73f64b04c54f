package org.stoa.lti.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;

/**
 * An access token. RFC 6749, 5.1.
 *
 * @param until it is used before this moment
 */
record AccessToken(String value, Instant until) {

  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** For platforms that don't say. A token that ends earlier is noticed by a 401. */
  private static final double UNSAID = 600;

  private static final double LONGEST = 86_400;
  private static final String STANDARD_SCOPES = "https://purl.imsglobal.org/";

  boolean isGoodAt(Instant now) {
    return now.isBefore(until);
  }

  /**
   * Reads the answer of a token endpoint. Platforms write the type in any case, the lifetime as
   * text, and may grant less than was asked for.
   */
  static Outcome<AccessToken> read(String body, Scope scope, Instant asked) {
    try {
      JsonObject answer = JsonObject.parse(body);
      Optional<String> value = answer.filled("access_token").filter(AccessToken::isPlain);
      if (value.isEmpty()
          || !answer.text("token_type").orElse("Bearer").equalsIgnoreCase("Bearer")) {
        return Outcome.Unavailable.of(
            Reason.UNREADABLE, "no bearer access_token in the answer of the token address");
      }
      return grants(answer, scope)
          ? new Outcome.Delivered<>(new AccessToken(value.get(), end(answer, asked)))
          : Outcome.Unavailable.of(Reason.TOKEN_SCOPE, "the token isn't for " + scope.uri());
    } catch (MalformedJson e) {
      return Outcome.Unavailable.of(
          Reason.UNREADABLE, "the answer of the token address is " + e.getMessage());
    }
  }

  /** RFC 6750, 2.1: what may stand in a header. */
  private static boolean isPlain(String token) {
    return token.chars().allMatch(character -> character > ' ' && character < 127);
  }

  private static boolean grants(JsonObject answer, Scope scope) {
    List<String> granted =
        Arrays.stream(answer.text("scope").orElse("").split("\\s+"))
            .filter(uri -> uri.startsWith(STANDARD_SCOPES))
            .toList();
    return granted.isEmpty() || granted.contains(scope.uri());
  }

  private static Instant end(JsonObject answer, Instant asked) {
    double seconds = Math.min(answer.quantity("expires_in").orElse(UNSAID), LONGEST);
    Duration life = Duration.ofSeconds(Math.max(0, Math.round(seconds)));
    Duration margin = life.dividedBy(2).compareTo(MARGIN) < 0 ? life.dividedBy(2) : MARGIN;
    return asked.plus(life).minus(margin);
  }

  /** Doesn't show the token. */
  @Override
  public String toString() {
    return "AccessToken[until " + until + "]";
  }
}
