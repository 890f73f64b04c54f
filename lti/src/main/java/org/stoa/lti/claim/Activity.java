package org.stoa.lti.claim;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * What people hand something in for, which isn't a link to this tool. Asset Processor 1.0, {@code
 * activity} claim.
 *
 * @param id stable, unique within the deployment
 * @param title untrusted text
 */
public record Activity(String id, Optional<String> title) {

  /** Reads the claim; empty without an id. */
  public static Optional<Activity> read(JsonObject claim) {
    return claim.filled("id").map(id -> new Activity(id, claim.filled("title")));
  }
}
