package org.stoa.lti.registration;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.DeploymentPolicy;
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
  private final RegistrationTerms terms;
  private final RegistrationStore registrations;
  private final IntentStore intents;
  private final HttpTransport transport;
  private final Clock clock;

  /** A registration door. */
  public DynamicRegistration(
      ToolAddresses addresses,
      RegistrationTerms terms,
      RegistrationStore registrations,
      IntentStore intents,
      HttpTransport transport,
      Clock clock) {
    this.addresses = addresses;
    this.terms = terms;
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

  /**
   * What a platform of this kind will be sent if it can do everything, as JSON on one line: for
   * somebody to look at beforehand.
   */
  public String preview(PlatformProfile platform) {
    return ClientMetadata.of(terms.profile(), addresses, PlatformOffer.everything(platform)).json();
  }

  /**
   * Registers this tool at the platform that opened an invitation, or brings its registration there
   * up to date, if that is what the platform's token is for. A registration that is known already
   * keeps its status, its deployments and what was settled about them.
   *
   * @return the registration, as it is now stored
   * @throws LtiRefused if the invitation isn't good any more, the platform's description doesn't
   *     hold, or the platform says no; then with its {@linkplain LtiRefused#platformAnswer answer}
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
    RegistrationCalls calls = new RegistrationCalls(transport, request.registrationToken());
    PlatformConfiguration platform =
        PlatformConfiguration.read(source, calls.fetch(source), terms.hosts());
    JsonObject answer =
        calls.post(
            platform.registrationUrl(),
            ClientMetadata.of(terms.profile(), addresses, platform.offer()));
    Registration registration = registration(platform, answer);
    registrations.save(registration);
    return registration;
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
            .object(ClientMetadata.TOOL)
            .flatMap(tool -> tool.filled("deployment_id"))
            .filter(Identifier::isValid);
    Registration.Builder registration =
        registrations
            .find(platform.issuer(), clientId)
            .map(Registration::toBuilder)
            .orElseGet(() -> unknown(platform, clientId, deployment.isPresent()))
            .authUrl(platform.authUrl())
            .tokenUrl(platform.tokenUrl())
            .jwksUrl(platform.jwksUrl())
            .algorithms(Set.of(platform.offer().algorithm()))
            .product(platform.offer().product());
    deployment.ifPresent(registration::deployment);
    return registration.build();
  }

  private Registration.Builder unknown(
      PlatformConfiguration platform, String clientId, boolean deployed) {
    PlatformProfile profile = platform.offer().profile();
    return Registration.builder(platform.issuer(), clientId)
        .status(terms.initialStatus())
        .extensions(profile.extensions())
        .deploymentPolicy(deployed ? DeploymentPolicy.STRICT : profile.withoutDeployment());
  }
}
