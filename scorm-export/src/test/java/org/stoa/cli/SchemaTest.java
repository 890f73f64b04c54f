package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.authoring.FormatSchema;

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
  @DisplayName("schema: help has an example, wrong use is 64")
  void use() {
    assertEquals(0, run("schema", "--help"));
    assertTrue(out.toString().contains("stoa schema programme > programme.schema.json"));
    assertTrue(
        out.toString()
            .replaceAll("\\s+", " ")
            .contains("one of: programme, edition, admission, attendance, comparison, evaluation"),
        out.toString());
    assertEquals(64, run("schema"));
    assertEquals(64, run("schema", "quiz"));
    assertTrue(
        err.toString()
            .contains(
                "Unknown schema 'quiz'; there are: programme, edition, admission, attendance,"
                    + " comparison, evaluation"));
  }

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
