package org.stoa.lti.platform;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The agreement between one platform and this tool under one client id: who the platform is, and
 * where its endpoints are.
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
    Optional<String> tokenAudience) {

  /** Whether somebody of this tool has let the platform in. */
  public enum Status {
    /** Registered, but waiting for a person's approval; logins and launches are refused. */
    PENDING,
    /** In use. */
    ACTIVE
  }

  /**
   * Copies the deployments.
   *
   * @throws IllegalArgumentException if the issuer or client id is blank, or an address isn't
   *     absolute
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
    deployments = Set.copyOf(deployments);
  }

  /** An active registration under the {@link DeploymentPolicy#STRICT} policy. */
  public static Registration of(
      String issuer,
      String clientId,
      URI authUrl,
      URI tokenUrl,
      URI jwksUrl,
      Set<String> deployments) {
    return new Registration(
        issuer,
        clientId,
        authUrl,
        tokenUrl,
        jwksUrl,
        deployments,
        DeploymentPolicy.STRICT,
        Status.ACTIVE,
        Optional.empty());
  }

  /** Whether a launch from this deployment is let in. */
  public boolean accepts(String deploymentId) {
    return deploymentPolicy == DeploymentPolicy.ACCEPT || deployments.contains(deploymentId);
  }

  /** The same registration, knowing one more deployment. */
  public Registration withDeployment(String deploymentId) {
    Set<String> more =
        Stream.concat(deployments.stream(), Stream.of(deploymentId)).collect(Collectors.toSet());
    return new Registration(
        issuer,
        clientId,
        authUrl,
        tokenUrl,
        jwksUrl,
        more,
        deploymentPolicy,
        status,
        tokenAudience);
  }

  /** The same registration under another policy. */
  public Registration withPolicy(DeploymentPolicy policy) {
    return new Registration(
        issuer, clientId, authUrl, tokenUrl, jwksUrl, deployments, policy, status, tokenAudience);
  }

  /** The same registration in another status. */
  public Registration withStatus(Status next) {
    return new Registration(
        issuer,
        clientId,
        authUrl,
        tokenUrl,
        jwksUrl,
        deployments,
        deploymentPolicy,
        next,
        tokenAudience);
  }
}
