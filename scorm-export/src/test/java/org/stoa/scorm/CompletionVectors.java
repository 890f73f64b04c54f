package org.stoa.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;

/** The vectors of {@code conformance/completion}, as programmes. */
final class CompletionVectors {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CompletionVectors() {}

  static Stream<JsonNode> all() throws IOException {
    try (InputStream in =
        CompletionVectors.class.getResourceAsStream("/conformance/completion/vectors.json")) {
      return StreamSupport.stream(JSON.readTree(Objects.requireNonNull(in)).spliterator(), false);
    }
  }

  static String name(JsonNode vector) {
    return vector.get("name").asText();
  }

  /** Writes a vector's programme into a folder, and reads it. */
  static Reading programme(JsonNode vector, Path folder) throws IOException {
    ObjectNode programme = JSON.createObjectNode();
    programme.put("id", "vector").putObject("title").put("en", "Vector");
    ArrayNode needs = JSON.createArrayNode();
    programme.set("activities", activities(vector.get("activities"), needs));
    if (!needs.isEmpty()) {
      ObjectNode award = programme.putObject("awards").putObject("certificate");
      award.put("kind", "certificate").putObject("title").put("en", "Certificate");
      award.set("all", needs);
    }
    Files.writeString(folder.resolve("programme.yaml"), JSON.writeValueAsString(programme));
    Files.writeString(folder.resolve("text.md"), "# Text\n\nTo read.\n");
    Files.writeString(folder.resolve("quiz.md"), "# Quiz\n\n## Two and two?\n= 4\n");
    Files.createDirectories(folder.resolve("editions"));
    Files.writeString(
        folder.resolve("editions/one.yaml"), "zone: UTC\nperiod: 2024-01-01/2024-12-31\n");
    return ProgrammeReader.read(folder);
  }

  private static ArrayNode activities(JsonNode shapes, ArrayNode needs) {
    ArrayNode activities = JSON.createArrayNode();
    for (JsonNode shape : shapes) {
      ObjectNode activity = shape.deepCopy();
      String id = shape.get("id").asText();
      activity.putObject("title").put("en", id);
      JsonNode mark = activity.remove("pass");
      if (mark != null) {
        needs.addObject().put("need", id).set("score", mark);
      }
      switch (shape.get("kind").asText()) {
        case "resource" -> activity.put("page", "text.md");
        case "quiz" -> activity.put("file", "quiz.md").put("feedback", "score");
        case "group" -> activity.set("activities", activities(shape.get("activities"), needs));
        default -> {}
      }
      activities.add(activity);
    }
    return activities;
  }

  static PackagePlan plan(Reading reading, Path folder) {
    return PackagePlan.of(reading.programme().orElseThrow(), folder, Locale.ENGLISH);
  }
}
