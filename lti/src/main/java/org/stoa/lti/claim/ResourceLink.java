package org.stoa.lti.claim;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * A link to this tool inside a course. LTI Core 1.3, 5.3.5.
 *
 * @param id stable, unique within the deployment
 * @param title untrusted text
 * @param description untrusted text
 */
public record ResourceLink(String id, Optional<String> title, Optional<String> description) {

  /** Reads the claim; empty without an id. */
  public static Optional<ResourceLink> read(JsonObject claim) {
    return claim
        .filled("id")
        .map(id -> new ResourceLink(id, claim.filled("title"), claim.filled("description")));
  }
}
