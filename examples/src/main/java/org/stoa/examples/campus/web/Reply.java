package org.stoa.examples.campus.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a handler answers. Immutable.
 *
 * @param type the media type of the body; empty without one
 */
public record Reply(int status, String type, String body, Map<String, String> headers) {

  private static final JsonMapper MAPPER = new JsonMapper();

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply html(int status, String body) {
    return new Reply(status, "text/html;charset=utf-8", body, Map.of("Cache-Control", "no-store"));
  }

  public static Reply json(int status, JsonNode body) {
    return json(status, "application/json", body);
  }

  public static Reply json(int status, String type, JsonNode body) {
    try {
      return new Reply(
          status, type, MAPPER.writeValueAsString(body), Map.of("Cache-Control", "no-store"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The page to look at after a form was accepted. */
  public static Reply seeOther(URI address) {
    return new Reply(303, "", "", Map.of("Location", address.toString()));
  }

  public static Reply empty(int status) {
    return new Reply(status, "", "", Map.of());
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, more);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
