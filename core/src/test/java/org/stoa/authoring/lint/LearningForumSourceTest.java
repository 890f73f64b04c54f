package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the linter finds in the programme of the Learning Forum, as it is. */
class LearningForumSourceTest {

  private static final String EDITION = "editions/2022.yaml";

  @TempDir private Path temp;
  private Folder source;

  @BeforeEach
  void transcribe() {
    source = Folder.literal("learning-forum", temp);
  }

  @Test
  @DisplayName("the source has these contradictions and no others")
  void all() {
    assertEquals(
        List.of(
            "NO_AWARD",
            "ORDER_BROKEN",
            "SESSION_TOO_SHORT",
            "THEMES_DIFFER",
            "TIME_HOLE",
            "VIDEO_ID"),
        source.codes());
  }

  @Test
  @DisplayName("S4-10 60 minutes hold five talks of 12 minutes, or four with a debate of three")
  void talks() {
    assertEquals(List.of("warning " + EDITION + ":7"), source.found("SESSION_TOO_SHORT"));
    assertTrue(source.message("SESSION_TOO_SHORT").contains("there is time for 4"));
    source.programmeWith("count: 5,", "count: 4,");
    assertEquals(List.of(), source.found("SESSION_TOO_SHORT"));
    source.programmeWith("count: 4, max: PT12M, debate: PT3M", "count: 5, max: PT12M");
    assertEquals(List.of(), source.found("SESSION_TOO_SHORT"));
    source.programmeWith("count: 5,", "count: 6,");
    assertTrue(source.message("SESSION_TOO_SHORT").contains("there is time for 5"));
  }

  @Test
  @DisplayName("S4-15 the arcade belongs to stage 2 and takes place after stage 3")
  void order() {
    assertEquals(List.of("warning " + EDITION + ":8"), source.found("ORDER_BROKEN"));
    source.with(EDITION, "2022-10-11T15:00/2022-10-11T15:45", "2022-10-11T12:00/2022-10-11T13:00");
    assertEquals(List.of(), source.found("ORDER_BROKEN"));
  }

  @Test
  @DisplayName("S4-16 the stage's themes aren't those of its masterclasses")
  void themes() {
    assertEquals(List.of("info programme.yaml:23"), source.found("THEMES_DIFFER"));
    source.programmeWith("impact of peer learning", "Impact studies");
    assertEquals(List.of(), source.found("THEMES_DIFFER"));
  }

  @Test
  @DisplayName("S4-17 five minutes between sessions that follow one another otherwise")
  void hole() {
    assertEquals(List.of("info " + EDITION + ":9"), source.found("TIME_HOLE"));
    source.with(EDITION, "2022-10-11T15:50/2022-10-11T16:20", "2022-10-11T15:45/2022-10-11T16:20");
    assertEquals(List.of(), source.found("TIME_HOLE"));
  }

  @Test
  @DisplayName("S4-17 a day without a zone is an error")
  void noZone() {
    source.with(EDITION, "zone: Asia/Seoul\n", "");
    assertEquals(List.of("error " + EDITION + ":1"), source.found("MISSING_KEY"));
  }

  @Test
  @DisplayName("S4-18 a video's id of 12 characters, seen offline")
  void video() {
    assertEquals(List.of("warning masterclasses.md:5"), source.found("VIDEO_ID"));
    source.with("masterclasses.md", "wY2-kkS07M80", "wY2-kkS07M8");
    assertEquals(List.of(), source.found("VIDEO_ID"));
  }

  @Test
  @DisplayName("S4-19 no rule at all: no seats, and the author says that there is no award")
  void noRule() {
    assertEquals(List.of("warning programme.yaml:1"), source.found("NO_AWARD"));
    source.programmeWith(
        "activities:\n  - id: stage-1", "awards: none\nactivities:\n  - id: stage-1");
    assertEquals(List.of(), source.found("NO_AWARD"));
  }
}
