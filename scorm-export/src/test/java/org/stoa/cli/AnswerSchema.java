package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads answers as a program would that trusts the published schema. */
record AnswerSchema(OutputSchema published) {

  /** An answer that is one object. */
  JsonNode read(String answer) {
    assertEquals(Set.of(), schema().validate(answer, InputFormat.JSON), answer);
    try {
      return new ObjectMapper().readTree(answer);
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer, e);
    }
  }

  /** An answer of many objects, each in a line. */
  List<JsonNode> readLines(String answer) {
    List<JsonNode> lines = new ArrayList<>();
    answer.lines().forEach(line -> lines.add(read(line)));
    return lines;
  }

  boolean accepts(String answer) {
    return schema().validate(answer, InputFormat.JSON).isEmpty();
  }

  private JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(published.text());
  }
}
