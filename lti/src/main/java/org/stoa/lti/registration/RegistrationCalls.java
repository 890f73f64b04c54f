package org.stoa.lti.registration;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.PlatformAnswer;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.HttpTransport;

/**
 * The requests of a registration, and of reading and changing it later. All carry the token that
 * the platform gave for that; some platforms want to see it before they describe themselves.
 */
final class RegistrationCalls {

  private final HttpTransport transport;
  private final Optional<String> token;

  RegistrationCalls(HttpTransport transport, Optional<String> token) {
    this.transport = transport;
    this.token = token;
  }

  JsonObject fetch(URI source) throws LtiRefused {
    var response = send("GET", source, Optional.empty(), "the openid_configuration");
    if (response.status() != 200) {
      throw refused(Refusal.CONFIGURATION_UNREACHABLE, "no openid_configuration", response);
    }
    return parse(response.body());
  }

  /** Registers. */
  JsonObject post(URI registration, JsonObject description) throws LtiRefused {
    return told("POST", registration, Optional.of(description.json()));
  }

  /** Reads what was registered; RFC 7592, 2.1. */
  JsonObject get(URI registered) throws LtiRefused {
    return told("GET", registered, Optional.empty());
  }

  /** Puts another description in the place of what was registered; RFC 7592, 2.2. */
  JsonObject put(URI registered, JsonObject description) throws LtiRefused {
    return told("PUT", registered, Optional.of(description.json()));
  }

  private JsonObject told(String method, URI address, Optional<String> body) throws LtiRefused {
    var response = send(method, address, body, "the registration");
    if (!response.succeeded()) {
      throw refused(Refusal.PLATFORM_REFUSED, "no registration", response);
    }
    return parse(response.body());
  }

  /** The whole answer, but for the token, should it be repeated there. */
  private LtiRefused refused(Refusal refusal, String detail, HttpTransport.Response response) {
    String body = token.map(it -> response.body().replace(it, "…")).orElse(response.body());
    return new LtiRefused(refusal, detail, new PlatformAnswer(response.status(), body));
  }

  private HttpTransport.Response send(
      String method, URI address, Optional<String> body, String what) throws LtiRefused {
    Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
    body.ifPresent(present -> headers.put("Content-Type", "application/json"));
    token.ifPresent(value -> headers.put("Authorization", "Bearer " + value));
    try {
      return transport.send(new HttpTransport.Request(method, address, headers, body));
    } catch (IOException e) {
      throw new LtiRefused(
          Refusal.CONFIGURATION_UNREACHABLE,
          what + " at " + quoted(address.getHost()) + ": " + e.getMessage(),
          e);
    }
  }

  private static JsonObject parse(String body) throws LtiRefused {
    try {
      return JsonObject.parse(body);
    } catch (MalformedJson e) {
      throw new LtiRefused(Refusal.CONFIGURATION_INVALID, "the answer is no JSON object", e);
    }
  }
}
