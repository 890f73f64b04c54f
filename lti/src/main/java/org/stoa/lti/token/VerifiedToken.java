package org.stoa.lti.token;

import java.time.Instant;
import java.util.Optional;
import org.stoa.lti.claim.Activity;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.ForUser;
import org.stoa.lti.claim.PlatformClaims;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.Registration;

/**
 * What a platform has signed for this tool, and what a launch and a notice may both tell. Only this
 * package can make one: whoever holds one knows that every check of {@link TokenValidation} was
 * passed. Immutable.
 */
public final class VerifiedToken implements PlatformClaims {

  private final Registration registration;
  private final JsonObject claims;
  private final String deploymentId;

  VerifiedToken(SignedToken token) {
    this.registration = token.registration();
    this.claims = token.claims();
    this.deploymentId = claims.text(Claims.DEPLOYMENT_ID).orElseThrow();
  }

  /** The platform, under the client id that the token is for. */
  public Registration registration() {
    return registration;
  }

  /** The {@code deployment_id}. */
  public String deploymentId() {
    return deploymentId;
  }

  /** The deployment, with its platform. */
  public Deployment deployment() {
    return new Deployment(registration.issuer(), registration.clientId(), deploymentId);
  }

  /** Until when the token is good. */
  public Instant expires() {
    return claims.epochSeconds("exp").orElseThrow();
  }

  /** Whom it is about. */
  public Optional<ForUser> forUser() {
    return claims.object(Claims.FOR_USER).flatMap(ForUser::read);
  }

  /** The activity that it is about. */
  public Optional<Activity> activity() {
    return claims.object(Claims.ACTIVITY).flatMap(Activity::read);
  }

  /** The id of what was handed in; with each version of it the platform gives another. */
  public Optional<String> submissionId() {
    return claims.object(Claims.SUBMISSION).flatMap(submission -> submission.filled("id"));
  }

  /** Every claim as it was signed. Holds personal data: never log it. */
  @Override
  public JsonObject claims() {
    return claims;
  }

  /** Names no person. */
  @Override
  public String toString() {
    return registration.issuer() + ", " + deploymentId;
  }
}
