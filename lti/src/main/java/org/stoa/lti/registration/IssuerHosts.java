package org.stoa.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.stoa.lti.text.HostPattern;
import org.stoa.lti.text.Origin;

/**
 * An exception to the rule that a platform's endpoints are on the host of its issuer: for issuers
 * that are one name for many hosts. It counts for https at the usual port, and for these issuers
 * alone.
 *
 * @param issuers exactly as they are written
 * @param hosts which hosts speak for them besides their own
 */
public record IssuerHosts(Set<String> issuers, List<HostPattern> hosts) {

  /** Canvas in Instructure's cloud: one issuer for every school, and a host for signing on. */
  public static final IssuerHosts CANVAS =
      new IssuerHosts(
          Set.of(
              "https://canvas.instructure.com",
              "https://canvas.beta.instructure.com",
              "https://canvas.test.instructure.com"),
          List.of(new HostPattern("*.instructure.com"), new HostPattern("*.canvaslms.com")));

  /** Blackboard: one issuer for every school, and endpoints on the developers' host. */
  public static final IssuerHosts BLACKBOARD =
      new IssuerHosts(
          Set.of("https://blackboard.com"), List.of(new HostPattern("developer.blackboard.com")));

  /** Copies the collections. */
  public IssuerHosts {
    issuers = Set.copyOf(issuers);
    hosts = List.copyOf(hosts);
  }

  /** The hosts that speak for this issuer besides its own; none if it isn't one of these. */
  public List<HostPattern> of(String issuer) {
    return issuers.contains(issuer) ? hosts : List.of();
  }

  boolean allow(String issuer, URI address) {
    Origin origin = Origin.of(address);
    return origin.scheme().equals("https")
        && origin.isAtUsualPort()
        && of(issuer).stream().anyMatch(pattern -> pattern.matches(origin.host()));
  }
}
