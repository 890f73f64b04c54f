package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the linter finds in the information note of the blended course, as it is. */
class HumanRightsSourceTest {

  private static final String SUMMARY = "warning programme.yaml:3";

  @TempDir private Path temp;
  private Folder source;

  @BeforeEach
  void transcribe() {
    source = Folder.literal("human-rights-cities-blended", temp);
  }

  @Test
  @DisplayName("the source has these contradictions and no others")
  void all() {
    assertEquals(
        List.of(
            "LIST_DIFFERS",
            "MAIL_BROKEN",
            "NOT_IN_OUTLINE",
            "NOT_IN_OUTLINE",
            "NOT_IN_OUTLINE",
            "NO_AWARD",
            "PART_OUTSIDE_GROUP",
            "TEXT_PLACEHOLDER",
            "TEXT_PLACEHOLDER"),
        source.codes());
  }

  @Test
  @DisplayName("S3-19 S3-21 a link to be provided and a facilitator to be confirmed are gaps")
  void placeholders() {
    assertEquals(
        List.of("warning programme.yaml:19", "warning programme.yaml:23"),
        source.found("TEXT_PLACEHOLDER"));
    source
        .programmeWith("owner: TBC", "owner: RWI")
        .programmeWith("link to be provided prior to the date", "The link follows in time");
    assertEquals(List.of(), source.found("TEXT_PLACEHOLDER"));
  }

  @Test
  @DisplayName("S3-22 of five numbered topics the fifth is no module")
  void list() {
    assertEquals(List.of(SUMMARY), source.found("LIST_DIFFERS"));
    assertTrue(source.message("LIST_DIFFERS").startsWith("Item 5 "));
    source.programmeWith("  5. Case studies", "  Each with case studies");
    assertEquals(List.of(), source.found("LIST_DIFFERS"));
  }

  @Test
  @DisplayName("S3-23 a closing seminar and a consultation are announced and not in the outline")
  void mentions() {
    assertEquals(List.of(SUMMARY, SUMMARY, SUMMARY), source.found("NOT_IN_OUTLINE"));
    source
        .programmeWith("(launching and closing)", "(launching)")
        .programmeWith("title: Online discussion session 1", "title: Online consultation 1")
        .programmeWith("title: Launching seminar", "title: Launching seminar (online workshop)");
    assertEquals(List.of(), source.found("NOT_IN_OUTLINE"));
  }

  @Test
  @DisplayName("S3-24 the report is due after the project has ended: an info")
  void report() {
    assertEquals(List.of("info editions/2021.yaml:12"), source.found("PART_OUTSIDE_GROUP"));
    source.with("editions/2021.yaml", "2021-09-30}", "2021-10-04}");
    assertEquals(List.of(), source.found("PART_OUTSIDE_GROUP"));
  }

  @Test
  @DisplayName("S3-25 an e-mail address that a blank has broken")
  void mail() {
    assertEquals(List.of(SUMMARY), source.found("MAIL_BROKEN"));
    assertTrue(source.message("MAIL_BROKEN").contains("training secretariat@uclg-aspac.org"));
    source.programmeWith("training secretariat@", "training-secretariat@");
    assertEquals(List.of(), source.found("MAIL_BROKEN"));
  }

  @Test
  @DisplayName("S3-26 without a rule of completion the designer states that there is no award")
  void noAward() {
    assertEquals(List.of("warning programme.yaml:1"), source.found("NO_AWARD"));
    source.programmeWith(
        "activities:\n  - {id: launch", "awards: none\nactivities:\n  - {id: launch");
    assertEquals(List.of(), source.found("NO_AWARD"));
  }

  @Test
  @DisplayName("S3-26 a zone has to be stated")
  void noZone() {
    source.with("editions/2021.yaml", "zone: Asia/Jakarta\n", "");
    assertEquals(List.of("error editions/2021.yaml:1"), source.found("MISSING_KEY"));
  }

  @Test
  @DisplayName("S3-27 the introductory online workshop is the launching seminar, by an alias")
  void alias() {
    assertEquals(3, source.found("NOT_IN_OUTLINE").size());
    source.programmeWith(
        "title: Launching seminar,", "title: Launching seminar, aliases: [online workshop],");
    assertEquals(2, source.found("NOT_IN_OUTLINE").size());
  }
}
