package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the linter finds where the source of Caring Cities is transcribed as it is. */
class CaringCitiesSourceTest {

  private static final String SUMMARY = "warning programme.yaml:3";

  @TempDir private Path temp;
  private Folder source;

  @BeforeEach
  void transcribe() {
    source = Folder.literal("caring-cities", temp);
  }

  @Test
  @DisplayName("the source has these contradictions and no others")
  void all() {
    assertEquals(
        List.of(
            "COUNT_DIFFERS",
            "DEADLINE_ASSUMED",
            "DEADLINE_BEFORE_LAST_SESSION",
            "KEY_REVEALED",
            "POINTS_ASSUMED",
            "REFERENCE_UNDEFINED",
            "REQUIRED_FOR_NOTHING",
            "REQUIRED_FOR_NOTHING",
            "TITLE_WITH_TWO_LINKS"),
        source.codes());
  }

  @Test
  @DisplayName("S0-06 Monday 3 July 2023 is right, Tuesday 3 July isn't")
  void weekday() {
    assertEquals(List.of(), source.found("WEEKDAY_DIFFERS"));
    source.programmeWith("Mon 3rd July", "Tue 3rd July");
    assertEquals(List.of(SUMMARY), source.found("WEEKDAY_DIFFERS"));
    assertTrue(
        source.message("WEEKDAY_DIFFERS").contains("2023-07-03 is a Monday"),
        source.message("WEEKDAY_DIFFERS"));
  }

  @Test
  @DisplayName("S0-11 a quiz of ten questions has ten, and its text says so")
  void items() {
    source.with("lecture.quiz.md", "10 questions", "twelve questions");
    assertEquals("warning lecture.quiz.md:3", source.found("COUNT_DIFFERS").get(1));
    source.with("lecture.quiz.md", "\n## Statement 10\n- [x] True\n- [ ] False\n", "");
    assertEquals(4, source.found("QUIZ_ITEMS").size());
    assertEquals("error programme.yaml:15", source.found("QUIZ_ITEMS").get(0));
  }

  @Test
  @DisplayName("S0-30 the designated assignments aren't defined")
  void designated() {
    assertEquals(List.of(SUMMARY), source.found("REFERENCE_UNDEFINED"));
    source.programmeWith("designated assignments", "designated assignments (essay, selfies)");
    assertEquals(List.of(), source.found("REFERENCE_UNDEFINED"));
  }

  @Test
  @DisplayName("S0-33 three lectures in the text, four in the outline")
  void count() {
    assertEquals(List.of(SUMMARY), source.found("COUNT_DIFFERS"));
    source.programmeWith("three pre-recorded", "four pre-recorded");
    assertEquals(List.of(), source.found("COUNT_DIFFERS"));
  }

  @Test
  @DisplayName("S0-34 deadlines before the last mandatory session are an info")
  void deadline() {
    assertEquals(
        List.of("info editions/2023.yaml:9"), source.found("DEADLINE_BEFORE_LAST_SESSION"));
    assertTrue(source.message("DEADLINE_BEFORE_LAST_SESSION").contains("2023-07-20"));
    source.with("editions/2023.yaml", "quiz-*: {until: 2023-07-19}", "quiz-*: {until: 2023-07-21}");
    assertEquals(List.of(), source.found("DEADLINE_BEFORE_LAST_SESSION"));
  }

  @Test
  @DisplayName("S0-35 selfies and survey are required, and no award asks for them")
  void required() {
    assertEquals(List.of(SUMMARY, SUMMARY), source.found("REQUIRED_FOR_NOTHING"));
    source.programmeWith("      - {need: essay}", "      - {each: [essay, selfies, survey]}");
    assertEquals(List.of(), source.found("REQUIRED_FOR_NOTHING"));
  }

  @Test
  @DisplayName("S0-36 no deadline for essay and plan: the edition's last day, said as assumed")
  void assumed() {
    assertEquals(List.of("info editions/2023.yaml:1"), source.found("DEADLINE_ASSUMED"));
    String message = source.message("DEADLINE_ASSUMED");
    assertTrue(message.contains("\"essay\", \"plan\"") && message.contains("2023-07-21"), message);
    source.with("editions/2023.yaml", "calendar:", "calendar:\n  essay: {until: 2023-07-21}");
    source.with("editions/2023.yaml", "calendar:", "calendar:\n  plan: {until: 2023-07-21}");
    assertEquals(List.of(), source.found("DEADLINE_ASSUMED"));
  }

  @Test
  @DisplayName("S0-37 one preview title with two addresses")
  void titles() {
    assertEquals(List.of("warning lecture-3.md:3"), source.found("TITLE_WITH_TWO_LINKS"));
    source.with("lecture-3.md", "bS42yewyOFU", "pz0TMmDTCVs");
    assertEquals(List.of(), source.found("TITLE_WITH_TWO_LINKS"));
  }

  @Test
  @DisplayName("S0-38 points are unstated, so all questions count alike, which is said")
  void points() {
    assertEquals(List.of("info programme.yaml:15"), source.found("POINTS_ASSUMED"));
    source.with("lecture.quiz.md", "## Statement 1\n", "## Statement 1 {points=10}\n");
    assertEquals(List.of(), source.found("POINTS_ASSUMED"));
    assertEquals("warning lecture.quiz.md:1", source.found("POINTS_PARTLY").get(0));
  }

  @Test
  @DisplayName("S0-39 CEST is no zone")
  void zone() {
    source.with("editions/2023.yaml", "Europe/Madrid", "CEST");
    assertEquals(List.of("error editions/2023.yaml:1"), source.found("UNKNOWN_ZONE"));
  }

  @Test
  @DisplayName("S0-40 a key that is shown and attempts without limit make a pass trivial")
  void key() {
    assertEquals(List.of("info programme.yaml:15"), source.found("KEY_REVEALED"));
    source.programmeWith("kind: quiz, ", "kind: quiz, attempts: 3, ");
    assertEquals(List.of(), source.found("KEY_REVEALED"));
    source.programmeWith("attempts: 3, ", "feedback: score, ");
    assertEquals(List.of(), source.found("KEY_REVEALED"));
  }
}
