package org.stoa.lti;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.LocalServer.Seen;
import org.stoa.lti.testing.ServicePlatform;
import org.stoa.lti.testing.ServiceScript;
import org.stoa.lti.testing.Vectors;

/** Exchanges with platforms, one file each, over real HTTP. */
class ServiceConformanceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  @DisplayName("AGS 2.0: line items, scores and results")
  Stream<DynamicTest> grades() throws IOException {
    return Vectors.each("services/ags", 25, ServiceConformanceTest::check);
  }

  @TestFactory
  @DisplayName("NRPS 2.0: members, roles, pages, links and differences")
  Stream<DynamicTest> roster() throws IOException {
    return Vectors.each("services/nrps", 10, ServiceConformanceTest::check);
  }

  @TestFactory
  @DisplayName("Course Groups 1.0: groups and sets")
  Stream<DynamicTest> groups() throws IOException {
    return Vectors.each("services/groups", 5, ServiceConformanceTest::check);
  }

  @TestFactory
  @DisplayName("Platform Notification Service 1.0: which notices go where")
  Stream<DynamicTest> notices() throws IOException {
    return Vectors.each("notices/handlers", 8, ServiceConformanceTest::check);
  }

  @TestFactory
  @DisplayName("Asset Processor 1.0: assets, reports and the licence agreement")
  Stream<DynamicTest> assets() throws IOException {
    return Vectors.each("assets/exchanges", 20, ServiceConformanceTest::check);
  }

  private static void check(String text) throws JsonProcessingException {
    try (ServicePlatform platform = new ServicePlatform()) {
      JsonNode vector = JSON.readTree(text.replace("{base}", platform.uri("").toString()));
      List<Request> expected = new ArrayList<>();
      Deque<JsonNode> exchanges = new ConcurrentLinkedDeque<>();
      for (JsonNode exchange : vector.path("exchanges")) {
        expected.add(Request.expected(exchange));
        exchanges.add(exchange);
      }
      List<Request> seen = new CopyOnWriteArrayList<>();
      platform.http.otherwise(
          request -> {
            seen.add(Request.of(request));
            return Optional.ofNullable(exchanges.poll())
                .map(ServiceConformanceTest::answer)
                .orElse(Answer.json(418, "nothing more was expected"));
          });
      Object outcome = ServiceScript.run(platform, vector);
      assertEquals(expected, seen);
      assertEquals(vector.path("outcome"), JSON.valueToTree(outcome));
    }
  }

  /** A request as a whole, but for its token. */
  private record Request(String method, String target, String accept, String type, JsonNode body) {

    static Request expected(JsonNode exchange) {
      String type = exchange.path("type").asText();
      boolean hasBody = exchange.has("sends");
      return new Request(
          exchange.path("method").asText(),
          exchange.path("target").asText(),
          type,
          hasBody ? type : "",
          exchange.path("sends"));
    }

    static Request of(Seen seen) {
      return new Request(
          seen.method(),
          seen.target(),
          seen.header("Accept").orElse(""),
          seen.header("Content-type").orElse(""),
          seen.body().isEmpty() ? MissingNode.getInstance() : json(seen.body()));
    }

    private static JsonNode json(String body) {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Answer answer(JsonNode exchange) {
    Map<String, String> headers = new HashMap<>();
    if (exchange.has("link")) {
      headers.put("Link", asOnTheWire(exchange.path("link").asText()));
    }
    if (exchange.has("location")) {
      headers.put("Location", exchange.path("location").asText());
    }
    JsonNode body = exchange.path("answer");
    return new Answer(
        exchange.path("status").asInt(),
        headers,
        body.isTextual() ? body.asText() : body.toString());
  }

  /** A header as UTF-8, by a server that writes each character as one byte. */
  private static String asOnTheWire(String header) {
    return new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
