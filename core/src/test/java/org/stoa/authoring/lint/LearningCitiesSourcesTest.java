package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.programme.Programme;

/** What the linter finds in the sources of the conference and the tutorials, as they are. */
class LearningCitiesSourcesTest {

  @TempDir private Path temp;

  private Folder conference() {
    return Folder.literal("learning-cities-conference", temp);
  }

  private Folder tutorials() {
    return Folder.literal("learning-cities-tutorials", temp);
  }

  @Test
  @DisplayName("the sources have these contradictions and no others")
  void all() {
    assertEquals(List.of("CHANGE_UNCLEAR", "NO_AWARD", "SPELLING_DIFFERS"), conference().codes());
  }

  @Test
  @DisplayName("the tutorials' source has these contradictions and no others")
  void allOfTheTutorials() {
    assertEquals(
        List.of("COUNT_DIFFERS", "DRAFT_PLANNED", "NO_AWARD", "TEXT_UNFINISHED"),
        tutorials().codes());
  }

  @Test
  @DisplayName("S1-30 sessions without a clock time are allowed, if their days are known")
  void undated() {
    Folder source = conference();
    assertEquals(List.of(), source.found("SESSION_UNSCHEDULED"));
    source.with("editions/2021.yaml", "\"*\":", "forum-*:");
    assertEquals(5, source.found("SESSION_UNSCHEDULED").size());
  }

  @Test
  @DisplayName("S1-31 Chaing Rai three times is Chiang Rai, unless an alias says that it's meant")
  void spelling() {
    Folder source = conference();
    assertEquals(List.of("warning programme.yaml:27"), source.found("SPELLING_DIFFERS"));
    assertTrue(source.message("SPELLING_DIFFERS").contains("\"Chaing\" (3 times)"));
    source.programmeWith("page: mayors.md,", "page: mayors.md, aliases: [Chaing Rai],");
    assertEquals(List.of(), source.found("SPELLING_DIFFERS"));
    conference().with("mayors.md", "Chaing", "Chiang");
    assertEquals(List.of(), source.found("SPELLING_DIFFERS"));
  }

  @Test
  @DisplayName("S1-32 reduced to five, and not from how many")
  void change() {
    Folder source = conference();
    assertEquals(List.of("info programme.yaml:3"), source.found("CHANGE_UNCLEAR"));
    source.programmeWith("be reduced to five", "be reduced from seven to five");
    assertEquals(List.of(), source.found("CHANGE_UNCLEAR"));
  }

  @Test
  @DisplayName("S1-33 1.1., 1.1 and Forum 1, Theme 1 name the same session; 2.2 and 2.2. as well")
  void names() {
    Programme programme = ProgrammeReader.read(conference().root()).programme().orElseThrow();
    Names names = Names.of(programme);
    for (String name : List.of("1.1.", "1.1", "Forum 1, Theme 1", "forum 1 – theme 1")) {
      assertEquals("forum-1-1", names.named(name).orElseThrow().id().value(), name);
    }
    assertEquals("forum-2-2", names.named("2.2.").orElseThrow().id().value());
    assertTrue(names.named("1.4").isEmpty());
  }

  @Test
  @DisplayName("S1-33 one name for two sessions, however it is punctuated")
  void oneNameForTwo() {
    Folder source = conference();
    assertEquals(List.of(), source.found("ALIAS_TWICE"));
    source.programmeWith("aliases: [1.2.,", "aliases: [\"1.1\",");
    assertEquals(List.of("warning programme.yaml:17"), source.found("ALIAS_TWICE"));
  }

  @Test
  @DisplayName("S1-35 an edition without an award is valid, and the author is asked")
  void noAward() {
    Folder source = conference();
    assertEquals(List.of("warning programme.yaml:1"), source.found("NO_AWARD"));
    assertEquals(1, ProgrammeReader.read(source.root()).editions().size());
  }

  @Test
  @DisplayName("S1-35 S2-15 awards: none says that there is no award")
  void saysNoAward() {
    Folder source = tutorials().programmeWith("activities:", "awards: none\nactivities:");
    assertEquals(List.of(), source.found("NO_AWARD"));
    assertEquals(List.of(), ProgrammeReader.read(source.root()).programme().orElseThrow().awards());
  }

  @Test
  @DisplayName("S2-12 seven videos in the text, seven and one thematic in the outline")
  void count() {
    Folder source = tutorials();
    assertEquals(List.of("warning programme.yaml:3"), source.found("COUNT_DIFFERS"));
    source.programmeWith("seven infographic animation videos", "eight animation videos");
    assertEquals(List.of(), source.found("COUNT_DIFFERS"));
    tutorials()
        .programmeWith(
            "seven infographic animation videos.",
            "seven video tutorials and one thematic tutorial.");
    assertEquals(List.of(), source.found("COUNT_DIFFERS"));
  }

  @Test
  @DisplayName("S2-13 tutorials that are still being developed have been shown already")
  void lifecycle() {
    Folder source = tutorials();
    assertEquals(List.of("warning editions/2018.yaml:5"), source.found("DRAFT_PLANNED"));
    source.programmeWith("title: Video tutorial 1, status: draft", "title: Video tutorial 1");
    assertEquals(List.of(), source.found("DRAFT_PLANNED"), "a pattern may reach drafts by chance");
  }

  @Test
  @DisplayName("S2-14 a text that ends with a colon is unfinished; nothing is made up for it")
  void unfinished() {
    Folder source = tutorials();
    assertEquals(List.of("warning programme.yaml:3"), source.found("TEXT_UNFINISHED"));
    Programme programme = ProgrammeReader.read(source.root()).programme().orElseThrow();
    assertTrue(programme.summary().orElseThrow().original().endsWith("contributes to:"));
    source.programmeWith("contributes to:", "contributes to SDG 4.");
    assertEquals(List.of(), source.found("TEXT_UNFINISHED"));
  }
}
