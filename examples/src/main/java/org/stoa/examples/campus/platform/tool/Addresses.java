package org.stoa.examples.campus.platform.tool;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the platform is reached.
 *
 * @param base the public address without a slash at its end; also the issuer
 * @param pages where people see the platform's pages: there too, or where a school has its own
 */
public record Addresses(String base, String pages) {

  public String issuer() {
    return base;
  }

  public URI at(String path) {
    return URI.create(base + path);
  }

  public URI configuration() {
    return at("/.well-known/openid-configuration");
  }

  public String auth() {
    return base + "/lti/auth";
  }

  public String token() {
    return base + "/lti/token";
  }

  public String keys() {
    return base + "/lti/jwks";
  }

  public String registrations() {
    return base + "/lti/registrations";
  }

  /** Where a tool reads and changes what it is registered as. */
  public String registration(String clientId) {
    return registrations() + "/" + clientId;
  }

  public String noticeHandlers(String deployment) {
    return base + "/lti/services/deployments/" + deployment + "/notices";
  }

  public String lineItems(int course) {
    return base + "/lti/services/" + course + "/lineitems";
  }

  public String lineItem(int course, int item) {
    return lineItems(course) + "/" + item + "/lineitem";
  }

  public String memberships(int course, int tool) {
    return base + "/lti/services/CourseSection/" + course + "/bindings/" + tool + "/memberships";
  }

  public String groups(int course) {
    return base + "/lti/services/" + course + "/groups";
  }

  public String groupSets(int course) {
    return base + "/lti/services/" + course + "/groupsets";
  }

  public String courseReturn(int course) {
    return pages + "/lti/return?course=" + course;
  }

  public String deepLinkingReturn(int course, String ticket) {
    return pages + "/lti/deeplinking/" + course + "?ticket=" + ticket;
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

  public static boolean web(URI address) {
    return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null;
  }
}
