package org.stoa.lti.claim;

import java.util.List;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * The course, group or section around a link. LTI Core 1.3, 5.4.1.
 *
 * @param id stable, unique within the deployment
 * @param label short, untrusted text
 * @param title untrusted text
 * @param types as the platform sent them
 */
public record Context(
    String id, Optional<String> label, Optional<String> title, List<String> types) {

  /** Copies the types. */
  public Context {
    types = List.copyOf(types);
  }

  /** Reads the claim; empty without an id. */
  public static Optional<Context> read(JsonObject claim) {
    return claim
        .filled("id")
        .map(
            id ->
                new Context(id, claim.filled("label"), claim.filled("title"), claim.texts("type")));
  }
}
