package org.stoa.lti.registration;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.Secret;
import org.stoa.lti.text.WebAddress;

/** Registers this tool at a platform. Safe for many threads. LTI Dynamic Registration 1.0, 3. */
public final class DynamicRegistration {

  private final ToolAddresses addresses;
  private final ToolProfile profile;
  private final Registration.Status initialStatus;
  private final RegistrationStore registrations;
  private final IntentStore intents;
  private final HttpTransport transport;
  private final Clock clock;

  /**
   * A registration door.
   *
   * @param initialStatus what a new registration is stored as
   */
  public DynamicRegistration(
      ToolAddresses addresses,
      ToolProfile profile,
      Registration.Status initialStatus,
      RegistrationStore registrations,
      IntentStore intents,
      HttpTransport transport,
      Clock clock) {
    this.addresses = addresses;
    this.profile = profile;
    this.initialStatus = initialStatus;
    this.registrations = registrations;
    this.intents = intents;
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * An address that registers one platform, once. Only somebody who may let platforms in should be
   * able to get one.
   *
   * @param lifetime how long it works
   */
  public URI invite(Duration lifetime) {
    String code = Secret.fresh();
    intents.add(Secret.digest(code), clock.instant().plus(lifetime));
    return URI.create(addresses.register() + "?intent=" + code);
  }

  /** What a platform will be sent, as JSON on one line: for somebody to look at beforehand. */
  public String preview() {
    return ClientMetadata.of(profile, addresses).json();
  }

  /**
   * Registers this tool at the platform that opened an invitation.
   *
   * @return the registration, as it is now stored
   * @throws LtiRefused if the invitation isn't good any more, the platform's description doesn't
   *     hold, or the platform says no
   */
  public Registration register(RegistrationRequest request) throws LtiRefused {
    String code = request.intent().orElse("");
    if (!intents.consume(Secret.digest(code), clock.instant())) {
      throw new LtiRefused(Refusal.INTENT_UNKNOWN, "the invitation is unknown, used or expired");
    }
    URI source =
        request
            .openidConfiguration()
            .flatMap(WebAddress::read)
            .orElseThrow(
                () ->
                    new LtiRefused(
                        Refusal.CONFIGURATION_MISSING, "no address as openid_configuration"));
    PlatformConfiguration platform = PlatformConfiguration.read(source, fetch(source));
    JsonObject answer = post(platform, request.registrationToken());
    Registration registration = registration(platform, answer);
    registrations.save(registration);
    return registration;
  }

  private JsonObject fetch(URI source) throws LtiRefused {
    var response =
        send(HttpTransport.Request.get(source, "application/json"), "the openid_configuration");
    if (response.status() != 200) {
      throw new LtiRefused(
          Refusal.CONFIGURATION_UNREACHABLE,
          "status " + response.status() + " from " + quoted(source.getHost()));
    }
    return parse(response.body());
  }

  private JsonObject post(PlatformConfiguration platform, Optional<String> token)
      throws LtiRefused {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json");
    token.ifPresent(value -> headers.put("Authorization", "Bearer " + value));
    var response =
        send(
            new HttpTransport.Request(
                "POST", platform.registrationUrl(), headers, Optional.of(preview())),
            "the registration");
    if (!response.succeeded()) {
      throw new LtiRefused(
          Refusal.PLATFORM_REFUSED,
          "status " + response.status() + ", saying " + quoted(response.body()));
    }
    return parse(response.body());
  }

  private HttpTransport.Response send(HttpTransport.Request request, String what)
      throws LtiRefused {
    try {
      return transport.send(request);
    } catch (IOException e) {
      throw new LtiRefused(
          Refusal.CONFIGURATION_UNREACHABLE,
          what + " at " + quoted(request.uri().getHost()) + ": " + e.getMessage(),
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

  private Registration registration(PlatformConfiguration platform, JsonObject answer)
      throws LtiRefused {
    String clientId =
        answer
            .filled("client_id")
            .filter(Identifier::isValid)
            .orElseThrow(
                () -> new LtiRefused(Refusal.CONFIGURATION_INVALID, "no fit client_id came back"));
    Optional<String> deployment =
        answer
            .object("https://purl.imsglobal.org/spec/lti-tool-configuration")
            .flatMap(tool -> tool.filled("deployment_id"))
            .filter(Identifier::isValid);
    return Registration.builder(platform.issuer(), clientId)
        .authUrl(platform.authUrl())
        .tokenUrl(platform.tokenUrl())
        .jwksUrl(platform.jwksUrl())
        .deployments(deployment.map(Set::of).orElse(Set.of()))
        .status(initialStatus)
        .build();
  }
}
