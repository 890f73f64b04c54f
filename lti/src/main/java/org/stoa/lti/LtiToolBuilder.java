package org.stoa.lti;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stoa.lti.http.GuardedTransport;
import org.stoa.lti.jose.KeyRotation;
import org.stoa.lti.launch.LaunchDecision;
import org.stoa.lti.launch.MigrationProof;
import org.stoa.lti.memory.MemoryIntentStore;
import org.stoa.lti.memory.MemoryLoginStore;
import org.stoa.lti.memory.MemoryNonceStore;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.memory.MemoryToolKeyStore;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.registration.IssuerHosts;
import org.stoa.lti.registration.RegistrationTerms;
import org.stoa.lti.registration.ToolAddresses;
import org.stoa.lti.registration.ToolProfile;
import org.stoa.lti.spi.ConsumerSecrets;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.NonceStore;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.Stores;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.text.HostPattern;

/**
 * Options of a tool. The defaults are strict and keep everything in memory; each way to loosen one
 * has a name of its own. Not safe for many threads.
 */
public final class LtiToolBuilder {

  private static final Duration MOST_SKEW = Duration.ofMinutes(10);
  private static final Duration LONGEST_LOGIN = Duration.ofHours(1);

  private final ToolAddresses addresses;
  private Clock clock = Clock.systemUTC();
  private Duration clockSkew = Duration.ofSeconds(60);
  private RegistrationStore registrations = new MemoryRegistrationStore();
  private Supplier<LoginStore> logins = () -> new MemoryLoginStore(clock);
  private Supplier<NonceStore> nonces = () -> new MemoryNonceStore(clock);
  private ToolKeyStore keys = new MemoryToolKeyStore();
  private KeyRotation.Timing keyTiming = KeyRotation.Timing.USUAL;
  private IntentStore intents = new MemoryIntentStore();
  private Supplier<HttpTransport> transport = this::guardedTransport;
  private List<HostPattern> platformHosts = List.of();
  private boolean allowLoopback;
  private LaunchDecision decision = LaunchDecision.ADMIT_ALL;
  private Optional<ConsumerSecrets> secrets = Optional.empty();
  private MigrationProof.Unproven unprovenMigrations = MigrationProof.Unproven.REFUSED;
  private Duration loginLifetime = Duration.ofMinutes(10);
  private ToolProfile profile = ToolProfile.of("LTI tool", "");
  private List<IssuerHosts> issuerHosts = List.of();
  private Registration.Status newRegistrations = Registration.Status.PENDING;

  LtiToolBuilder(ToolAddresses addresses) {
    this.addresses = addresses;
  }

  /** Where all of them are kept: platforms, logins, notices, our keys and invitations. */
  public LtiToolBuilder stores(Stores stores) {
    return registrations(stores.registrations())
        .logins(stores.logins())
        .nonces(stores.nonces())
        .keys(stores.keys())
        .intents(stores.intents());
  }

  /** Where platforms are kept; in memory by default. */
  public LtiToolBuilder registrations(RegistrationStore store) {
    registrations = store;
    return this;
  }

  /** Where logins are kept; in memory by default. */
  public LtiToolBuilder logins(LoginStore store) {
    logins = () -> store;
    return this;
  }

  /** Where it is kept which notices were here; in memory by default. */
  public LtiToolBuilder nonces(NonceStore store) {
    nonces = () -> store;
    return this;
  }

  /** Where our own keys are kept; in memory by default. */
  public LtiToolBuilder keys(ToolKeyStore store) {
    keys = store;
    return this;
  }

  /** When our keys follow one another; {@link KeyRotation.Timing#USUAL} by default. */
  public LtiToolBuilder keyTiming(KeyRotation.Timing timing) {
    keyTiming = timing;
    return this;
  }

  /** Where invitations to register are kept; in memory by default. */
  public LtiToolBuilder intents(IntentStore store) {
    intents = store;
    return this;
  }

  /** How HTTP is spoken; {@link GuardedTransport#strict()} by default. */
  public LtiToolBuilder transport(HttpTransport http) {
    transport = () -> http;
    return this;
  }

  /** Tightens the default transport: calls these hosts and no others. */
  public LtiToolBuilder platformHosts(List<HostPattern> hosts) {
    platformHosts = List.copyOf(hosts);
    return this;
  }

  /** What time it is; the system's clock by default. */
  public LtiToolBuilder clock(Clock source) {
    clock = source;
    return this;
  }

  /** How this tool introduces itself in dynamic registration. */
  public LtiToolBuilder profile(ToolProfile description) {
    profile = description;
    return this;
  }

  /** Who is let in of those that platforms vouch for; everybody by default. */
  public LtiToolBuilder decision(LaunchDecision rule) {
    decision = rule;
    return this;
  }

  /**
   * Believes platforms that prove who they were under LTI 1.1, and refuses launches that claim to
   * have been somebody without proving it. By default nothing is believed, and nothing refused for
   * it.
   */
  public LtiToolBuilder consumerSecrets(ConsumerSecrets ofThen) {
    secrets = Optional.of(ofThen);
    return this;
  }

  /**
   * Loosens {@link #consumerSecrets}: a launch that doesn't prove who it was is let in as if it
   * were new.
   */
  public LtiToolBuilder ignoreUnprovenMigrations() {
    unprovenMigrations = MigrationProof.Unproven.IGNORED;
    return this;
  }

  /**
   * How long somebody may take to log in at the platform; 10 minutes by default.
   *
   * @throws IllegalArgumentException if not positive, or longer than an hour
   */
  public LtiToolBuilder loginLifetime(Duration lifetime) {
    if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST_LOGIN) > 0) {
      throw new IllegalArgumentException("login lifetime of " + lifetime);
    }
    loginLifetime = lifetime;
    return this;
  }

  /**
   * How far a platform's clock may be off; 60 seconds by default.
   *
   * @throws IllegalArgumentException if negative or longer than 10 minutes
   */
  public LtiToolBuilder clockSkew(Duration skew) {
    if (skew.isNegative() || skew.compareTo(MOST_SKEW) > 0) {
      throw new IllegalArgumentException("clock skew of " + skew);
    }
    clockSkew = skew;
    return this;
  }

  /**
   * Loosens the default transport and the tool's own address: this machine's loopback addresses are
   * allowed, by http too. For demonstrations and tests.
   */
  public LtiToolBuilder allowLoopback() {
    allowLoopback = true;
    return this;
  }

  /**
   * Loosens dynamic registration: these issuers may have endpoints on other hosts than their own.
   */
  public LtiToolBuilder issuerHosts(IssuerHosts... exceptions) {
    issuerHosts = List.of(exceptions);
    return this;
  }

  /**
   * Loosens dynamic registration: whoever has an invitation is let in without anybody's approval.
   */
  public LtiToolBuilder activateRegistrationsAtOnce() {
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
    return new LtiTool(
        new ToolOptions(
            addresses,
            new ToolOptions.ChosenStores(registrations, logins.get(), nonces.get(), keys, intents),
            keyTiming,
            transport.get(),
            decision,
            secrets
                .map(ofThen -> new MigrationProof(ofThen, unprovenMigrations))
                .orElse(MigrationProof.NOTHING),
            new RegistrationTerms(profile, newRegistrations, issuerHosts),
            loginLifetime,
            clockSkew,
            clock));
  }

  private HttpTransport guardedTransport() {
    GuardedTransport guarded =
        allowLoopback ? GuardedTransport.allowingLoopback() : GuardedTransport.strict();
    return platformHosts.isEmpty() ? guarded : guarded.onlyTo(platformHosts);
  }
}
