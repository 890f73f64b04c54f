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

  static Stream<JsonNode> all() throws IOException {
    try (InputStream in =
        MarkingVectors.class.getResourceAsStream("/conformance/marking/vectors.json")) {
      JsonNode vectors = new ObjectMapper().readTree(Objects.requireNonNull(in));
      return StreamSupport.stream(vectors.spliterator(), false);
    }
  }

  static String name(JsonNode vector) {
    return vector.get("name").asText();
  }
}
