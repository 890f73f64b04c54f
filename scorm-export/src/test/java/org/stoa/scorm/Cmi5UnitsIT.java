package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.PackageOptions.OnFail;
import org.stoa.scorm.format.Cmi5;
import org.stoa.statement.ActivityId;
import org.stoa.testing.Chromium;

/** A quiz as a unit of its own. */
class Cmi5UnitsIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final PackageOptions QUIZ =
      PackageOptions.in(Locale.ENGLISH)
          .withActivities(Set.of(new ActivityId("quiz-1")))
          .withDivision(Division.PER_ACTIVITY);

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("a quiz that is a unit is passed by its own mark, and satisfies its block")
  void passed() throws IOException {
    try (var visits = visits("small", QUIZ)) {
      Visit visit = visit(visits);
      Quiz.answer(visit, true, false, true, true);
      visit.page().waitForCondition(() -> visits.verbs().contains("passed"));
      assertEquals(Optional.of(BigDecimal.valueOf(75)), visits.outcome().score());
      assertTrue(
          visits
              .lms()
              .isSatisfied(
                  visits.learner(), "https://stoa.org/xapi/programmes/small/activities/week-1"));
      assertEquals(List.of(), visits.lms().violations());
    }
  }

  @Test
  @DisplayName("the last attempt is gone: failed, with its score, once")
  void failed() throws IOException {
    try (var visits = visits("single-try", QUIZ)) {
      Visit visit = visit(visits);
      Quiz.answer(visit, false, false, true, false);
      visit.page().waitForCondition(() -> visits.verbs().contains("failed"));
      Outcome outcome = visits.outcome();
      assertEquals(Optional.of(BigDecimal.valueOf(25)), outcome.score());
      assertFalse(outcome.passed() || outcome.complete());
      visit.page().navigate("about:blank");
      visit.page().waitForCondition(() -> visits.verbs().contains("terminated"));
      visit(visits)
          .page()
          .waitForCondition(
              () -> visits.verbs().stream().filter("initialized"::equals).count() == 2);
      assertEquals(1, visits.verbs().stream().filter("failed"::equals).count());
      assertEquals(List.of(), visits.lms().violations());
    }
  }

  @Test
  @DisplayName("where failing isn't to be reported, it isn't")
  void incomplete() throws IOException {
    try (var visits = visits("single-try", QUIZ.withOnFail(OnFail.INCOMPLETE))) {
      Visit visit = visit(visits);
      Quiz.answer(visit, false, false, true, false);
      visit.page().waitForCondition(() -> visits.verbs().contains("scored"));
      visit.page().navigate("about:blank");
      visit.page().waitForCondition(() -> visits.verbs().contains("terminated"));
      assertFalse(visits.verbs().contains("failed"));
    }
  }

  private Cmi5Visits visits(String programme, PackageOptions options) throws IOException {
    return new Cmi5Visits(Packages.export(folder, Packages.plan(programme, options), new Cmi5()));
  }

  private static Visit visit(Cmi5Visits visits) {
    BrowserContext browser = CHROMIUM.newContext();
    return visits.open(browser);
  }
}
