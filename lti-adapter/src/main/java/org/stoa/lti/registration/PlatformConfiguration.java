package org.stoa.lti.registration;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.WebAddress;

/**
 * A platform's OpenID configuration, with every address on the host of the issuer, by the same
 * scheme. LTI Dynamic Registration 1.0, 3.4.
 */
record PlatformConfiguration(
    String issuer, URI authUrl, URI tokenUrl, URI jwksUrl, URI registrationUrl) {

  static PlatformConfiguration read(URI source, JsonObject json) throws LtiRefused {
    String issuer =
        json.filled("issuer")
            .filter(Identifier::isIssuer)
            .orElseThrow(
                () -> new LtiRefused(Refusal.CONFIGURATION_INVALID, "no fit issuer is configured"));
    PlatformConfiguration configuration =
        new PlatformConfiguration(
            issuer,
            address(json, "authorization_endpoint"),
            address(json, "token_endpoint"),
            address(json, "jwks_uri"),
            address(json, "registration_endpoint"));
    String place = place(WebAddress.read(issuer));
    for (URI uri :
        List.of(
            source,
            configuration.authUrl,
            configuration.tokenUrl,
            configuration.jwksUrl,
            configuration.registrationUrl)) {
      if (!place(Optional.of(uri)).equals(place)) {
        throw new LtiRefused(
            Refusal.HOSTS_DISAGREE,
            quoted(uri.toString()) + " isn't on the host of the issuer " + quoted(issuer));
      }
    }
    return configuration;
  }

  private static URI address(JsonObject json, String name) throws LtiRefused {
    return json.filled(name)
        .flatMap(WebAddress::read)
        .orElseThrow(() -> new LtiRefused(Refusal.CONFIGURATION_INVALID, "no address as " + name));
  }

  private static String place(Optional<URI> uri) throws LtiRefused {
    return uri.map(present -> present.getScheme() + "://" + present.getHost())
        .map(place -> place.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () -> new LtiRefused(Refusal.CONFIGURATION_INVALID, "the issuer is no address"));
  }
}
