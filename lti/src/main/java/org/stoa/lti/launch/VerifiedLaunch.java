package org.stoa.lti.launch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.Context;
import org.stoa.lti.claim.EulaEndpoint;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.claim.GroupEndpoint;
import org.stoa.lti.claim.Migration;
import org.stoa.lti.claim.NoticeEndpoint;
import org.stoa.lti.claim.Roles;
import org.stoa.lti.claim.User;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.text.WebAddress;
import org.stoa.lti.token.VerifiedToken;

/**
 * A launch that passed every check. Only this package can make one.
 *
 * <p>Whose it is: the platform is {@link #registration()} with {@link #deploymentId()}; the person
 * is {@link #user()} within that platform, and nobody if the launch is anonymous. Immutable.
 *
 * <p>LTI Core 1.3, 5.3 and 5.4.
 */
public abstract sealed class VerifiedLaunch implements LaunchAnswer
    permits ResourceLinkLaunch,
        DeepLinkingLaunch,
        SubmissionReviewLaunch,
        DataPrivacyLaunch,
        AssetSettingsLaunch,
        ReportReviewLaunch,
        EulaLaunch {

  /** RFC 5646, 4.4.1: enough for every language tag; what is longer counts as absent. */
  private static final int LONGEST_LANGUAGE = 35;

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

  /** Who launched; empty if the platform doesn't say, and then nobody may be recognised. */
  public final Optional<User> user() {
    return User.read(claims(), "sub");
  }

  /** What the platform says the person is in the course, the institution and the system. */
  public final Roles roles() {
    return Roles.of(claims().texts(Claims.ROLES));
  }

  /** The course, or whatever the platform calls a context. */
  public final Optional<Context> context() {
    return token.context();
  }

  /**
   * Custom parameters of the link, the deployment and the tool. Variables are replaced already, but
   * those that the platform doesn't know: {@link org.stoa.lti.platform.Variable#in}.
   */
  public final Map<String, String> custom() {
    return token.custom();
  }

  /** Grades can be sent, if present. */
  public final Optional<GradeEndpoint> grades() {
    return claims().object(Claims.GRADES).map(GradeEndpoint::read);
  }

  /** The members of the context can be asked for, if present. */
  public final Optional<URI> roster() {
    return claims()
        .object(Claims.ROSTER)
        .flatMap(claim -> claim.filled("context_memberships_url"))
        .flatMap(WebAddress::read);
  }

  /** The groups of the context can be asked for, if present. */
  public final Optional<GroupEndpoint> groups() {
    return claims().object(Claims.GROUPS).map(GroupEndpoint::read);
  }

  /** The platform can be told where to send notices, if present. */
  public final Optional<NoticeEndpoint> notices() {
    return claims().object(Claims.NOTICES).map(NoticeEndpoint::read);
  }

  /** The platform can be told who accepted the tool's licence agreement, if present. */
  public final Optional<EulaEndpoint> eula() {
    return claims().object(Claims.EULA).map(EulaEndpoint::read);
  }

  /** The language of the platform's page, or else the person's. */
  public final Optional<Locale> locale() {
    return claims()
        .object(Claims.LAUNCH_PRESENTATION)
        .flatMap(presentation -> presentation.filled("locale"))
        .or(() -> claims().filled("locale"))
        .filter(tag -> tag.length() <= LONGEST_LANGUAGE)
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
        .filter(locale -> !locale.getLanguage().isEmpty());
  }

  /** Where the person may be sent when finished. */
  public final Optional<URI> returnUrl() {
    return returnUrl(claims());
  }

  static Optional<URI> returnUrl(JsonObject claims) {
    return claims
        .object(Claims.LAUNCH_PRESENTATION)
        .flatMap(presentation -> presentation.filled("return_url"))
        .flatMap(WebAddress::read);
  }

  /**
   * What the platform called this person, course and link under LTI 1.1. Present only if the
   * platform proved it; see {@link MigrationProof}.
   */
  public final Optional<Migration> migration() {
    return migration;
  }

  /** What the platform calls itself. */
  public final Optional<String> platformName() {
    return claims().object(Claims.TOOL_PLATFORM).flatMap(platform -> platform.filled("name"));
  }

  /**
   * Every claim as it was signed, for extensions that this library doesn't read. Holds personal
   * data: never log it.
   */
  public final JsonObject claims() {
    return token.claims();
  }

  /** Names no person. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + token + "]";
  }
}
