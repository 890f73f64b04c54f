package org.stoa.scorm.lms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the record store, read within bounds.
 *
 * @param path after the store's own
 */
record Request(
    String method,
    String path,
    Map<String, String> parameters,
    String body,
    HttpExchange exchange) {

  static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 64;

  static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  static Request of(HttpExchange exchange, String root) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Refusal(413, "A request has at most 1 MiB.");
    }
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath().substring(root.length()),
        parameters(exchange),
        new String(body, StandardCharsets.UTF_8),
        exchange);
  }

  private static Map<String, String> parameters(HttpExchange exchange) {
    Map<String, String> parameters = new HashMap<>();
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "The query isn't encoded rightly.");
    }
  }

  String required(String name) {
    return Optional.ofNullable(parameters.get(name))
        .orElseThrow(() -> new Refusal(400, "The parameter " + name + " is missing."));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  JsonNode json() {
    return json(body);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "This isn't JSON.");
    }
  }
}
