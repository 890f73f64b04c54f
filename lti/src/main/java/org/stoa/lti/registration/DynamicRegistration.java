package org.stoa.lti.registration;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.RegistrationAccess;
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

  private static final String TOKEN = "registration_access_token";

  /** What stores keep, sealed too. */
  private static final int LONGEST_TOKEN = 3_000;

  /**
   * Before the code of an invitation that approves; no {@linkplain Secret#fresh code} has a dot.
   */
  private static final String APPROVING = "approving.";

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
   * An address that registers one platform, once. What comes of it waits for approval, unless this
   * tool {@linkplain RegistrationTerms#initialStatus takes registrations in at once}.
   *
   * @param lifetime how long it works
   */
  public URI invite(Duration lifetime) {
    return invite(Secret.fresh(), lifetime);
  }

  /**
   * The same, and whoever has the address is let in without anybody's further approval. Only
   * somebody who may let platforms in should be able to get one.
   */
  public URI inviteApproving(Duration lifetime) {
    return invite(APPROVING + Secret.fresh(), lifetime);
  }

  /** What is kept is a digest of all of it, so nobody can make an invitation approve afterwards. */
  private URI invite(String code, Duration lifetime) {
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
   * keeps its deployments, what was settled about them, and its status unless it waits for
   * approval; a deployment that the platform names with it isn't let in by that.
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
    Registration.Status invitedAs =
        code.startsWith(APPROVING) ? Registration.Status.ACTIVE : terms.initialStatus();
    return stored(
        platform,
        clientId(answer),
        invitedAs,
        deployment(answer),
        access(platform, source, answer));
  }

  /**
   * What the platform knows of this tool, in its own words: the registration as it is there, which
   * its manager may have changed. RFC 7592, 2.1.
   *
   * @return without the secrets in it
   * @throws LtiRefused if the platform offers no reading, says no, or can't be reached
   */
  public JsonObject read(Registration registration) throws LtiRefused {
    RegistrationAccess access = access(registration);
    JsonObject answer = calls(access).get(access.address());
    renew(registration, access, answer);
    return answer.toBuilder().remove(TOKEN).remove("client_secret").build();
  }

  /**
   * Has the platform know this tool as it is now: asks it anew what it can do, and puts the tool's
   * description in the place of the one that it has. What was settled here stays. RFC 7592, 2.2.
   *
   * @return the registration, as it is now stored
   * @throws LtiRefused if the platform offers no change, its description doesn't hold any more, it
   *     says no, or can't be reached; then nothing is changed here
   */
  public Registration update(Registration registration) throws LtiRefused {
    RegistrationAccess access = access(registration);
    RegistrationCalls calls = calls(access);
    PlatformConfiguration platform =
        PlatformConfiguration.read(
            access.configuration(), calls.fetch(access.configuration()), terms.hosts());
    requireSame("issuer", registration.issuer(), platform.issuer());
    JsonObject answer =
        calls.put(
            access.address(),
            ClientMetadata.of(terms.profile(), addresses, platform.offer()).toBuilder()
                .put("client_id", registration.clientId())
                .build());
    renew(registration, access, answer);
    requireSame("client_id", registration.clientId(), clientId(answer));
    return stored(
        platform,
        registration.clientId(),
        Registration.Status.PENDING,
        Optional.empty(),
        Optional.empty());
  }

  private static void requireSame(String what, String ours, String theirs) throws LtiRefused {
    if (!theirs.equals(ours)) {
      throw new LtiRefused(
          Refusal.CONFIGURATION_INVALID, "another " + what + " came back: " + quoted(theirs));
    }
  }

  private RegistrationCalls calls(RegistrationAccess access) {
    return new RegistrationCalls(transport, Optional.of(access.token()));
  }

  private RegistrationAccess access(Registration registration) throws LtiRefused {
    return registrations
        .access(registration.issuer(), registration.clientId())
        .orElseThrow(
            () ->
                new LtiRefused(
                    Refusal.REGISTRATION_CLOSED, "the platform named no registration_client_uri"));
  }

  /** Only on the platform's own host: our token is shown there. */
  private Optional<RegistrationAccess> access(
      PlatformConfiguration platform, URI source, JsonObject answer) {
    return answer
        .filled("registration_client_uri")
        .flatMap(WebAddress::read)
        .filter(address -> platform.isOwn(address, terms.hosts()))
        .flatMap(
            address -> token(answer).map(token -> new RegistrationAccess(address, token, source)));
  }

  private void renew(Registration registration, RegistrationAccess access, JsonObject answer) {
    token(answer)
        .filter(fresh -> !fresh.equals(access.token()))
        .ifPresent(
            fresh ->
                registrations.keep(
                    registration.issuer(), registration.clientId(), access.withToken(fresh)));
  }

  private static Optional<String> token(JsonObject answer) {
    return answer.filled(TOKEN).filter(token -> token.length() <= LONGEST_TOKEN);
  }

  private static String clientId(JsonObject answer) throws LtiRefused {
    return answer
        .filled("client_id")
        .filter(Identifier::isValid)
        .orElseThrow(
            () -> new LtiRefused(Refusal.CONFIGURATION_INVALID, "no fit client_id came back"));
  }

  private static Optional<String> deployment(JsonObject answer) {
    return answer
        .object(ClientMetadata.TOOL)
        .flatMap(tool -> tool.filled("deployment_id"))
        .filter(Identifier::isValid);
  }

  /**
   * Stores what a platform says of itself.
   *
   * @param first listed with a new registration alone: of one that is known people may have
   *     rejected it, or not decided yet
   */
  private Registration stored(
      PlatformConfiguration platform,
      String clientId,
      Registration.Status invitedAs,
      Optional<String> first,
      Optional<RegistrationAccess> access) {
    return registrations
        .change(
            platform.issuer(),
            clientId,
            known ->
                Optional.of(
                    known
                        .map(it -> it.toBuilder().status(settled(it.status(), invitedAs)))
                        .orElseGet(() -> unknown(platform, clientId, first).status(invitedAs))
                        .authUrl(platform.authUrl())
                        .tokenUrl(platform.tokenUrl())
                        .jwksUrl(platform.jwksUrl())
                        .algorithms(Set.of(platform.offer().algorithm()))
                        .product(platform.offer().product())
                        .build()),
            access)
        .orElseThrow();
  }

  private static Registration.Status settled(
      Registration.Status known, Registration.Status invitedAs) {
    return known == Registration.Status.PENDING ? invitedAs : known;
  }

  /** Most platforms deploy a tool after it was registered, and may do so again: those may ask. */
  private static Registration.Builder unknown(
      PlatformConfiguration platform, String clientId, Optional<String> first) {
    return Registration.builder(platform.issuer(), clientId)
        .extensions(platform.offer().profile().extensions())
        .deployments(first.map(Set::of).orElse(Set.of()))
        .deploymentPolicy(DeploymentPolicy.PENDING);
  }
}
