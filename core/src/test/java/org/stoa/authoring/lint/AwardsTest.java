package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks find in awards, and what they leave alone. */
class AwardsTest {

  private static final String AWARD = "awards: {certificate: {each: [live, essay]}}";
  private static final String SESSION = "{id: live, kind: session, title: Live";
  private static final String TASK = "{id: essay, kind: task, title: Essay";

  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void startWithASoundProgramme() {
    folder =
        Folder.of(temp, "Words.", SESSION + "}", TASK + "}").programmeWith("awards: none", AWARD);
    assertEquals(List.of(), folder.codes());
  }

  @Test
  @DisplayName("nobody can reach an award that needs a draft or a break")
  void outOfReach() {
    folder.programmeWith(TASK, TASK + ", status: draft");
    assertEquals(List.of("warning programme.yaml:8"), folder.found("AWARD_OUT_OF_REACH"));
    folder.programmeWith("{each: [live, essay]}", "{any: [{need: live}, {need: essay}]}");
    assertEquals(List.of(), folder.codes(), "the other way is open");
    folder.programmeWith(SESSION, SESSION + ", break: true");
    assertEquals(List.of("AWARD_OUT_OF_REACH"), folder.codes());
  }

  @Test
  @DisplayName("not everybody can reach an award that needs what only some are offered")
  void notForAll() {
    folder.programmeWith(SESSION, SESSION + ", for: {mode: on-site}");
    assertEquals(List.of("AWARD_NOT_FOR_ALL"), folder.codes());
    folder.programmeWith("certificate: {", "certificate: {to: organisation, ");
    assertEquals(List.of(), folder.codes(), "somebody speaks for the city");
    folder.programmeWith("to: organisation, ", "");
    folder.programmeWith(TASK, TASK + ", for: {mode: online}");
    folder.programmeWith("{each: [live, essay]}", "{any: [{need: live}, {need: essay}]}");
    assertEquals(List.of(), folder.codes(), "everybody is offered one of them");
  }

  @Test
  @DisplayName("weights without which the mean can't be reached are needed")
  void weights() {
    folder
        .programmeWith(TASK, TASK + ", review: staff, status: draft")
        .file("q.md", "# Q\n\n## One? {points=1}\n- [x] Yes\n- [ ] No\n")
        .programmeWith(
            SESSION + "}", SESSION + "}\n  - {id: quiz, kind: quiz, attempts: 2, file: q.md}")
        .programmeWith("{each: [live, essay]}", "{weighted: {min: 60, of: {quiz: 40, essay: 60}}}");
    assertEquals(List.of("AWARD_OUT_OF_REACH"), folder.codes());
    folder.programmeWith("{quiz: 40, essay: 60}", "{quiz: 60, essay: 40}");
    assertEquals(List.of(), folder.codes());
  }

  @Test
  @DisplayName(
      "what a certificate can't be had without isn't optional; a priority may ask for more")
  void optional() {
    folder.programmeWith(TASK, TASK + ", optional: true");
    assertEquals(List.of("warning programme.yaml:7"), folder.found("OPTIONAL_YET_NEEDED"));
    folder.programmeWith("{each: [live, essay]}", "{kind: priority, each: [live, essay]}");
    assertEquals(List.of(), folder.codes());
  }

  @Test
  @DisplayName("S0-35 what no award asks for is required for nothing, or optional")
  void requiredForNothing() {
    folder.programmeWith("{each: [live, essay]}", "{need: live}");
    assertEquals(List.of("info programme.yaml:7"), folder.found("NO_AWARD_ASKS"));
    folder.programmeWith(TASK, TASK + ", description: This task is mandatory.");
    assertEquals(List.of("REQUIRED_FOR_NOTHING"), folder.codes());
    folder.programmeWith("is mandatory", "is not mandatory");
    assertEquals(List.of("NO_AWARD_ASKS"), folder.codes());
    folder.programmeWith(TASK, TASK + ", optional: true");
    assertEquals(List.of(), folder.codes());
  }

  @Test
  @DisplayName("a rubric that is a file is there")
  void rubric() {
    folder.programmeWith(
        "{each: [live, essay]}", "{all: [{need: live}, {need: essay, reviewed: {rubric: r.md}}]}");
    assertEquals(List.of("RUBRIC_MISSING"), folder.codes());
    folder.file("r.md", "# What to look at");
    assertEquals(List.of(), folder.codes());
    folder.programmeWith("rubric: r.md", "rubric: clear and honest");
    assertEquals(List.of(), folder.codes());
  }

  @Test
  @DisplayName("a note with a reason silences its code, and nothing else")
  void noted() {
    folder.programmeWith(TASK, TASK + ", optional: true, description: The place is TBC");
    assertEquals(List.of("OPTIONAL_YET_NEEDED", "TEXT_PLACEHOLDER"), folder.codes());
    folder.programmeWith("awards:", "noted: {TEXT_PLACEHOLDER: It is a joke}\nawards:");
    assertEquals(List.of("OPTIONAL_YET_NEEDED"), folder.codes());
    folder.programmeWith("is TBC", "is here");
    assertEquals(List.of("warning programme.yaml:8"), folder.found("NOTED_NOTHING"));
  }

  @Test
  @DisplayName("an error can't be noted")
  void errors() {
    folder.programmeWith("awards:", "noted: {UNKNOWN_KEY: I like it}\nnotes: 1\nawards:");
    assertEquals(List.of("UNKNOWN_KEY"), folder.codes());
  }
}
