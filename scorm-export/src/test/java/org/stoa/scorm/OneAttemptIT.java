package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.PackageOptions.OnFail;
import org.stoa.scorm.format.Scorm2004;
import org.stoa.scorm.manifest.Scorm2004Edition;
import org.stoa.testing.Chromium;

/** What is reported at the end of a quiz with one attempt and every kind of question. */
class OneAttemptIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final PackageOptions WHOLE = PackageOptions.in(Locale.ENGLISH);

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.Packages#scorm")
  @DisplayName("who has no attempt left has failed; or not, where an LMS can't bear it")
  void noAttemptLeft(PackageFormat format, @TempDir Path folder) throws IOException {
    assertEquals("failed", statusAfterFailing(format, WHOLE, folder));
    assertEquals(
        "incomplete", statusAfterFailing(format, WHOLE.withOnFail(OnFail.INCOMPLETE), folder));
  }

  private static String statusAfterFailing(
      PackageFormat format, PackageOptions options, Path folder) throws IOException {
    RunTime runTime = RunTime.of(format);
    Path zip = Packages.export(folder, Packages.plan("once", options), format);
    try (var lms = new Lms(zip, runTime)) {
      Visit visit = lms.strict(CHROMIUM.newContext());
      visit.go("quiz");
      fill(visit.sco());
      assertThat(visit.sco().locator(".stoa-result")).containsText("Not passed");
      assertEquals(List.of(), visit.lms("lms.violations"));
      return runTime.status(visit);
    }
  }

  @Test
  @DisplayName("2004: each kind of answer goes with its own delimiters")
  void answers(@TempDir Path folder) throws IOException {
    var format = new Scorm2004(Scorm2004Edition.FOURTH);
    try (var lms =
        new Lms(
            Packages.export(folder, Packages.plan("once", WHOLE), format), RunTime.SCORM_2004)) {
      Visit visit = lms.strict(CHROMIUM.newContext());
      visit.go("quiz");
      fill(visit.sco());
      assertThat(visit.sco().locator(".stoa-result")).isVisible();
      assertEquals(
          List.of("numeric", "fill-in", "matching", "sequencing"),
          visit.lms("lms.interactions.map(it => it.type)"));
      assertEquals(
          List.of("8[:]8", "Seoul"),
          visit.lms("lms.interactions.map(it => it['correct_responses.0.pattern']).slice(0, 2)"));
      assertEquals("3", visit.lms("lms.interactions[0].learner_response"));
      assertEquals("Busan", visit.lms("lms.interactions[1].learner_response"));
      assertEquals(List.of(), visit.lms("lms.violations"));
    }
  }

  @Test
  @DisplayName("2004: a SCO that others wait for says so when it is done")
  void awaited(@TempDir Path folder) throws IOException {
    var format = new Scorm2004(Scorm2004Edition.THIRD);
    PackagePlan plan = Packages.plan("nested", WHOLE.withDivision(Division.PER_ACTIVITY));
    try (var lms =
        new Lms(Packages.export(folder, plan, format), RunTime.SCORM_2004, "start.html")) {
      Visit visit = lms.strict(CHROMIUM.newContext(), "?objectives=done");
      visit.sco().locator("[data-end]").scrollIntoViewIfNeeded();
      visit
          .page()
          .waitForCondition(
              () -> "passed".equals(visit.committed("cmi.objectives.1.success_status")));
      assertEquals("completed", visit.committed("cmi.completion_status"));
      assertEquals(null, visit.committed("cmi.success_status"), "nothing was judged");
      assertEquals("1", visit.committed("cmi.progress_measure"));
      assertEquals(List.of(), visit.lms("lms.violations"));
    }
  }

  /** A wrong answer of each kind. */
  private static void fill(FrameLocator sco) {
    var inputs = sco.locator("#quiz form input[type=text]");
    inputs.nth(0).fill("3");
    inputs.nth(1).fill("Busan");
    var selects = sco.locator("#quiz form select");
    for (int i = 0; i < 5; i++) {
      selects.nth(i).selectOption(new SelectOption().setIndex(1));
    }
    inputs.nth(1).press("Tab");
    sco.locator("#quiz form .stoa-primary").click();
  }
}
