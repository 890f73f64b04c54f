package org.stoa.lti;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.stoa.lti.deeplinking.DeepLinkingAnswers;
import org.stoa.lti.jose.KeyRotation;
import org.stoa.lti.jose.PlatformKeys;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.launch.LaunchAnswer;
import org.stoa.lti.launch.LaunchDecision;
import org.stoa.lti.launch.LaunchHandles;
import org.stoa.lti.launch.LaunchRequest;
import org.stoa.lti.launch.LaunchValidation;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.login.LoginRedirect;
import org.stoa.lti.login.LoginRequest;
import org.stoa.lti.login.OidcLogin;
import org.stoa.lti.login.StorageLogin;
import org.stoa.lti.notice.NoticeVerification;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Objection;
import org.stoa.lti.registration.DynamicRegistration;
import org.stoa.lti.registration.ToolAddresses;
import org.stoa.lti.service.Pauses;
import org.stoa.lti.service.ServiceCalls;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.Stores;
import org.stoa.lti.token.TokenValidation;

/**
 * A tool that learning platforms can launch.
 *
 * <pre>{@code
 * LtiTool tool = LtiTool.at(URI.create("https://tool.example"))
 *     .stores(JdbcStores.of(dataSource).withTables())
 *     .build();
 * }</pre>
 *
 * <p>The defaults are strict; each way to loosen one is a method of {@link LtiToolBuilder} with a
 * name. Safe for many threads; make one and share it.
 */
public final class LtiTool {

  private final ToolAddresses addresses;
  private final RegistrationStore registrations;
  private final ToolKeys keys;
  private final KeyRotation rotation;
  private final OidcLogin login;
  private final LaunchValidation launches;
  private final LaunchDecision decision;
  private final NoticeVerification notices;
  private final LaunchHandles handles;
  private final PlatformServices services;
  private final DynamicRegistration registration;
  private final DeepLinkingAnswers deepLinking;

  LtiTool(ToolOptions options) {
    Stores stores = options.stores();
    Clock clock = options.clock();
    HttpTransport transport = options.transport();
    addresses = options.addresses();
    registrations = stores.registrations();
    keys = new ToolKeys(stores.keys(), clock);
    rotation = keys.rotation(options.keyTiming());
    login =
        new OidcLogin(
            registrations, stores.logins(), addresses.launch(), options.loginLifetime(), clock);
    TokenValidation tokens =
        new TokenValidation(
            registrations, new PlatformKeys(transport, clock), options.clockSkew(), clock);
    launches =
        new LaunchValidation(
            tokens,
            registrations,
            stores.logins(),
            addresses.base(),
            options.loginLifetime().plus(options.clockSkew()),
            options.migration(),
            clock);
    decision = options.decision();
    notices = new NoticeVerification(tokens, stores.nonces(), options.clockSkew());
    handles = new LaunchHandles(keys, stores.nonces(), addresses.base(), clock);
    services = new PlatformServices(ServiceCalls.over(transport, keys, clock, Pauses.real()));
    registration =
        new DynamicRegistration(
            addresses, options.terms(), registrations, stores.intents(), transport, clock);
    deepLinking = new DeepLinkingAnswers(keys, clock);
  }

  /**
   * A tool whose endpoints are below this public address.
   *
   * @param base such as {@code https://tool.example}
   * @throws IllegalArgumentException if it isn't a plain web address; http is for this machine only
   */
  public static LtiToolBuilder at(URI base) {
    return new LtiToolBuilder(new ToolAddresses(base));
  }

  /**
   * Answers a platform's login request.
   *
   * @throws LtiRefused if the platform isn't one of ours
   */
  public LoginRedirect login(LoginRequest request) throws LtiRefused {
    return login.begin(request);
  }

  /**
   * Answers a platform's login request in a browser that gave no cookie back.
   *
   * @throws LtiRefused if the platform isn't one of ours
   */
  public StorageLogin loginWithStorage(LoginRequest request) throws LtiRefused {
    return login.beginWithStorage(request);
  }

  /**
   * Checks what a platform posted, and ends the login that it belongs to.
   *
   * @throws LtiRefused at the first check that doesn't hold, or by the tool's own decision
   */
  public LaunchAnswer launch(LaunchRequest request) throws LtiRefused {
    LaunchAnswer answer = launches.verify(request);
    if (answer instanceof VerifiedLaunch launch) {
      Optional<Objection> objection = decision.objection(launch);
      if (objection.isPresent()) {
        throw LtiRefused.by(objection.get()).withWayBack(launch.returnUrl());
      }
    }
    return answer;
  }

  /** Our public keys, as JSON. */
  public String jwks() {
    return keys.jwks();
  }

  /** Our keys, for what a tool signs beside the protocol: credentials, say. */
  public ToolKeys keys() {
    return keys;
  }

  /** How our keys follow one another. */
  public KeyRotation keyRotation() {
    return rotation;
  }

  /** Where platforms find this tool. */
  public ToolAddresses addresses() {
    return addresses;
  }

  /** The platforms this tool knows. */
  public RegistrationStore registrations() {
    return registrations;
  }

  /** What can be asked of platforms and told to them. */
  public PlatformServices services() {
    return services;
  }

  /** Checks of what platforms send by themselves. */
  public NoticeVerification notices() {
    return notices;
  }

  /** What pages without a cookie show instead. */
  public LaunchHandles handles() {
    return handles;
  }

  /** Registration by one pasted address. */
  public DynamicRegistration registration() {
    return registration;
  }

  /** Answers to deep linking launches. */
  public DeepLinkingAnswers deepLinking() {
    return deepLinking;
  }
}
