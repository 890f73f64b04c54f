package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmitTest {

  private static final String PROGRAMME = "../examples/programmes/caring-cities";
  private static final AnswerSchema SCHEMA = new AnswerSchema(OutputSchema.ADMISSION);

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static String applications() {
    StringBuilder text = new StringBuilder("email,name,applied,newcomer\n");
    for (int day = 1; day <= 27; day++) {
      text.append(
          "p%d@example.org,Person %d,2023-05-%02d 10:00,%s\n"
              .formatted(day, day, day, day == 1 ? "no" : "yes"));
    }
    return text.toString();
  }

  @Test
  @DisplayName("admit: S0-04 S0-05 25 seats, newcomers first, a sentence for everybody")
  void table() throws IOException {
    assertEquals(0, admit(applications()), err::toString);
    assertTrue(
        out.toString()
            .contains(
                "waits 2    Person 1 (p1@example.org)  Number 2 on the waiting list; all 25 seats"
                    + " are taken."),
        out::toString);
    assertTrue(out.toString().contains("25 of 25 seats given, 27 applicants."), out::toString);
    assertEquals("", err.toString());
  }

  @Test
  @DisplayName("admit: decisions move the waiting list; what came after --as-of doesn't count")
  void decisions() throws IOException {
    Path decisions = folder.resolve("decisions.csv");
    Files.writeString(
        decisions,
        """
        at,by,decision,applicant,reason
        2023-06-01 10:00,Committee,publish,,agreed
        2023-06-02 10:00,Office,withdraw,p5@example.org,wrote a letter
        """);
    String file = decisions.toString();
    assertEquals(0, admit(applications(), "--decisions", file), err::toString);
    assertTrue(out.toString().contains("Rank 26; got a seat that became free."), out::toString);
    out.getBuffer().setLength(0);
    assertEquals(0, admit(applications(), "--decisions", file, "--as-of", "2023-06-01T12:00:00Z"));
    assertTrue(out.toString().contains("waits 1    Person 27"), out::toString);
    assertTrue(out.toString().contains("Published."), out::toString);
  }

  @Test
  @DisplayName("admit: JSON by its schema, also where there are only problems")
  void json() throws IOException {
    assertEquals(0, admit(applications(), "--json", "--locale", "ko"));
    JsonNode proposal = SCHEMA.read(out.toString());
    assertEquals("caring-cities", proposal.path("programme").asText());
    assertEquals("2023", proposal.path("edition").asText());
    assertFalse(proposal.has("asOf"), "everything counts");
    assertEquals(27, proposal.path("applicants").size());
    assertEquals("SEAT_RANKED", proposal.at("/applicants/0/reason").asText());
    assertTrue(proposal.at("/applicants/0/why").asText().contains("정원"), out::toString);
    out.getBuffer().setLength(0);
    assertEquals(
        2,
        admit("email,newcomer\na@example.org,yes\n", "--json", "--as-of", "2023-06-01T00:00:00Z"));
    JsonNode refused = SCHEMA.read(out.toString());
    assertEquals("2023-06-01T00:00:00Z", refused.path("asOf").asText());
    assertEquals("MISSING_COLUMN", refused.at("/problems/0/code").asText());
    assertEquals("error", refused.at("/problems/0/severity").asText());
    assertEquals(1, refused.at("/problems/0/line").asInt());
    assertFalse(refused.has("applicants"));
    assertTrue(err.toString().contains("error MISSING_COLUMN"), "people are told as well");
  }

  @Test
  @DisplayName("admit: one is one, not 1 applicants")
  void one() throws IOException {
    assertEquals(0, admit("email,name,applied,newcomer\na@example.org,Ana,2023-05-01 10:00,yes\n"));
    assertTrue(out.toString().contains("1 of 25 seats given, 1 applicant."), out::toString);
    assertTrue(
        out.toString().contains("There is a seat for the one eligible applicant."), out::toString);
  }

  @Test
  @DisplayName("admit: wrong use is 64; help has an example")
  void use() throws IOException {
    assertEquals(64, run("admit", PROGRAMME, "--edition", "2023"));
    Path file = folder.resolve("a.csv");
    Files.writeString(file, applications());
    assertEquals(
        64, run("admit", PROGRAMME, "--edition", "1999", "--applications", file.toString()));
    assertTrue(err.toString().contains("Unknown edition '1999'; there is: 2023"), err::toString);
    assertEquals(0, run("admit", "--help"));
    assertTrue(out.toString().contains("stoa admit caring-cities --edition 2023"), out::toString);
  }

  private int admit(String applications, String... more) throws IOException {
    Path file = folder.resolve("applications.csv");
    Files.writeString(file, applications);
    String[] arguments = new String[more.length + 6];
    String[] first = {"admit", PROGRAMME, "--edition", "2023", "--applications", file.toString()};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return run(arguments);
  }

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
