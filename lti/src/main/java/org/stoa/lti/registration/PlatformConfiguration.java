package org.stoa.lti.registration;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.net.URI;
import java.util.List;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.Origin;
import org.stoa.lti.text.WebAddress;

/**
 * A platform's OpenID configuration, with every address on the host of the issuer, by the same
 * scheme and port, unless an exception was made for that issuer by name. LTI Dynamic Registration
 * 1.0, 3.4.
 */
record PlatformConfiguration(
    String issuer,
    URI authUrl,
    URI tokenUrl,
    URI jwksUrl,
    URI registrationUrl,
    PlatformOffer offer) {

  static PlatformConfiguration read(URI source, JsonObject json, List<IssuerHosts> exceptions)
      throws LtiRefused {
    String issuer =
        json.filled("issuer")
            .filter(Identifier::isIssuer)
            .filter(address -> WebAddress.read(address).isPresent())
            .orElseThrow(
                () -> new LtiRefused(Refusal.CONFIGURATION_INVALID, "no fit issuer is configured"));
    PlatformConfiguration configuration =
        new PlatformConfiguration(
            issuer,
            address(json, "authorization_endpoint"),
            address(json, "token_endpoint"),
            address(json, "jwks_uri"),
            address(json, "registration_endpoint"),
            PlatformOffer.read(json));
    for (URI uri :
        List.of(
            source,
            configuration.authUrl,
            configuration.tokenUrl,
            configuration.jwksUrl,
            configuration.registrationUrl)) {
      if (!configuration.isOwn(uri, exceptions)) {
        throw new LtiRefused(
            Refusal.HOSTS_DISAGREE,
            quoted(uri.toString()) + " isn't on the host of the issuer " + quoted(issuer));
      }
    }
    return configuration;
  }

  /** Whether an address is where this platform may have one. */
  boolean isOwn(URI uri, List<IssuerHosts> exceptions) {
    return exceptions.stream().anyMatch(hosts -> hosts.allow(issuer, uri))
        || Origin.of(URI.create(issuer)).holds(uri);
  }

  private static URI address(JsonObject json, String name) throws LtiRefused {
    return json.filled(name)
        .flatMap(WebAddress::read)
        .orElseThrow(() -> new LtiRefused(Refusal.CONFIGURATION_INVALID, "no address as " + name));
  }
}
