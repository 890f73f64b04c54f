package org.stoa.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.table.Sheet;

class ScoreImportTest {

  private static final String HEADER = "Timestamp,Email Address,Score,What is care?\n";
  private final Problems problems = new Problems();

  private List<FormResponse> read(Optional<ZoneId> zone, String text) {
    return Sheet.of(new SourceText("form.csv", text), problems)
        .flatMap(it -> FormResponseReader.of(it, zone, problems))
        .orElse(List.of());
  }

  private List<String> codes() {
    return problems.inReadingOrder().stream().map(Problem::code).toList();
  }

  @Test
  @DisplayName("S0-16 times with a zone, scores of any sum, columns of questions that don't matter")
  void responses() {
    List<FormResponse> read =
        read(
            Optional.empty(),
            HEADER
                + "2026/10/04 10:15:00 AM GMT+5:30,ana@example.org,28.00 / 30,yes\n"
                + "2026/10/04 12:00:00 AM GMT-3,BEN@example.org,2 / 3,\"a, b\"\n");
    assertEquals(List.of(), problems.inReadingOrder());
    assertEquals(Instant.parse("2026-10-04T04:45:00Z"), read.get(0).sent());
    assertEquals("93.33", read.get(0).score().toString());
    assertEquals(Instant.parse("2026-10-04T03:00:00Z"), read.get(1).sent());
    assertEquals("66.66", read.get(1).score().toString());
    assertEquals("ben@example.org", read.get(1).email().value());
  }

  @Test
  @DisplayName("S0-16 a headline in Korean, and a zone that is said")
  void korean() {
    List<FormResponse> read =
        read(
            Optional.of(ZoneId.of("Asia/Seoul")),
            "타임스탬프,이메일 주소,점수\n2026. 10. 4 오전 10:15:00,ana@example.org,10 / 10\n");
    assertEquals(List.of(), problems.inReadingOrder());
    assertEquals(Instant.parse("2026-10-04T01:15:00Z"), read.get(0).sent());
  }

  @Test
  @DisplayName("S0-16 a day that could be a month is refused, and shown by another day")
  void order() {
    Optional<ZoneId> zone = Optional.of(ZoneId.of("Europe/Madrid"));
    read(zone, HEADER + "10/4/2026 10:15:00,ana@example.org,1 / 1,\n");
    assertEquals(List.of("DATE_ORDER"), codes());
    List<FormResponse> read =
        read(
            zone,
            HEADER
                + "10/4/2026 10:15:00,ana@example.org,1 / 1,\n"
                + "10/14/2026 10:15:00,ana@example.org,1 / 1,\n");
    assertEquals(Instant.parse("2026-10-04T08:15:00Z"), read.get(0).sent());
  }

  @Test
  @DisplayName("what can't be a score or an address is named with its place")
  void wrong() {
    List<FormResponse> read =
        read(
            Optional.empty(),
            HEADER
                + "2026/10/04 10:15:00 AM Z,somebody,1 / 1,\n"
                + "2026/10/04 10:15:00 AM Z,ana@example.org,31 / 30,\n"
                + "2026/10/04 10:15:00 AM Z,ana@example.org,0 / 0,\n"
                + "2026/10/04 10:15:00 AM Z,ana@example.org,12,\n"
                + "2026/10/04 10:15:00 AM Z,ana@example.org,,\n");
    assertEquals(List.of(), read);
    assertEquals(
        List.of("WRONG_EMAIL", "WRONG_SCORE", "WRONG_SCORE", "WRONG_SCORE", "EMPTY_CELL"), codes());
  }

  @Test
  @DisplayName("another table is a problem, not an empty result")
  void otherTable() {
    assertEquals(List.of(), read(Optional.empty(), "a,b\n1,2\n"));
    assertEquals(List.of("MISSING_COLUMN"), codes());
  }
}
