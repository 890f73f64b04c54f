package org.stoa.lti.claim;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * Where the groups of this context are. Course Groups Service 1.0, 3.1.
 *
 * @param scopes what the platform will let us do
 * @param groups every group of the context
 * @param sets the sets that they belong to; platforms without sets leave it out
 */
public record GroupEndpoint(Set<String> scopes, Optional<URI> groups, Optional<URI> sets) {

  /** Copies the scopes. */
  public GroupEndpoint {
    scopes = Set.copyOf(scopes);
  }

  /** Reads the claim; what isn't a web address counts as absent. */
  public static GroupEndpoint read(JsonObject claim) {
    return new GroupEndpoint(
        GradeEndpoint.scopes(claim),
        claim.filled("context_groups_url").flatMap(WebAddress::read),
        claim.filled("context_group_sets_url").flatMap(WebAddress::read));
  }
}
