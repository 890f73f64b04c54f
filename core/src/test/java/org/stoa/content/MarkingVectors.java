package org.stoa.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The vectors of {@code conformance/marking}. */
final class MarkingVectors {

  private MarkingVectors() {}

  /** What attempts are worth. */
  static Stream<JsonNode> marks() throws IOException {
    return all("vectors.json");
  }

  /** What attempts ask. */
  static Stream<JsonNode> papers() throws IOException {
    return all("papers.json");
  }

  private static Stream<JsonNode> all(String file) throws IOException {
    try (InputStream in =
        MarkingVectors.class.getResourceAsStream("/conformance/marking/" + file)) {
      JsonNode vectors = new ObjectMapper().readTree(Objects.requireNonNull(in));
      return StreamSupport.stream(vectors.spliterator(), false);
    }
  }

  static String name(JsonNode vector) {
    return vector.get("name").asText();
  }
}
