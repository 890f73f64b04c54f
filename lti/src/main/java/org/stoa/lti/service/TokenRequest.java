package org.stoa.lti.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.HttpTransport;

/**
 * Asks for an access token. Security Framework 1.0, 4.1.1.
 *
 * @param keys what signs the assertion
 */
record TokenRequest(ToolKeys keys, Clock clock) {

  private static final Duration LIFETIME = Duration.ofMinutes(5);

  /** Some platforms allow no skew, and their clocks may be behind ours. */
  private static final Duration BACKDATED = Duration.ofSeconds(30);

  HttpTransport.Request of(Registration registration, Scope scope) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion(registration));
    form.put("scope", scope.uri());
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
            .put("exp", now.plus(LIFETIME))
            .put("jti", UUID.randomUUID().toString())
            .build());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
