package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttendanceTest {

  private static final String PROGRAMME = "../examples/programmes/caring-cities";
  private static final Path REPORTS = Path.of("../core/src/test/resources/conformance/attendance");
  private static final AnswerSchema SCHEMA = new AnswerSchema(OutputSchema.ATTENDANCE);

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName("attendance: who was there for how long, what is to be confirmed, and what to write")
  void table() {
    assertEquals(0, attendance("zoom-joins-new.csv", "--zone", "Europe/Madrid"), err::toString);
    List<String> lines = out.toString().lines().toList();
    assertEquals("live-1, 2023-07-06T09:00 to 11:00 (Europe/Madrid)", lines.get(0));
    for (String line :
        List.of(
            "    120   100%  e-mail      Ana Ferri (p-01)",
            "     90    75%  e-mail      김보람 (p-02)",
            "      0     0%              Carla Núñez (p-03), to be confirmed below",
            "3 of 5 were there.",
            "  \"Carla Nunez\" may be Carla Núñez (p-03): same name",
            "  \"iPad\"",
            "  Carla Nunez,p-03",
            "  iPad,")) {
      assertTrue(lines.contains(line), () -> line + "\n" + out);
    }
    assertEquals("", err.toString());
  }

  @Test
  @DisplayName("attendance: what was confirmed isn't asked again")
  void aliases() throws IOException {
    Path aliases =
        Files.writeString(folder.resolve("a.csv"), "alias,id\nCarla Nunez,p-03\niPad,\n");
    assertEquals(
        0,
        attendance(
            "zoom-joins-new.csv", "--zone", "Europe/Madrid", "--aliases", aliases.toString()));
    assertTrue(out.toString().contains("alias       Carla Núñez (p-03)"), out::toString);
    assertFalse(out.toString().contains("--aliases"), out::toString);
  }

  @Test
  @DisplayName("attendance: JSON as its schema says, with and without errors")
  void json() {
    assertEquals(0, attendance("teams-2022.csv", "--zone", "Europe/Madrid", "--json"));
    JsonNode fine = SCHEMA.read(out.toString());
    assertEquals(5, fine.get("participants").size());
    assertEquals(7200, fine.get("participants").get(0).get("seconds").asInt());
    assertEquals(
        "online", fine.get("participants").get(0).get("attended").get(0).get("mode").asText());
    assertEquals("p-03", fine.get("proposals").get(0).get("candidates").get(0).get("id").asText());
    out.getBuffer().setLength(0);
    assertEquals(2, attendance("teams-2022.csv", "--json"));
    JsonNode refused = SCHEMA.read(out.toString());
    assertEquals(Set.of("programme", "edition", "problems"), names(refused));
    assertEquals("NO_ZONE", refused.get("problems").get(0).get("code").asText());
  }

  private static Set<String> names(JsonNode answer) {
    Set<String> names = new HashSet<>();
    answer.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  @DisplayName("attendance: nothing is written without --out; with it, the same facts each time")
  void statements() throws IOException {
    Path target = folder.resolve("statements.jsonl");
    Path again = folder.resolve("again.jsonl");
    assertEquals(0, attendance("zoom-joins-new.csv", madrid(target)));
    List<String> first = Files.readAllLines(target);
    assertEquals(3 + 4, first.size());
    assertEquals(0, attendance("zoom-joins-2020.csv", madrid(again)));
    assertEquals(ids(first), ids(Files.readAllLines(again)));
  }

  @Test
  @DisplayName("attendance: a file that exists is never written over, read or not")
  void noOverwriting() throws IOException {
    Path log = Files.writeString(folder.resolve("log.jsonl"), "");
    assertEquals(64, attendance("zoom-joins-new.csv", madrid(log, "--statements", log.toString())));
    assertEquals(64, attendance("zoom-joins-new.csv", madrid(log)));
    assertTrue(
        err.toString().contains("--out writes a new file, and this one exists already"),
        err::toString);
    assertEquals("", Files.readString(log));
  }

  private static String[] madrid(Path target, String... more) {
    List<String> options =
        new ArrayList<>(List.of("--zone", "Europe/Madrid", "--out", target.toString()));
    options.addAll(List.of(more));
    return options.toArray(String[]::new);
  }

  private static List<String> ids(List<String> lines) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : lines) {
      ids.add(new ObjectMapper().readTree(line).get("id").asText());
    }
    return ids;
  }

  @Test
  @DisplayName("S1-07 attendance: who was recorded at a parallel session at that time is flagged")
  void doubles() throws IOException {
    Path programme = parallel();
    Path target = folder.resolve("statements.jsonl");
    String[] here = arguments(programme, "here", "--out", target.toString());
    assertEquals(0, run(here), err::toString);
    assertEquals(0, run(arguments(programme, "there", "--statements", target.toString())));
    assertTrue(
        out.toString().contains("  Ana Ferri (p-01): here and there for 120 minutes"),
        out::toString);
    out.getBuffer().setLength(0);
    assertEquals(
        0, run(arguments(programme, "there", "--json", "--statements", target.toString())));
    assertEquals(3, SCHEMA.read(out.toString()).get("doubles").size());
  }

  /** A programme with two sessions at the same time. */
  private Path parallel() throws IOException {
    Path programme = folder.resolve("parallel");
    Files.createDirectories(programme.resolve("editions"));
    Files.writeString(
        programme.resolve("programme.yaml"),
        """
        id: parallel
        title: Parallel
        activities:
          - {id: here, kind: session, title: Here}
          - {id: there, kind: session, title: There}
        """);
    Files.writeString(
        programme.resolve("editions/2023.yaml"),
        """
        zone: Europe/Madrid
        period: 2023-07-03/2023-07-21
        calendar:
          here: 2023-07-06T09:00/PT2H
          there: 2023-07-06T09:00/PT2H
        """);
    return programme;
  }

  @Test
  @DisplayName("attendance: problems in the input are 2, each with its place")
  void problems() {
    assertEquals(2, attendance("zoom-joins-new.csv"));
    assertTrue(
        err.toString().matches("(?s)[^\n]*zoom-joins-new.csv:2:\\d+: error NO_ZONE .*--zone.*"),
        err::toString);
    assertEquals("", out.toString());
    assertEquals(2, attendance("zoom-joins-new.csv", "--zone", "Asia/Seoul"));
    assertTrue(err.toString().contains("NOT_THIS_SESSION"), err::toString);
    assertEquals(2, attendance("people.csv", "--zone", "Asia/Seoul"));
    assertTrue(err.toString().contains("REPORT_UNKNOWN"), err::toString);
  }

  @Test
  @DisplayName("attendance: wrong use is 64 and says what is right")
  void wrongUse() {
    assertEquals(64, run("attendance", PROGRAMME));
    assertEquals(64, attendance("zoom-joins-new.csv", "--zone", "Europe/Nowhere"));
    String[] arguments = arguments(Path.of(PROGRAMME), "live-9");
    assertEquals(64, run(arguments));
    assertTrue(
        err.toString()
            .contains("Unknown session 'live-9'; there are: live-1, live-2, live-3, orientation"),
        err::toString);
    arguments[3] = "1999";
    assertEquals(64, run(arguments));
    assertTrue(err.toString().contains("Unknown edition '1999'; there is: 2023"), err::toString);
  }

  @Test
  @DisplayName("attendance: a file that isn't there is 64")
  void noFile() {
    assertEquals(64, attendance("nowhere.csv", "--zone", "Europe/Madrid"));
  }

  @Test
  @DisplayName("attendance: help has an example")
  void help() {
    assertEquals(0, run("attendance", "--help"));
    assertTrue(out.toString().contains("--session live-1"), out::toString);
  }

  private int attendance(String report, String... options) {
    String[] arguments = arguments(Path.of(PROGRAMME), "live-1", options);
    arguments[7] = REPORTS.resolve(report).toString();
    return run(arguments);
  }

  private static String[] arguments(Path programme, String session, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "attendance",
                programme.toString(),
                "--edition",
                "2023",
                "--session",
                session,
                "--report",
                REPORTS.resolve("zoom-api.json").toString(),
                "--people",
                REPORTS.resolve("people.csv").toString()));
    arguments.addAll(List.of(options));
    return arguments.toArray(String[]::new);
  }

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
