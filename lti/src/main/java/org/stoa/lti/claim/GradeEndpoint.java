package org.stoa.lti.claim;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * Where grades of this launch go. Assignment and Grade Services 2.0, 3.1.
 *
 * @param scopes what the platform will let us do
 * @param lineItems every column of the context
 * @param lineItem the one column of this link; platforms leave it out if there are several or none
 */
public record GradeEndpoint(Set<String> scopes, Optional<URI> lineItems, Optional<URI> lineItem) {

  /** Copies the scopes. */
  public GradeEndpoint {
    scopes = Set.copyOf(scopes);
  }

  /** Reads the claim; what isn't a web address counts as absent. */
  public static GradeEndpoint read(JsonObject claim) {
    return new GradeEndpoint(
        scopes(claim),
        claim.filled("lineitems").flatMap(WebAddress::read),
        claim.filled("lineitem").flatMap(WebAddress::read));
  }

  static Set<String> scopes(JsonObject claim) {
    return Set.copyOf(claim.texts("scope").stream().distinct().toList());
  }

  /** The same endpoint, for another column of the context. */
  public GradeEndpoint withLineItem(URI column) {
    return new GradeEndpoint(scopes, lineItems, Optional.of(column));
  }
}
