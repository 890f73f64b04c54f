package org.stoa.lti.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code Link} headers and addresses of services. */
class LinksTest {

  private static final Path VECTORS = Path.of("src/test/resources/conformance/services/links");

  @TestFactory
  @DisplayName("A link is read with any quotes, in any company, and relative to its page")
  Stream<DynamicTest> vectors() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(VECTORS)) {
      for (Path file : files.sorted().toList()) {
        JsonNode vector = new ObjectMapper().readTree(file.toFile());
        tests.add(DynamicTest.dynamicTest(vector.path("says").asText(), () -> check(vector)));
      }
    }
    assertTrue(tests.size() > 15, "the vectors are there");
    return tests.stream();
  }

  private static void check(JsonNode vector) {
    List<String> headers = new ArrayList<>();
    vector.path("headers").forEach(header -> headers.add(header.asText()));
    Optional<String> expected =
        Optional.of(vector.path("address")).filter(JsonNode::isTextual).map(JsonNode::asText);
    URI page = URI.create(vector.path("page").asText());
    assertEquals(
        expected, Links.find(vector.path("relation").asText(), page, headers).map(URI::toString));
  }

  @Test
  @DisplayName("A long header made to be slow is read at once")
  void slow() {
    String hostile =
        "<a>" + "; rel=\"\"".repeat(20_000) + "<".repeat(20_000) + "; rel=" + "a ".repeat(20_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertEquals(
                Optional.empty(),
                Links.find("next", URI.create("https://lms.example/"), List.of(hostile))));
  }

  @Test
  @DisplayName("A segment goes in front of the query; a parameter goes behind it, once")
  void addresses() {
    URI item = URI.create("https://lms.example/5?type_id=3");
    assertEquals(
        "https://lms.example/5/scores?type_id=3", ServiceAddress.append(item, "/scores") + "");
    assertEquals(
        "https://lms.example/5/scores",
        ServiceAddress.append(URI.create("https://lms.example/5"), "/scores") + "");
    assertEquals(
        "https://lms.example/5?type_id=3&a=%C3%BC+%26",
        ServiceAddress.with(item, Map.of("a", "ü &", "type_id", "4")) + "");
    assertEquals(
        "https://lms.example/5?a=1",
        ServiceAddress.with(URI.create("https://lms.example/5?"), Map.of("a", "1")) + "");
  }
}
