package org.stoa.examples.campus.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the platform is reached.
 *
 * @param base the public address without a slash at its end; also the issuer
 */
public record Addresses(String base) {

  public String issuer() {
    return base;
  }

  public URI at(String path) {
    return URI.create(base + path);
  }

  public URI configuration() {
    return at("/.well-known/openid-configuration");
  }

  String auth() {
    return base + "/lti/auth";
  }

  String token() {
    return base + "/lti/token";
  }

  String keys() {
    return base + "/lti/jwks";
  }

  String registrations() {
    return base + "/lti/registrations";
  }

  String lineItems(int course, int tool) {
    return base + "/lti/services/" + course + "/lineitems?type_id=" + tool;
  }

  String lineItem(int course, int item, int tool) {
    return base + "/lti/services/" + course + "/lineitems/" + item + "/lineitem?type_id=" + tool;
  }

  String memberships(int course, int tool) {
    return base + "/lti/services/CourseSection/" + course + "/bindings/" + tool + "/memberships";
  }

  String deepLinkingReturn(int course, String ticket) {
    return base + "/lti/deeplinking/" + course + "?ticket=" + ticket;
  }

  /** An absolute http or https address with a host, without user or fragment. */
  public static Optional<URI> parse(String text) {
    try {
      URI address = new URI(text);
      return Optional.of(address).filter(Addresses::web);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static boolean web(URI address) {
    return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null;
  }
}
