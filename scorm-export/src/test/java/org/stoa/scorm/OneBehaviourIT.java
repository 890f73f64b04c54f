package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.Outcome.Interaction;
import org.stoa.scorm.format.Cmi5;
import org.stoa.scorm.format.HtmlFolder;
import org.stoa.testing.Chromium;
import org.stoa.testing.OneLearner;

/** One learner in every format: what she is told, and what is told of her, is the same. */
class OneBehaviourIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private Path export(Path folder, PackageFormat format) throws IOException {
    Path source = OneLearner.programme(folder);
    PackagePlan plan =
        PackagePlan.of(
            ProgrammeReader.read(source).programme().orElseThrow(), source, Locale.ENGLISH);
    return Packages.export(folder, plan, format);
  }

  /** A package in one piece, in the first frame of a page. */
  private record InFrame(Page page) implements OneLearner.Place {

    @Override
    public FrameLocator open(String activity) {
      page.frames().get(1).evaluate("id => location.hash = id", activity);
      FrameLocator frame = page.frameLocator("iframe");
      frame.locator("#" + activity).waitFor();
      return frame;
    }

    @Override
    public String standing(String activity) {
      return page.frameLocator("iframe")
          .locator("[data-status=" + activity + "]")
          .first()
          .textContent();
    }
  }

  /** What an LMS has to know of it afterwards. */
  private static Outcome outcome() {
    List<Boolean> right = OneLearner.STORY.answers();
    return new Outcome(
        Optional.of(new BigDecimal("75")),
        true,
        true,
        IntStream.range(0, right.size())
            .mapToObj(i -> new Interaction("quiz_q" + (i % 4 + 1), right.get(i)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.Packages#scorm")
  @DisplayName("in SCORM she passes with 75 of 100, and every answer is told as it was")
  void scorm(PackageFormat format, @TempDir Path folder) throws IOException {
    RunTime runTime = RunTime.of(format);
    try (var lms = new Lms(export(folder, format), runTime)) {
      Visit visit = lms.strict(CHROMIUM.newContext());
      assertEquals(OneLearner.STORY, OneLearner.in(new InFrame(visit.page())));
      assertEquals(outcome(), runTime.outcome(visit));
      assertEquals(List.of(), visit.lms("lms.violations"));
    }
  }

  @Test
  @DisplayName("in cmi5 it is the same")
  void cmi5(@TempDir Path folder) throws IOException {
    try (var visits = new Cmi5Visits(export(folder, new Cmi5()))) {
      Visit visit = visits.open(CHROMIUM.newContext());
      assertEquals(OneLearner.STORY, OneLearner.in(new InFrame(visit.page())));
      visit.page().waitForCondition(() -> visits.verbs().contains("completed"));
      assertEquals(outcome(), visits.outcome());
      assertEquals(List.of(), visits.lms().violations());
    }
  }

  @Test
  @DisplayName("in the web she is told the same, also when she comes back")
  void html(@TempDir Path folder) throws IOException {
    try (var server = new LoopbackServer()) {
      Packages.entries(export(folder, new HtmlFolder()))
          .forEach((name, content) -> server.serve("/course/" + name, content));
      server.serve("/frame.html", "<!DOCTYPE html><iframe src=course/index.html></iframe>");
      Page page = CHROMIUM.newContext().newPage();
      page.navigate(server.url("/frame.html"));
      assertEquals(OneLearner.STORY, OneLearner.in(new InFrame(page)));
      page.reload();
      var again = new InFrame(page);
      assertEquals("Done", again.standing("quiz"));
      assertEquals(
          "Your best result so far: 75 of 100.",
          again.open("quiz").locator("[data-outcome]").textContent());
    }
  }
}
