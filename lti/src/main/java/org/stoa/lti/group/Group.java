package org.stoa.lti.group;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * A group of people in a context. Course Groups 1.0, 3.2.
 *
 * @param id unique in the context
 * @param name untrusted text
 * @param tag the platform's own word for what kind of group it is
 * @param setId the set it belongs to
 */
public record Group(String id, String name, Optional<String> tag, Optional<String> setId) {

  static Optional<Group> read(JsonObject json) {
    return json.id("id")
        .map(
            id ->
                new Group(id, json.text("name").orElse(""), json.filled("tag"), json.id("set_id")));
  }
}
