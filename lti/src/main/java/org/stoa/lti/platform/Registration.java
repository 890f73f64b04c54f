package org.stoa.lti.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.refusal.Unapproved;

/**
 * The agreement between one platform and this tool under one client id: who the platform is, and
 * where its endpoints are. {@link #builder} makes one.
 *
 * <p>{@link #issuer()} and {@link #clientId()} together are its identity. Both are compared
 * character by character. Immutable.
 *
 * <p>Security Framework 1.0, section 5.1.1; LTI Core 1.3, section 3.1.
 *
 * @param issuer the platform's {@code iss}, exactly as it writes it
 * @param clientId the {@code client_id} that the platform gave this tool
 * @param authUrl where a browser is sent to be authenticated
 * @param tokenUrl where access tokens come from
 * @param jwksUrl where the platform publishes its public keys
 * @param deployments the known {@code deployment_id}s
 * @param deploymentPolicy what becomes of any other
 * @param status whether launches are let in yet
 * @param tokenAudience the {@code aud} of our token requests, where the platform wants another than
 *     {@code tokenUrl}
 * @param algorithms how the platform may sign its launches; never none
 * @param product the platform's {@code product_family_code}, such as {@code moodle}, if known; at
 *     most 255 characters
 * @param extensions what we may use of the platform beyond the standard
 */
public record Registration(
    String issuer,
    String clientId,
    URI authUrl,
    URI tokenUrl,
    URI jwksUrl,
    Set<String> deployments,
    DeploymentPolicy deploymentPolicy,
    Status status,
    Optional<String> tokenAudience,
    Set<SignatureAlgorithm> algorithms,
    Optional<String> product,
    Set<PlatformExtension> extensions) {

  /** Whether somebody of this tool has let the platform in. */
  public enum Status {
    /** Registered, but waiting for a person's approval; logins and launches are refused. */
    PENDING,
    /** In use. */
    ACTIVE,
    /** Switched off by a person; logins and launches are refused. */
    DISABLED
  }

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if the issuer or client id is blank, an address isn't
   *     absolute, or there is no algorithm
   */
  public Registration {
    if (issuer.isBlank() || clientId.isBlank()) {
      throw new IllegalArgumentException("issuer and client_id must not be blank");
    }
    for (URI uri : new URI[] {authUrl, tokenUrl, jwksUrl}) {
      if (!uri.isAbsolute() || uri.getHost() == null) {
        throw new IllegalArgumentException("not an absolute address: " + uri);
      }
    }
    if (algorithms.isEmpty()) {
      throw new IllegalArgumentException("no algorithm is allowed");
    }
    deployments = Set.copyOf(deployments);
    algorithms = Set.copyOf(algorithms);
    extensions = Set.copyOf(extensions);
  }

  /**
   * Begins an active registration without deployments, under {@link DeploymentPolicy#STRICT}, that
   * signs with {@link SignatureAlgorithm#RS256}. Its three addresses have to be given.
   */
  public static Builder builder(String issuer, String clientId) {
    return new Builder(issuer, clientId);
  }

  /** Begins another registration of the same platform, equal to this one until told otherwise. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * This one, if it is active.
   *
   * @throws LtiRefused if it waits for approval or is disabled
   */
  public Registration requireActive() throws LtiRefused {
    String client = "client_id " + LtiRefused.quoted(clientId);
    return switch (status) {
      case PENDING ->
          throw new LtiRefused(
              Refusal.REGISTRATION_PENDING,
              client + " waits for approval",
              new Unapproved(clientId, Optional.empty()));
      case DISABLED -> throw new LtiRefused(Refusal.REGISTRATION_DISABLED, client + " is disabled");
      case ACTIVE -> this;
    };
  }

  /** Whether a launch from this deployment is let in. */
  public boolean accepts(String deploymentId) {
    return deploymentPolicy == DeploymentPolicy.ACCEPT || deployments.contains(deploymentId);
  }

  /** A registration in the making; not safe for many threads. */
  public static final class Builder {

    private final String issuer;
    private final String clientId;
    private @Nullable URI authUrl;
    private @Nullable URI tokenUrl;
    private @Nullable URI jwksUrl;
    private Set<String> deployments = Set.of();
    private DeploymentPolicy deploymentPolicy = DeploymentPolicy.STRICT;
    private Status status = Status.ACTIVE;
    private Optional<String> tokenAudience = Optional.empty();
    private Set<SignatureAlgorithm> algorithms = Set.of(SignatureAlgorithm.RS256);
    private Optional<String> product = Optional.empty();
    private Set<PlatformExtension> extensions = Set.of();

    private Builder(String issuer, String clientId) {
      this.issuer = issuer;
      this.clientId = clientId;
    }

    private Builder(Registration from) {
      this(from.issuer, from.clientId);
      authUrl = from.authUrl;
      tokenUrl = from.tokenUrl;
      jwksUrl = from.jwksUrl;
      deployments = from.deployments;
      deploymentPolicy = from.deploymentPolicy;
      status = from.status;
      tokenAudience = from.tokenAudience;
      algorithms = from.algorithms;
      product = from.product;
      extensions = from.extensions;
    }

    /** Where a browser is sent to be authenticated. */
    public Builder authUrl(URI address) {
      authUrl = address;
      return this;
    }

    /** Where access tokens come from. */
    public Builder tokenUrl(URI address) {
      tokenUrl = address;
      return this;
    }

    /** Where the platform publishes its public keys. */
    public Builder jwksUrl(URI address) {
      jwksUrl = address;
      return this;
    }

    /** The known deployments: these and no others. */
    public Builder deployments(Set<String> ids) {
      deployments = ids;
      return this;
    }

    /** One more known deployment. */
    public Builder deployment(String id) {
      deployments = new HashSet<>(deployments);
      deployments.add(id);
      return this;
    }

    /** What becomes of launches from other deployments. */
    public Builder deploymentPolicy(DeploymentPolicy policy) {
      deploymentPolicy = policy;
      return this;
    }

    /** Whether launches are let in yet. */
    public Builder status(Status next) {
      status = next;
      return this;
    }

    /** The {@code aud} of our token requests, where it isn't the token address. */
    public Builder tokenAudience(Optional<String> audience) {
      tokenAudience = audience;
      return this;
    }

    /** How the platform may sign: so and in no other way. */
    public Builder algorithms(Set<SignatureAlgorithm> allowed) {
      algorithms = allowed;
      return this;
    }

    /** The platform's {@code product_family_code}. */
    public Builder product(Optional<String> familyCode) {
      product = familyCode;
      return this;
    }

    /** What we may use of the platform beyond the standard: this and nothing else. */
    public Builder extensions(Set<PlatformExtension> allowed) {
      extensions = allowed;
      return this;
    }

    /**
     * The registration.
     *
     * @throws IllegalStateException if one of the three addresses wasn't given
     * @throws IllegalArgumentException as the constructor says
     */
    public Registration build() {
      return new Registration(
          issuer,
          clientId,
          given(authUrl, "authUrl"),
          given(tokenUrl, "tokenUrl"),
          given(jwksUrl, "jwksUrl"),
          deployments,
          deploymentPolicy,
          status,
          tokenAudience,
          algorithms,
          product,
          extensions);
    }

    private static URI given(@Nullable URI address, String name) {
      if (address == null) {
        throw new IllegalStateException("no " + name + " was given");
      }
      return address;
    }
  }
}
