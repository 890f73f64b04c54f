package org.stoa.examples.campus.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;

/** What the services have in common: media types taken literally, JSON, pages of a list. */
final class Services {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** Some of a list, and where the next of it starts. */
  record Some<T>(List<T> entries, Optional<Integer> next) {}

  private Services() {}

  /**
   * A GET names exactly the media type it wants, or none, as Moodle has it.
   *
   * @throws Refusal 400 for any other, a list or a wildcard
   */
  static void accepts(Call call, String type) {
    String accept = call.header("Accept").orElse("").strip();
    if (!accept.isEmpty() && !accept.equals(type)) {
      throw Refusal.badRequest("no_handler", "The Accept header can only be " + type + ".");
    }
  }

  /**
   * The JSON object in a body of exactly one media type.
   *
   * @throws Refusal 400 for any other
   */
  static JsonNode object(Call call, String type) throws IOException {
    if (!call.contentType().equals(type)) {
      throw Refusal.badRequest("no_handler", "The Content-Type must be " + type + ".");
    }
    return object(call.body());
  }

  static JsonNode object(String body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // Said below, like for anything else that is no object.
    }
    throw Refusal.badRequest("invalid_request", "The body must be a JSON object.");
  }

  /** A text that is there and not blank. */
  static Optional<String> text(JsonNode object, String name) {
    JsonNode node = object.path(name);
    return node.isTextual() && !node.textValue().isBlank()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }

  static Refusal invalid(String message) {
    return Refusal.badRequest("invalid_request", message);
  }

  /**
   * @throws Refusal 404 if the path names another course
   */
  static void inCourse(Call call, Course course) {
    if (call.number("course") != course.id()) {
      throw Refusal.notFound();
    }
  }

  /** The part of a list that {@code limit} and {@code from} ask for; all of it without them. */
  static <T> Some<T> some(Parameters query, List<T> all) {
    int from = Math.min(query.number("from").orElse(0), all.size());
    int limit = query.number("limit").filter(number -> number > 0).orElse(all.size());
    int to = (int) Math.min((long) from + limit, all.size());
    return new Some<>(all.subList(from, to), to < all.size() ? Optional.of(to) : Optional.empty());
  }

  /** The Link header's value for the rest of a list (RFC 8288). */
  static String next(String address, Parameters query, int from) {
    StringBuilder next = new StringBuilder(address);
    next.append(address.contains("?") ? "&" : "?").append("from=").append(from);
    query.number("limit").ifPresent(limit -> next.append("&limit=").append(limit));
    return "<" + next + ">; rel=\"next\"";
  }
}
