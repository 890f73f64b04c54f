package org.stoa.lti;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stoa.lti.deeplinking.DeepLinkingAnswers;
import org.stoa.lti.http.GuardedTransport;
import org.stoa.lti.jose.KeyRotation;
import org.stoa.lti.jose.PlatformKeys;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.launch.LaunchAnswer;
import org.stoa.lti.launch.LaunchDecision;
import org.stoa.lti.launch.LaunchRequest;
import org.stoa.lti.launch.LaunchValidation;
import org.stoa.lti.launch.MigrationProof;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.login.LoginRedirect;
import org.stoa.lti.login.LoginRequest;
import org.stoa.lti.login.OidcLogin;
import org.stoa.lti.login.StorageLogin;
import org.stoa.lti.memory.MemoryIntentStore;
import org.stoa.lti.memory.MemoryLoginStore;
import org.stoa.lti.memory.MemoryNonceStore;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.memory.MemoryToolKeyStore;
import org.stoa.lti.notice.NoticeVerification;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Objection;
import org.stoa.lti.registration.DynamicRegistration;
import org.stoa.lti.registration.IssuerHosts;
import org.stoa.lti.registration.RegistrationTerms;
import org.stoa.lti.registration.ToolAddresses;
import org.stoa.lti.registration.ToolProfile;
import org.stoa.lti.service.Pauses;
import org.stoa.lti.service.ServiceCalls;
import org.stoa.lti.spi.ConsumerSecrets;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.NonceStore;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.Stores;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.text.HostPattern;
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
 * <p>The defaults are strict; each way to loosen one is a method of {@link Builder} with a name.
 * Safe for many threads; make one and share it.
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
  private final PlatformServices services;
  private final DynamicRegistration registration;
  private final DeepLinkingAnswers deepLinking;

  private LtiTool(Builder options) {
    Clock clock = options.clock;
    HttpTransport transport = options.transport();
    LoginStore logins = options.logins();
    addresses = options.addresses;
    registrations = options.registrations;
    keys = new ToolKeys(options.keys, clock);
    rotation = keys.rotation(options.keyTiming);
    login = new OidcLogin(registrations, logins, addresses.launch(), options.loginLifetime, clock);
    TokenValidation tokens =
        new TokenValidation(
            registrations, new PlatformKeys(transport, clock), options.clockSkew, clock);
    launches =
        new LaunchValidation(
            tokens, registrations, logins, addresses.base(), options.migration(), clock);
    decision = options.decision;
    notices = new NoticeVerification(tokens, options.nonces(), options.clockSkew);
    services = new PlatformServices(ServiceCalls.over(transport, keys, clock, Pauses.real()));
    registration =
        new DynamicRegistration(
            addresses,
            new RegistrationTerms(options.profile, options.newRegistrations, options.issuerHosts),
            registrations,
            options.intents,
            transport,
            clock);
    deepLinking = new DeepLinkingAnswers(keys, clock);
  }

  /**
   * A tool whose endpoints are below this public address.
   *
   * @param base such as {@code https://tool.example}
   * @throws IllegalArgumentException if it isn't a plain web address; http is for this machine only
   */
  public static Builder at(URI base) {
    return new Builder(new ToolAddresses(base));
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

  /** Registration by one pasted address. */
  public DynamicRegistration registration() {
    return registration;
  }

  /** Answers to deep linking launches. */
  public DeepLinkingAnswers deepLinking() {
    return deepLinking;
  }

  /** Options of a tool; not safe for many threads. */
  public static final class Builder {

    private static final Duration MOST_SKEW = Duration.ofMinutes(10);

    private final ToolAddresses addresses;
    private RegistrationStore registrations = new MemoryRegistrationStore();
    private @Nullable LoginStore logins;
    private @Nullable NonceStore nonces;
    private ToolKeyStore keys = new MemoryToolKeyStore();
    private KeyRotation.Timing keyTiming = KeyRotation.Timing.USUAL;
    private IntentStore intents = new MemoryIntentStore();
    private @Nullable HttpTransport transport;
    private boolean allowLoopback;
    private List<HostPattern> platformHosts = List.of();
    private Clock clock = Clock.systemUTC();
    private Duration clockSkew = Duration.ofSeconds(60);
    private LaunchDecision decision = LaunchDecision.ADMIT_ALL;
    private @Nullable ConsumerSecrets secrets;
    private MigrationProof.Unproven unprovenMigrations = MigrationProof.Unproven.REFUSED;
    private Duration loginLifetime = Duration.ofMinutes(10);
    private ToolProfile profile = ToolProfile.of("LTI tool", "");
    private List<IssuerHosts> issuerHosts = List.of();
    private Registration.Status newRegistrations = Registration.Status.PENDING;

    private Builder(ToolAddresses addresses) {
      this.addresses = addresses;
    }

    /** Where all of them are kept: platforms, logins, notices, our keys and invitations. */
    public Builder stores(Stores stores) {
      return registrations(stores.registrations())
          .logins(stores.logins())
          .nonces(stores.nonces())
          .keys(stores.keys())
          .intents(stores.intents());
    }

    /** Where platforms are kept; in memory by default. */
    public Builder registrations(RegistrationStore store) {
      registrations = store;
      return this;
    }

    /** Where logins are kept; in memory by default. */
    public Builder logins(LoginStore store) {
      logins = store;
      return this;
    }

    /** Where it is kept which notices were here; in memory by default. */
    public Builder nonces(NonceStore store) {
      nonces = store;
      return this;
    }

    /** Where our own keys are kept; in memory by default. */
    public Builder keys(ToolKeyStore store) {
      keys = store;
      return this;
    }

    /** When our keys follow one another; {@link KeyRotation.Timing#USUAL} by default. */
    public Builder keyTiming(KeyRotation.Timing timing) {
      keyTiming = timing;
      return this;
    }

    /** Where invitations to register are kept; in memory by default. */
    public Builder intents(IntentStore store) {
      intents = store;
      return this;
    }

    /** How HTTP is spoken; {@link GuardedTransport#strict()} by default. */
    public Builder transport(HttpTransport http) {
      transport = http;
      return this;
    }

    /** Tightens the default transport: calls these hosts and no others. */
    public Builder platformHosts(List<HostPattern> hosts) {
      platformHosts = List.copyOf(hosts);
      return this;
    }

    /** What time it is; the system's clock by default. */
    public Builder clock(Clock source) {
      clock = source;
      return this;
    }

    /** How this tool introduces itself in dynamic registration. */
    public Builder profile(ToolProfile description) {
      profile = description;
      return this;
    }

    /** Who is let in of those that platforms vouch for; everybody by default. */
    public Builder decision(LaunchDecision rule) {
      decision = rule;
      return this;
    }

    /**
     * Believes platforms that prove who they were under LTI 1.1, and refuses launches that claim to
     * have been somebody without proving it. By default nothing is believed, and nothing refused
     * for it.
     */
    public Builder consumerSecrets(ConsumerSecrets ofThen) {
      secrets = ofThen;
      return this;
    }

    /**
     * Loosens {@link #consumerSecrets}: a launch that doesn't prove who it was is let in as if it
     * were new.
     */
    public Builder ignoreUnprovenMigrations() {
      unprovenMigrations = MigrationProof.Unproven.IGNORED;
      return this;
    }

    /** How long somebody may take to log in at the platform; 10 minutes by default. */
    public Builder loginLifetime(Duration lifetime) {
      loginLifetime = lifetime;
      return this;
    }

    /**
     * How far a platform's clock may be off; 60 seconds by default.
     *
     * @throws IllegalArgumentException if negative or longer than 10 minutes
     */
    public Builder clockSkew(Duration skew) {
      if (skew.isNegative() || skew.compareTo(MOST_SKEW) > 0) {
        throw new IllegalArgumentException("clock skew of " + skew);
      }
      clockSkew = skew;
      return this;
    }

    /**
     * Loosens the default transport and the tool's own address: this machine's loopback addresses
     * are allowed, by http too. For demonstrations and tests.
     */
    public Builder allowLoopback() {
      allowLoopback = true;
      return this;
    }

    /**
     * Loosens dynamic registration: these issuers may have endpoints on other hosts than their own.
     */
    public Builder issuerHosts(IssuerHosts... exceptions) {
      issuerHosts = List.of(exceptions);
      return this;
    }

    /**
     * Loosens dynamic registration: whoever has an invitation is let in without anybody's approval.
     */
    public Builder activateRegistrationsAtOnce() {
      newRegistrations = Registration.Status.ACTIVE;
      return this;
    }

    /**
     * The tool.
     *
     * @throws IllegalStateException if its address is plain http, unless loopback was allowed
     */
    public LtiTool build() {
      if (!"https".equals(addresses.base().getScheme()) && !allowLoopback) {
        throw new IllegalStateException("not https: " + addresses.base());
      }
      return new LtiTool(this);
    }

    private MigrationProof migration() {
      return secrets == null
          ? MigrationProof.NOTHING
          : new MigrationProof(secrets, unprovenMigrations);
    }

    private LoginStore logins() {
      return logins == null ? new MemoryLoginStore(clock) : logins;
    }

    private NonceStore nonces() {
      return nonces == null ? new MemoryNonceStore(clock) : nonces;
    }

    private HttpTransport transport() {
      if (transport != null) {
        return transport;
      }
      GuardedTransport guarded =
          allowLoopback ? GuardedTransport.allowingLoopback() : GuardedTransport.strict();
      return platformHosts.isEmpty() ? guarded : guarded.onlyTo(platformHosts);
    }
  }
}
