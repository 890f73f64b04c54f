package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCommandTest {

  @TempDir private Path folder = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void programme() throws IOException {
    Files.writeString(
        folder.resolve("programme.yaml"),
        """
        id: care
        title: {en: Care, ko: 돌봄}
        roles:
          mayor: {title: Mayor}
        activities:
          - {id: live, kind: session, title: Live}
          - {id: forum, kind: session, title: Forum, for: {roles: [mayor]}}
          - {id: essay, kind: task, title: Essay}
        """);
    Files.createDirectory(folder.resolve("editions"));
    Files.writeString(
        folder.resolve("editions/2023.yaml"),
        """
        zone: Europe/Madrid
        period: 2023-07-03/2023-07-21
        calendar:
          live: 2023-07-06T09:00/PT2H
          forum: {at: 2023-07-07T09:00/PT1H, room: Hall, link: "https://example.org", \
        link-from: 2023-07-05}
          essay: {until: 2023-07-19}
        """);
  }

  private int run(String... more) {
    out = new StringWriter();
    err = new StringWriter();
    String[] arguments = new String[more.length + 4];
    arguments[0] = "calendar";
    arguments[1] = folder.toString();
    arguments[2] = "--edition";
    arguments[3] = "2023";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private Path ics(String title, String start) throws IOException {
    String text =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:%s
        DTSTART%s
        DURATION:PT1H
        END:VEVENT
        END:VCALENDAR
        """;
    return Files.writeString(folder.resolve("their.ics"), text.formatted(title, start));
  }

  @Test
  @DisplayName("it prints iCalendar, and the same bytes twice")
  void feed() {
    assertEquals(0, run(), err::toString);
    String first = out.toString();
    assertTrue(first.startsWith("BEGIN:VCALENDAR\r\n"), first);
    assertTrue(first.contains("UID:2023/live@care\r\n"), first);
    assertTrue(first.contains("X-WR-CALNAME:Care\r\n"), first);
    run();
    assertEquals(first, out.toString());
  }

  @Test
  @DisplayName("it prints what is offered to a role, in a language, as of an instant")
  void role() {
    assertEquals(0, run("--mode", "online"), err::toString);
    assertTrue(!out.toString().contains("2023/forum@care"), out::toString);
    assertEquals(0, run("--role", "mayor", "--locale", "ko", "--as-of", "2023-07-01T00:00:00Z"));
    assertTrue(out.toString().contains("2023/forum@care"), out::toString);
    assertTrue(out.toString().contains("NAME:돌봄"), out::toString);
    assertTrue(!out.toString().contains("https:"), out::toString);
    run("--role", "mayor", "--as-of", "2023-07-05T00:00:00Z");
    assertTrue(out.toString().contains("URL:https://example.org"), out::toString);
  }

  private Path extended(String... learners) throws IOException {
    var lines = new StringBuilder();
    for (String learner : learners) {
      String form =
          """
          {"id": "%s", "actor": {"mbox": "mailto:%s"}, \
          "verb": {"id": "https://stoa.org/xapi/verbs/extended"}, \
          "object": {"id": "https://lms.example.org/essay"}, \
          "result": {"extensions": {"https://stoa.org/xapi/extensions/until": "2023-07-25"}}, \
          "context": {"extensions": {"https://stoa.org/xapi/extensions/reason": "illness"}}, \
          "authority": {"account": {"homePage": "https://stoa.org/xapi/authorities/staff", \
          "name": "Boram"}}, "timestamp": "2023-07-10T10:00:00Z"}
          """;
      UUID id = UUID.nameUUIDFromBytes(learner.getBytes(StandardCharsets.UTF_8));
      lines.append(form.formatted(id, learner));
    }
    return Files.writeString(folder.resolve("log.jsonl"), lines);
  }

  @Test
  @DisplayName("--learner: one person's calendar has the deadline that she was given")
  void learner() throws IOException {
    String log = extended("ana@example.org", "bo@example.org").toString();
    assertEquals(0, run("--mode", "online"), err::toString);
    assertTrue(out.toString().contains("DTSTART;VALUE=DATE:20230719\r\n"), out::toString);
    assertEquals(0, run("--learner", "ana@example.org", "--statements", log), err::toString);
    assertTrue(out.toString().contains("DTSTART;VALUE=DATE:20230725\r\n"), out::toString);
    assertTrue(out.toString().contains("UID:2023/essay/until@care\r\n"), out::toString);
    assertTrue(out.toString().contains("2023/live@care"), out::toString);
    assertFalse(out.toString().contains("2023/forum@care"), out::toString);
  }

  @Test
  @DisplayName("--learner: who isn't in the file gets no calendar that may be wrong, but a word")
  void nobody() throws IOException {
    String log = extended("bo@example.org").toString();
    assertEquals(2, run("--learner", "ana@example.org", "--statements", log));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("NO_LEARNER"), err::toString);
    Files.writeString(Path.of(log), "no statement\n" + Files.readString(Path.of(log)));
    assertEquals(2, run("--learner", "bo@example.org", "--statements", log));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("nothing was written"), err::toString);
    assertEquals(64, run("--learner", "bo@example.org"));
    assertEquals(64, run("--statements", log));
    assertEquals(
        64, run("--learner", "bo@example.org", "--statements", log, "--out", log), err::toString);
  }

  @Test
  @DisplayName(
      "--learner: any name does that a statement has for her, even one that is there twice")
  void otherName() throws IOException {
    Path log = extended("ana@example.org");
    String line =
        Files.readString(log)
            .replace(
                "\"context\": {",
                "\"context\": {\"registration\": \"11111111-2222-4333-8444-555555555555\", ");
    Files.writeString(log, line + line.replace("ana@example.org", "ana@example.net"));
    assertEquals(
        0, run("--learner", "ana@example.net", "--statements", log.toString()), err::toString);
    assertTrue(out.toString().contains("DTSTART;VALUE=DATE:20230725\r\n"), out::toString);
  }

  @Test
  @DisplayName("it writes a conference's schedule to a file")
  void schedule() throws IOException {
    Path target = folder.resolve("schedule.xml");
    assertEquals(0, run("--format", "frab-xml", "--out", target.toString()));
    assertTrue(Files.readString(target).contains("<room name=\"Hall\""));
    assertEquals(0, run("--format", "frab-json"));
    assertTrue(out.toString().contains("\"time_zone_name\" : \"Europe/Madrid\""));
  }

  @Test
  @DisplayName("--import prints the lines that would change, to paste into the edition")
  void importing() throws IOException {
    Path file = ics("Webinar", ";TZID=Asia/Seoul:20230714T160000");
    assertEquals(0, run("--import", file.toString(), "--event", "Webinar=forum"));
    assertEquals(
        """
        calendar:
          forum: {at: 2023-07-14T09:00/PT1H, room: "Hall", link: "https://example.org", \
        link-from: 2023-07-05}
        """,
        out.toString());
  }

  @Test
  @DisplayName("--import asks for a zone with 2, and takes one")
  void importingWithoutZone() throws IOException {
    Path file = ics("Live", ":20230714T160000");
    assertEquals(2, run("--import", file.toString()));
    assertTrue(err.toString().contains("their.ics:4:1: error EVENT_NO_ZONE"), err::toString);
    assertTrue(
        err.toString().endsWith("\n1 error, 1 warning; nothing was written\n"), err::toString);
    assertEquals("", out.toString(), "nothing, rather than that nothing changes");
    assertEquals(0, run("--import", file.toString(), "--zone", "Asia/Seoul"));
    assertEquals("calendar:\n  live: 2023-07-14T09:00/PT1H\n", out.toString());
  }

  @Test
  @DisplayName("wrong use is 64, and says what is right")
  void wrongUse() {
    assertEquals(64, run("--format", "pdf"));
    assertTrue(err.toString().contains("there are: ics, frab-xml, frab-json"));
    assertEquals(64, run("--role", "king"));
    assertTrue(err.toString().contains("there is: mayor"), err::toString);
    assertEquals(64, run("--mode", "hybrid"));
    assertEquals(64, run("--as-of", "yesterday"));
    assertEquals(64, run("--import", "nowhere.ics"));
    assertEquals(64, run("--import", folder.resolve("programme.yaml").toString(), "--zone", "CET"));
    assertEquals(
        64, Stoa.run(new PrintWriter(out), new PrintWriter(err), "calendar", folder.toString()));
  }

  @Test
  @DisplayName("--role: a programme without roles says so")
  void noRoles() throws IOException {
    Path file = folder.resolve("programme.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("roles:\n  mayor: {title: Mayor}\n", "")
            .replace(", for: {roles: [mayor]}", ""));
    assertEquals(64, run("--role", "pope"));
    assertTrue(
        err.toString().contains("Unknown role 'pope'; this programme has no role\n"),
        err::toString);
  }

  @Test
  @DisplayName("--out never replaces the calendar that is read, nor a file of the programme")
  void outputIsNoInput() throws IOException {
    Path file = ics("Live", ";TZID=Asia/Seoul:20230714T160000");
    String before = Files.readString(file);
    assertEquals(64, run("--import", file.toString(), "--out", file.toString()));
    assertTrue(err.toString().contains("--out would write over what is read"), err::toString);
    assertEquals(before, Files.readString(file));
    assertEquals(64, run("--out", folder.resolve("programme.yaml").toString()));
    assertEquals(64, run("--out", folder.resolve("nowhere/x.ics").toString()));
  }

  @Test
  @DisplayName("help has an example")
  void help() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("stoa calendar caring-cities --edition 2023"));
  }
}
