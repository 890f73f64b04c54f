package org.stoa.lti.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;

/**
 * What a page of a list looks like.
 *
 * @param mediaType the one that is asked for
 * @param member the array within the page; empty if the page is the array
 * @param item reads one; what is empty is left out
 * @param <T> what is in the list
 */
public record ListFormat<T>(
    String mediaType, Optional<String> member, Function<JsonObject, Optional<T>> item) {

  Outcome<List<T>> read(String body) {
    try {
      return new Outcome.Delivered<>(
          objects(body).stream().map(item).flatMap(Optional::stream).toList());
    } catch (MalformedJson e) {
      return Outcome.Unavailable.of(Reason.UNREADABLE, mediaType + ": " + e.getMessage());
    }
  }

  private List<JsonObject> objects(String body) throws MalformedJson {
    return member.isPresent()
        ? JsonObject.parse(body).requiredObjects(member.get())
        : JsonObject.parseArray(body);
  }
}
