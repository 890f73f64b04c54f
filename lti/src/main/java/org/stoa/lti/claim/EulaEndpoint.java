package org.stoa.lti.claim;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * Where the platform hears of the tool's licence agreement. Asset Processor 1.0, {@code
 * eulaservice} claim.
 *
 * @param scopes what the platform will let us do
 * @param address the base of the service's addresses
 */
public record EulaEndpoint(Set<String> scopes, Optional<URI> address) {

  /** Copies the scopes. */
  public EulaEndpoint {
    scopes = Set.copyOf(scopes);
  }

  /** Reads the claim; what isn't a web address counts as absent. */
  public static EulaEndpoint read(JsonObject claim) {
    return new EulaEndpoint(
        GradeEndpoint.scopes(claim), claim.filled("url").flatMap(WebAddress::read));
  }
}
