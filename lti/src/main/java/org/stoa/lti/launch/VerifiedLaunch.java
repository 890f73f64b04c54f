package org.stoa.lti.launch;

import java.net.URI;
import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.LaunchClaims;
import org.stoa.lti.claim.Migration;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.token.VerifiedToken;

/**
 * A launch that passed every check. Only this package can make one.
 *
 * <p>Whose it is: the platform is {@link #registration()} with {@link #deploymentId()}; the person
 * is {@link #user()} within that platform, and nobody if the launch is anonymous. {@link
 * KeptLaunch} is what may be kept of it. Immutable.
 *
 * <p>LTI Core 1.3, 5.3 and 5.4.
 */
public abstract sealed class VerifiedLaunch implements LaunchAnswer, LaunchClaims
    permits ResourceLinkLaunch,
        DeepLinkingLaunch,
        SubmissionReviewLaunch,
        DataPrivacyLaunch,
        AssetSettingsLaunch,
        ReportReviewLaunch,
        EulaLaunch {

  private final VerifiedToken token;
  private final BrowserProof proof;
  private final Optional<Migration> migration;

  VerifiedLaunch(Candidate launch) {
    this.token = launch.token();
    this.proof = launch.proof().orElseThrow();
    this.migration = launch.migration();
  }

  /** What it shares with everything that platforms sign. */
  final VerifiedToken token() {
    return token;
  }

  /** What to open, of a message that has to say it. */
  final URI target() {
    return URI.create(claims().text(Claims.TARGET_LINK_URI).orElseThrow());
  }

  /** The platform, under the client id of this launch. */
  public final Registration registration() {
    return token.registration();
  }

  /** The {@code deployment_id}. */
  public final String deploymentId() {
    return token.deploymentId();
  }

  /** How the browser showed that it began this login, and whether it keeps cookies. */
  public final BrowserProof proof() {
    return proof;
  }

  /**
   * What the platform called this person, course and link under LTI 1.1. Present only if the
   * platform proved it; see {@link MigrationProof}.
   */
  public final Optional<Migration> migration() {
    return migration;
  }

  /**
   * Every claim as it was signed, for extensions that this library doesn't read. Holds personal
   * data: never log it.
   */
  @Override
  public final JsonObject claims() {
    return token.claims();
  }

  /** Names no person. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + token + "]";
  }
}
