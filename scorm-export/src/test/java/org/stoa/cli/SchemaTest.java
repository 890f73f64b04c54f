package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stoa.authoring.FormatSchema;
import org.stoa.privacy.PersonalData;

class SchemaTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName("schema: the schema and nothing else, so that it can be put into a file")
  void schema() {
    assertEquals(0, run("schema", "programme"));
    assertEquals(0, run("schema", "edition"));
    assertEquals(FormatSchema.PROGRAMME.text() + FormatSchema.EDITION.text(), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  @DisplayName("schema: what commands print as JSON has one too")
  void output() {
    assertEquals(0, run("schema", "attendance"));
    assertEquals(OutputSchema.ATTENDANCE.text(), out.toString());
  }

  @Test
  @DisplayName("schema: what a person gets who asks for her data has one too")
  void personalData() {
    assertEquals(0, run("schema", "personal-data"));
    assertEquals(PersonalData.schema(), out.toString());
  }

  @TestFactory
  @DisplayName(
      "schema: every command about an edition has the same head, and problems of the same shape")
  Stream<DynamicTest> sameHead() {
    return Stream.of(OutputSchema.values())
        .filter(it -> it != OutputSchema.INSPECTION)
        .map(it -> DynamicTest.dynamicTest(FormatWords.of(it), () -> assertSameHead(it)));
  }

  private static void assertSameHead(OutputSchema schema) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode common = json.readTree(OutputSchema.EVALUATION.text()).path("$defs");
    JsonNode root = json.readTree(schema.text());
    JsonNode head = root.has("properties") ? root : root.path("$defs").path("head");
    for (String name : List.of("programme", "edition", "problems")) {
      assertEquals(
          common.path("head").path("properties").path(name), head.path("properties").path(name));
    }
    if (head.path("properties").has("asOf")) {
      assertEquals(common.at("/head/properties/asOf"), head.at("/properties/asOf"));
    }
    assertEquals(common.path("problem"), root.path("$defs").path("problem"));
    assertTrue(common.path("problem").has("properties"));
    for (JsonNode required : List.of(new TextNode("edition"), new TextNode("problems"))) {
      assertTrue(
          StreamSupport.stream(head.path("required").spliterator(), false)
              .anyMatch(required::equals));
    }
  }

  @Test
  @DisplayName("schema: a problem of a package has a clause besides what every problem has")
  void problemOfPackage() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode common = json.readTree(OutputSchema.EVALUATION.text()).at("/$defs/problem");
    JsonNode ours = json.readTree(OutputSchema.INSPECTION.text()).at("/$defs/problem");
    assertEquals(common.path("properties"), ours.path("properties"));
    assertEquals(common.path("required"), ours.path("required"));
  }

  @Test
  @DisplayName("schema: help has an example, wrong use is 64")
  void use() {
    assertEquals(0, run("schema", "--help"));
    assertTrue(out.toString().contains("stoa schema programme > programme.schema.json"));
    assertTrue(
        out.toString()
            .replaceAll("\\s+", " ")
            .contains(
                "one of: programme, edition, admission, attendance, comparison, evaluation, inspection, scores, personal-data"),
        out.toString());
    assertEquals(64, run("schema"));
    assertEquals(64, run("schema", "quiz"));
    assertTrue(
        err.toString()
            .contains(
                "Unknown schema 'quiz'; there are: programme, edition, admission, attendance,"
                    + " comparison, evaluation, inspection, scores, personal-data"));
  }

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
