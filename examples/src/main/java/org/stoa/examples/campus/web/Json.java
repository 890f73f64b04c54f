package org.stoa.examples.campus.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON, as it is read from requests and put into replies. */
public final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /**
   * Reads a JSON object.
   *
   * @throws Refusal 400 if the text is no JSON object
   */
  public static JsonNode object(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // Said below, like for anything else that is no object.
    }
    throw Refusal.invalid("The body must be a JSON object.");
  }

  /** A text that is there and not blank. */
  public static Optional<String> text(JsonNode object, String name) {
    JsonNode node = object.path(name);
    return node.isTextual() && !node.textValue().isBlank()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }

  /** Adds a list of texts. */
  public static void list(ObjectNode object, String name, Iterable<String> values) {
    ArrayNode array = object.putArray(name);
    values.forEach(array::add);
  }
}
