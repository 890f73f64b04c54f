package org.stoa.lti.group;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * A way of dividing a context into groups. Course Groups 1.0, 3.3.
 *
 * @param id unique in the context
 * @param name untrusted text
 */
public record GroupSet(String id, String name) {

  static Optional<GroupSet> read(JsonObject json) {
    return json.id("id").map(id -> new GroupSet(id, json.text("name").orElse("")));
  }
}
