package org.stoa.lti.launch;

import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.LaunchClaims;
import org.stoa.lti.claim.ResourceLink;
import org.stoa.lti.json.JsonObject;

/**
 * What may be kept of a launch when its request is over: in a session, a database, a queue. {@link
 * #json()} is read back by {@link #read}, and says all that the platform has said, without the
 * token: nobody can launch with it. Holds personal data. Immutable.
 *
 * <p>The platform itself isn't kept, since it may change: ask the registrations for {@code issuer}
 * and {@code clientId}.
 *
 * @param issuer the platform
 * @param clientId what the platform calls this tool
 * @param deploymentId where in the platform; with the two before, what a tenant is tied to
 * @param claims every claim as it was signed, but those of the login
 */
public record KeptLaunch(String issuer, String clientId, String deploymentId, JsonObject claims)
    implements LaunchClaims {

  /** What may be kept of this launch. */
  public static KeptLaunch of(VerifiedLaunch launch) {
    JsonObject claims =
        launch.claims().toBuilder().remove("nonce").remove("at_hash").remove("c_hash").build();
    return new KeptLaunch(
        launch.registration().issuer(),
        launch.registration().clientId(),
        launch.deploymentId(),
        claims);
  }

  /**
   * A kept launch. It is believed: keep it where nobody else writes.
   *
   * @throws IllegalArgumentException if this is none
   */
  public static KeptLaunch read(JsonObject kept) {
    return new KeptLaunch(
        kept.requiredText("issuer"),
        kept.requiredText("clientId"),
        kept.requiredText("deploymentId"),
        kept.object("claims").orElseThrow(() -> new IllegalArgumentException("no claims")));
  }

  /** The launch as {@link #read} reads it. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("issuer", issuer)
        .put("clientId", clientId)
        .put("deploymentId", deploymentId)
        .put("claims", claims)
        .build();
  }

  /** The link that was opened, of a launch that opens one. */
  public Optional<ResourceLink> resourceLink() {
    return claims.object(Claims.RESOURCE_LINK).flatMap(ResourceLink::read);
  }

  /** Names no person. */
  @Override
  public String toString() {
    return "KeptLaunch[" + issuer + ", " + deploymentId + "]";
  }
}
