package org.stoa.examples.campus.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a handler answers. Immutable.
 *
 * @param reason the phrase beside the status; empty for the usual one
 * @param type the media type of the body; empty without one
 */
public record Reply(
    int status, String reason, String type, String body, Map<String, String> headers) {

  private static final JsonMapper MAPPER = new JsonMapper();

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** A body as it is. */
  public static Reply of(int status, String type, String body) {
    return new Reply(status, "", type, body, Map.of("Cache-Control", "no-store"));
  }

  /** OAuth's way to say no, also to a bearer (RFC 6749, section 5.2; RFC 6750, section 3). */
  public static Reply error(Refusal refusal) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("error", refusal.code());
    error.put("error_description", refusal.reason());
    Reply reply = json(refusal.status(), error);
    return refusal.status() == 401
        ? reply.with("WWW-Authenticate", "Bearer error=\"" + refusal.code() + "\"")
        : reply;
  }

  public static Reply html(int status, String body) {
    return of(status, "text/html;charset=utf-8", body);
  }

  public static Reply json(int status, JsonNode body) {
    return json(status, "application/json", body);
  }

  public static Reply json(int status, String type, JsonNode body) {
    try {
      return of(status, type, MAPPER.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The page to look at after a form was accepted. */
  public static Reply seeOther(URI address) {
    return empty(303).with("Location", address.toString());
  }

  public static Reply empty(int status) {
    return new Reply(status, "", "", "", Map.of());
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, reason, type, body, more);
  }

  /** The same with another phrase beside its status. */
  public Reply because(String phrase) {
    return new Reply(status, phrase, type, body, headers);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
