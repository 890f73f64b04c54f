package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.scorm.format.Cmi5;
import org.stoa.scorm.format.HtmlFolder;
import org.stoa.testing.Chromium;

/** The five programmes as learners play them. */
class ExamplesIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** Answers every question of a quiz by the key in the page, and hands it in. */
  private static final String PASS =
      """
      id => {
        const { questions } = JSON.parse(document.getElementById(id + "_key").textContent);
        for (const { id: question, key } of questions) {
          const fieldset = document.querySelector(`#${id} [data-question="${question}"]`);
          for (const box of fieldset.querySelectorAll("input")) {
            box.checked = key.includes(Number(box.value));
          }
        }
        document.querySelector(`#${id} form button`).click();
      }
      """;

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> packages() {
    return Packages.EXAMPLES.stream()
        .flatMap(
            name ->
                Stream.concat(Packages.scorm(), Stream.of(new HtmlFolder(), new Cmi5()))
                    .map(format -> Arguments.of(name, format)));
  }

  @ParameterizedTest
  @MethodSource("packages")
  @DisplayName("each programme opens in each format, and something in it can be completed")
  void plays(String name, PackageFormat format) throws IOException {
    PackagePlan plan = Packages.example(name);
    Path zip = Packages.export(folder, plan, format);
    if (format instanceof HtmlFolder) {
      inTheWeb(plan, zip);
    } else if (format instanceof Cmi5) {
      inCmi5(plan, zip);
    } else {
      inScorm(plan, zip, RunTime.of(format));
    }
  }

  private static void inTheWeb(PackagePlan plan, Path zip) throws IOException {
    try (var server = new LoopbackServer();
        Page page = CHROMIUM.newPage()) {
      Packages.entries(zip).forEach((file, content) -> server.serve("/course/" + file, content));
      page.navigate(server.url("/course/index.html"));
      play(plan, page.mainFrame());
    }
  }

  private static void inCmi5(PackagePlan plan, Path zip) throws IOException {
    try (var visits = new Cmi5Visits(zip)) {
      play(plan, visits.open(CHROMIUM.newContext()));
      assertEquals(List.of(), visits.lms().violations());
    }
  }

  private static void inScorm(PackagePlan plan, Path zip, RunTime runTime) throws IOException {
    try (var lms = new Lms(zip, runTime)) {
      Visit visit = lms.strict(CHROMIUM.newContext());
      play(plan, visit);
      assertEquals(List.of(), visit.lms("lms.violations"));
      assertEquals(plan.carried().isEmpty(), visit.committed("cmi.suspend_data") == null);
    }
  }

  private static void play(PackagePlan plan, Visit visit) {
    play(plan, visit.page().frames().get(1));
  }

  private static void play(PackagePlan plan, Frame page) {
    assertThat(page.locator("#_outline h1")).hasText(plan.title());
    assertEquals(plan.parts().size(), page.locator("#_outline li").count());
    if (plan.carried().isEmpty()) {
      return;
    }
    Part.Carried first = doable(plan).orElseThrow();
    String id = first.activity().id().value();
    assertThat(page.locator("#_outline [data-status=" + id + "]")).hasText("To do");
    page.evaluate("location.hash = '" + id + "'");
    if (first instanceof Part.Quiz) {
      page.evaluate(PASS, id);
    } else {
      page.locator("#" + id + " [data-end]").scrollIntoViewIfNeeded();
    }
    assertThat(page.locator("#_outline [data-status=" + id + "]")).hasText("Done");
    assertThat(page.locator("#_progress")).containsText("1 of ");
  }

  /** Something that waits for nothing and has no video to watch. */
  private static Optional<Part.Carried> doable(PackagePlan plan) {
    return plan.carried().stream()
        .filter(part -> plan.before(part.activity().id()).isEmpty())
        .filter(part -> !(part instanceof Part.Lecture it && it.activity().watch().isPresent()))
        .findFirst();
  }
}
