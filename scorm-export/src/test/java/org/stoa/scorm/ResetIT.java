package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.Lms.Visit;
import org.stoa.testing.Chromium;

/** What becomes of a learner whose attempt a teacher resets in the LMS. */
class ResetIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.Packages#runTimes")
  @DisplayName("after a reset she begins anew, in the same browser and beside an open page")
  void reset(PackageFormat format, @TempDir Path folder) throws IOException {
    RunTime runTime = RunTime.of(format);
    Path zip = Packages.export(folder, Packages.plan(Locale.ENGLISH), format);
    try (var lms = new Lms(zip, runTime);
        BrowserContext learner = CHROMIUM.newContext()) {
      Visit before = lms.strict(learner);
      before.go("quiz-1");
      Quiz.answer(before, true, false, true, true);
      before.sco().locator(".stoa-result").waitFor();
      assertEquals("75", before.committed(runTime.core("score.raw")));

      before.page().evaluate("database => localStorage.setItem('cmi', database)", empty(runTime));
      before.page().evaluate("localStorage.removeItem('interactions')");
      Visit after = lms.strict(learner);

      assertThat(after.sco().locator("#_outline")).isVisible();
      assertThat(after.sco().locator("[data-status=quiz-1]")).hasText("To do");
      assertThat(after.sco().locator("#quiz-1 :checked")).hasCount(0);
      assertEquals("incomplete", after.committed(runTime.completion()));
      assertNull(after.committed(runTime.core("score.raw")));
      after.go("quiz-1");
      Quiz.answer(after, true, false, false, true);
      after.sco().locator(".stoa-result").waitFor();
      assertEquals("50", after.committed(runTime.core("score.raw")));
      assertEquals(4, ((List<?>) after.lms("lms.interactions")).size());
      assertEquals(List.of(), after.lms("lms.violations"));
    }
  }

  /** What LMSs leave of an attempt: a status, and nothing in what the package kept. */
  private static String empty(RunTime runTime) {
    Map<String, String> left =
        Map.of(runTime.completion(), "not attempted", "cmi.suspend_data", "");
    return left.entrySet().stream()
        .map(it -> "\"%s\": \"%s\"".formatted(it.getKey(), it.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
