package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a unit is answered. */
record Answer(int status, Map<String, String> headers, String body) {

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer nothing() {
    return new Answer(204, Map.of(), "");
  }

  static Answer json(JsonNode content) {
    return json(200, content.toString());
  }

  static Answer json(int status, String content) {
    return new Answer(status, Map.of("Content-Type", "application/json"), content);
  }

  static Answer of(Refusal refusal) {
    return json(
        refusal.status(), Request.JSON.createObjectNode().put("error", refusal.why()).toString());
  }

  /** No token (cmi5, section 8.2.3). */
  static Answer fetchError(String code, String text) {
    return json(Request.JSON.createObjectNode().put("error-code", code).put("error-text", text));
  }

  void send(HttpExchange exchange) throws IOException {
    var sent = exchange.getResponseHeaders();
    headers.forEach(sent::set);
    sent.set("X-Experience-API-Version", RecordStore.VERSION);
    sent.set("Cache-Control", "no-store");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
