package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.criterion.Criterion;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.format.Scorm12;
import org.stoa.statement.ActivityId;
import org.stoa.testing.Translations;

class PackagePlanTest {

  private static final PackageOptions WHOLE = PackageOptions.in(Locale.ENGLISH);

  private static PackagePlan plan(PackageOptions options) {
    return PackagePlan.of(Packages.small(), Packages.SMALL, options);
  }

  private static List<String> ids(PackagePlan plan) {
    return plan.parts().stream().map(part -> part.activity().id().value()).toList();
  }

  @Test
  @DisplayName("a part of the programme comes with the groups around it, and with its own files")
  void part() {
    PackagePlan plan = plan(WHOLE.withActivities(Set.of(new ActivityId("quiz-1"))));
    assertTrue(ids(plan).contains("quiz-1"));
    assertFalse(ids(plan).contains("lecture-1"));
    assertEquals(List.of(), plan.files().carried());
    assertTrue(ids(plan(WHOLE)).contains("lecture-1"));
  }

  @Test
  @DisplayName("every language of the player has every text of the page")
  void languages() {
    Translations.requireComplete(PackagePage.class, "ko", "es", "fr", "ar", "id");
  }

  @Test
  @DisplayName("in one piece there is one unit with everything, else one for each activity")
  void units() {
    assertEquals(List.of("index.html"), plan(WHOLE).units().stream().map(Unit::page).toList());
    PackagePlan divided = plan(WHOLE.withDivision(Division.PER_ACTIVITY));
    assertEquals(
        List.of("lecture-1.html", "lecture-2.html", "quiz-1.html"),
        divided.units().stream().map(Unit::page).toList());
    assertEquals(
        List.of(),
        divided.units().get(2).files(),
        "a quiz without pictures has no files of the programme");
  }

  @Test
  @DisplayName("what comes after a group comes after those of its parts that the package carries")
  void order() {
    PackagePlan plan = Packages.ordered();
    assertEquals(
        List.of(new ActivityId("text-1")),
        plan.before(new ActivityId("text-2")).stream().flatMap(Criterion::activities).toList());
    assertEquals(Optional.empty(), plan.before(new ActivityId("text-1")));
  }

  @Test
  @DisplayName("a page of one activity says what comes first, as far as the package carries it")
  void first(@TempDir Path folder) throws IOException {
    PackageOptions divided = WHOLE.withDivision(Division.PER_ACTIVITY);
    assertTrue(page("nested", divided, "one.html", folder).contains("<li>Start</li>"));
    assertTrue(
        page("choice", divided, "summary.html", folder)
            .contains("<li>any 2 of: Water · Soil · Air · Fire</li>"));
    assertTrue(page("ordered", divided, "text-2.html", folder).contains("<li>The first text</li>"));
    assertFalse(page("nested", divided, "other.html", folder).contains("This comes after"));
  }

  private static String page(String programme, PackageOptions options, String name, Path folder)
      throws IOException {
    Path zip = Packages.export(folder, Packages.plan(programme, options), new Scorm12());
    return new String(
        Packages.entries(zip).getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("a page of one activity leaves outline and navigation to the LMS")
  void divided(@TempDir Path folder) throws IOException {
    Path zip = folder.resolve("divided.zip");
    Exporter.export(plan(WHOLE.withDivision(Division.PER_ACTIVITY)), new Scorm12(), zip);
    try (var archive = new ZipFile(zip.toFile());
        var page = archive.getInputStream(archive.getEntry("quiz-1.html"))) {
      String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(html.contains("data-activity=\"quiz-1\""));
      assertFalse(html.contains("data-activity=\"lecture-1\""));
      assertFalse(html.contains("#_outline"));
    }
  }
}
