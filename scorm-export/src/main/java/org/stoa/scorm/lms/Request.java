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
 * A request of a unit, read within bounds.
 *
 * @param path after the root
 * @param body as much of it as is read
 */
record Request(
    String method, String root, String path, String body, boolean isWhole, HttpExchange exchange) {

  /** Roots of what units ask for: the tokens, and the resources of the record store. */
  static final String FETCH = "/fetch/";

  static final String STORE = "/xapi/";

  static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 64;

  static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  static Request of(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    String path = exchange.getRequestURI().getPath();
    String root = path.startsWith(FETCH) ? FETCH : STORE;
    return new Request(
        exchange.getRequestMethod(),
        root,
        path.substring(root.length()),
        new String(body, StandardCharsets.UTF_8),
        body.length <= LARGEST,
        exchange);
  }

  boolean isFetch() {
    return root.equals(FETCH);
  }

  void requireWhole() {
    if (!isWhole) {
      throw new Refusal(413, "A request has at most 1 MiB.");
    }
  }

  /** Those of the query. */
  Map<String, String> parameters() {
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
    return Optional.ofNullable(parameters().get(name))
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
