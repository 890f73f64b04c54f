package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.Lms.Visit;
import org.stoa.testing.Chromium;

/** The package under scorm-again, a run-time that knows nothing of ours. */
class ScormAgainIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.Packages#scorm")
  @DisplayName("a quiz in two visits: resumed half-filled, marked, scored, reported")
  void quizInTwoVisits(PackageFormat format, @TempDir Path folder) throws IOException {
    RunTime runTime = RunTime.of(format);
    String status = "lms.api." + runTime.completion();
    Path zip = Packages.export(folder, Packages.plan(Locale.KOREAN), format);
    try (var lms = new Lms(zip, runTime)) {
      BrowserContext learner = CHROMIUM.newContext();
      Visit first = lms.scormAgain(learner);
      assertEquals("incomplete", first.lms(status));
      first.go("quiz-1");
      choice(first, 0, 0).check();
      choice(first, 2, 2).check();
      assertEquals(List.of(), first.lms("lms.errors"));
      first.close();

      Visit second = lms.scormAgain(learner);
      assertThat(second.sco().locator("#quiz-1")).isVisible();
      assertThat(choice(second, 0, 0)).isChecked();
      assertThat(choice(second, 2, 2)).isChecked();
      choice(second, 3, 1).check();
      submit(second.sco());
      assertThat(second.sco().locator(".stoa-quiz [role=status]")).containsText("4문제 중 1문제");
      submit(second.sco());

      assertThat(second.sco().locator(".stoa-score")).hasText("100점 만점에 75점");
      assertEquals("75", second.lms("lms.api." + runTime.core("score.raw")));
      assertEquals("incomplete", second.lms(status));
      assertEquals(4, second.lms("lms.api.cmi.interactions.childArray.length"));
      assertEquals(List.of(), second.lms("lms.errors"));
    }
  }

  private static com.microsoft.playwright.Locator choice(Visit visit, int question, int choice) {
    return visit.sco().locator("#quiz-1 fieldset").nth(question).locator("input").nth(choice);
  }

  private static void submit(FrameLocator sco) {
    sco.locator("#quiz-1 form .stoa-primary").click();
  }
}
