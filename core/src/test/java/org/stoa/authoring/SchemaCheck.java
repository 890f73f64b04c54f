package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.yaml.YamlNode;
import org.stoa.yaml.YamlReader;

/** What a schema says of a YAML file. */
final class SchemaCheck {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonSchema schema;

  SchemaCheck(FormatSchema of) {
    this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(of.text());
  }

  static JsonNode json(FormatSchema of) {
    try {
      return new ObjectMapper().readTree(of.text());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every value as the text that it is for our reader. */
  private List<String> asWritten(Path file) {
    return complaints(file, JSON::textNode);
  }

  /** Numbers, booleans and nulls told apart, as the YAML library of an editor does. */
  private List<String> asAnEditorSeesIt(Path file) {
    return complaints(file, SchemaCheck::typed);
  }

  void assertAccepts(Path file) {
    assertEquals(List.of(), asWritten(file), file::toString);
    assertEquals(List.of(), asAnEditorSeesIt(file), file::toString);
  }

  void assertAccepts(Draft draft, String text) {
    assertAccepts(draft.file("any.yaml", text).folder().resolve("any.yaml"));
  }

  void assertAgreesToAccept(Draft draft, String file) {
    Reading reading = draft.read();
    assertFalse(reading.hasErrors(), reading.problems()::toString);
    assertAccepts(draft.folder().resolve(file));
  }

  void assertAgreesToRefuse(Draft draft, String file) {
    List<Problem> errors = draft.read().problems().stream().filter(Problem::isError).toList();
    assertFalse(errors.isEmpty(), "the reader accepts it");
    Path path = draft.folder().resolve(file);
    assertFalse(asWritten(path).isEmpty(), () -> "the schema accepts it, but " + errors);
    assertFalse(asAnEditorSeesIt(path).isEmpty(), () -> "the schema accepts it, but " + errors);
  }

  private List<String> complaints(Path file, Function<String, JsonNode> scalars) {
    return schema.validate(json(read(file), scalars)).stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  private static YamlNode read(Path file) {
    try {
      Problems problems = new Problems();
      return YamlReader.read(file.toString(), Files.readString(file), problems)
          .orElseThrow(() -> new IllegalArgumentException(problems.inReadingOrder().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(YamlNode node, Function<String, JsonNode> scalars) {
    if (node instanceof YamlNode.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value(), scalars)));
      return object;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(item -> array.add(json(item, scalars)));
      return array;
    }
    return scalars.apply(((YamlNode.Scalar) node).text());
  }

  private static JsonNode typed(String text) {
    if (text.isEmpty()) {
      return JSON.nullNode();
    }
    if (text.equals("true") || text.equals("false")) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (text.matches("-?[0-9]{1,18}")) {
      return JSON.numberNode(Long.parseLong(text));
    }
    return text.matches("-?[0-9]*\\.[0-9]+")
        ? JSON.numberNode(Double.parseDouble(text))
        : JSON.textNode(text);
  }
}
