package org.stoa.lti.claim;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/** What launches of every type may tell, read from their claims. LTI Core 1.3, 5.3 and 5.4. */
public interface LaunchClaims extends PlatformClaims {

  /** Who launched; empty if the platform doesn't say, and then nobody may be recognised. */
  default Optional<User> user() {
    return User.read(claims(), "sub");
  }

  /** What the platform says the person is in the course, the institution and the system. */
  default Roles roles() {
    return Roles.of(claims().texts(Claims.ROLES));
  }

  /** Grades can be sent, if present. */
  default Optional<GradeEndpoint> grades() {
    return claims().object(Claims.GRADES).map(GradeEndpoint::read);
  }

  /** The members of the context can be asked for, if present. */
  default Optional<URI> roster() {
    return claims()
        .object(Claims.ROSTER)
        .flatMap(claim -> claim.filled("context_memberships_url"))
        .flatMap(WebAddress::read);
  }

  /** The groups of the context can be asked for, if present. */
  default Optional<GroupEndpoint> groups() {
    return claims().object(Claims.GROUPS).map(GroupEndpoint::read);
  }

  /** The platform can be told where to send notices, if present. */
  default Optional<NoticeEndpoint> notices() {
    return claims().object(Claims.NOTICES).map(NoticeEndpoint::read);
  }

  /** The platform can be told who accepted the tool's licence agreement, if present. */
  default Optional<EulaEndpoint> eula() {
    return claims().object(Claims.EULA).map(EulaEndpoint::read);
  }

  /** The language of the platform's page, or else the person's. */
  default Optional<Locale> locale() {
    return claims()
        .object(Claims.LAUNCH_PRESENTATION)
        .flatMap(presentation -> presentation.filled("locale"))
        .or(() -> claims().filled("locale"))
        .flatMap(LaunchClaims::language);
  }

  private static Optional<Locale> language(String tag) {
    // RFC 5646, 4.4.1: enough for every language tag; what is longer counts as absent.
    return Optional.of(tag)
        .filter(it -> it.length() <= 35)
        .map(it -> Locale.forLanguageTag(it.replace('_', '-')))
        .filter(locale -> !locale.getLanguage().isEmpty());
  }

  /** Where the person may be sent when finished. */
  default Optional<URI> returnUrl() {
    return returnUrl(claims());
  }

  /** The same, of claims that aren't a launch yet. */
  static Optional<URI> returnUrl(JsonObject claims) {
    return claims
        .object(Claims.LAUNCH_PRESENTATION)
        .flatMap(presentation -> presentation.filled("return_url"))
        .flatMap(WebAddress::read);
  }

  /** What the platform calls itself. */
  default Optional<String> platformName() {
    return claims().object(Claims.TOOL_PLATFORM).flatMap(platform -> platform.filled("name"));
  }
}
