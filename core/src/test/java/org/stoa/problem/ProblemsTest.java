package org.stoa.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems, as a person reads them. */
class ProblemsTest {

  @Test
  void problemsAreGivenInReadingOrder() {
    Problems problems = new Problems();
    problems.error("D", new Place("b.md", 1, 1), "");
    problems.error("C", new Place("a.md", 10, 1), "");
    problems.error("B", new Place("a.md", 9, 12), "");
    problems.error("A", new Place("a.md", 9, 2), "");
    problems.warning("A2", new Place("a.md", 9, 2), "");
    assertEquals(
        List.of("A", "A2", "B", "C", "D"),
        problems.inReadingOrder().stream().map(Problem::code).toList());
  }

  @Test
  void onlyErrorsStopTheWork() {
    Problems problems = new Problems();
    problems.warning("NO_CAPTIONS", Place.startOf("a.md"), "No captions.");
    problems.info("KEY_REVEALED", Place.startOf("a.md"), "The key is shown.");
    assertFalse(problems.hasErrors());
    problems.error("PAGE_TITLE", Place.startOf("a.md"), "No title.");
    assertTrue(problems.hasErrors());
  }

  @Test
  void aProblemIsOneLineThatAnEditorCanFollow() {
    Problem problem =
        new Problem(Severity.WARNING, "NO_CAPTIONS", new Place("a.md", 3, 7), "No captions.");
    assertEquals("a.md:3:7: warning NO_CAPTIONS No captions.", problem.toString());
    assertEquals(
        "a.md:1:1: info X Y",
        new Problem(Severity.INFO, "X", Place.startOf("a.md"), "Y").toString());
    assertEquals(
        "a.md:1:1: error X Y",
        new Problem(Severity.ERROR, "X", Place.startOf("a.md"), "Y").toString());
  }

  @Test
  void linesAndColumnsCountFromOne() {
    assertThrows(IllegalArgumentException.class, () -> new Place("a.md", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Place("a.md", 1, 0));
  }

  @Test
  void whatAMessageQuotesCantBreakTheLineOrSteerTheTerminal() {
    Problem problem =
        new Problem(Severity.ERROR, "CODE", Place.startOf("a\nb"), "found \"\u001b[2J\r\n\"");
    assertEquals("a\uFFFDb:1:1: error CODE found \"\uFFFD[2J\uFFFD\uFFFD\"", problem.toString());
  }
}
