package org.stoa.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
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
    problems.error("A3", new Place("a.md", 9, 2), "");
    assertEquals(
        List.of("A", "A2", "A3", "B", "C", "D"),
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

  @Test
  @DisplayName(
      "A message doesn't change direction, has no half characters, and is never a page long")
  void messagesCanBeShown() {
    Place place = Place.startOf("a.md");
    Problem turned =
        new Problem(Severity.ERROR, "CODE", place, "\u202Eevil\u2028\uD83D \uD83D\uDE00");
    assertEquals("\uFFFDevil\uFFFD\uFFFD \uD83D\uDE00", turned.message());
    Problem longWinded =
        new Problem(
            Severity.ERROR,
            "CODE",
            place,
            "found \"" + "\uD83D\uDE00".repeat(500_000) + "\"; mend it.");
    assertEquals(2_000, longWinded.message().length());
    assertTrue(longWinded.message().startsWith("found \"\uD83D\uDE00"));
    assertTrue(longWinded.message().endsWith("\"; mend it."));
  }

  @Test
  @DisplayName(
      "A million errors are a thousand and one line about the others; warnings don't hide errors")
  void aMillionErrors() {
    Problems problems = new Problems();
    for (int line = 1; line <= 1_000_000; line++) {
      problems.warning("W", new Place("a.csv", line, 1), "");
    }
    assertFalse(problems.hasErrors());
    problems.error("E", new Place("a.csv", 1_000_001, 1), "");
    assertTrue(problems.hasErrors());
    List<Problem> shown = problems.inReadingOrder();
    assertEquals(1_002, shown.size());
    assertEquals("E", shown.get(1_000).code());
    assertEquals(
        "a.csv:1001:1: warning MORE_PROBLEMS And 999000 more from here on;"
            + " mend the others first, then check again.",
        shown.get(1_001).toString());
  }

  @Test
  @DisplayName("A thousand errors are all shown; of one more it is said that there is one more")
  void theThousandAndFirst() {
    Problems problems = new Problems();
    for (int line = 1; line <= 1_000; line++) {
      problems.error("E", new Place("a.csv", line, 1), "");
    }
    assertEquals(1_000, problems.inReadingOrder().size());
    problems.error("E", new Place("a.csv", 1, 2), "");
    Problem last = problems.inReadingOrder().get(1_000);
    assertEquals(
        "a.csv:1:2: error MORE_PROBLEMS And 1 more from here on;"
            + " mend the others first, then check again.",
        last.toString());
  }
}
