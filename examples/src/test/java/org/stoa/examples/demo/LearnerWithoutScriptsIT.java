package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.stoa.examples.campus.course.CaringCities.ANA;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

@ParameterizedClass
@EnumSource(Mode.class)
class LearnerWithoutScriptsIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Mode mode;

  LearnerWithoutScriptsIT(Mode mode) {
    this.mode = mode;
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  @DisplayName("Without JavaScript: launch by its buttons, failed quiz, passed quiz, gradebook")
  void quiz(String toolHost) throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), toolHost)) {
      Guest ana =
          new Guest(
              demo,
              CHROMIUM.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
      ana.be(ANA);
      ana.open("Caring Cities");
      continueByHand(ana);
      assertThat(ana.heading()).hasText("Caring Cities");
      ana.link("Lecture 1: What is a caring city?").click();
      assertThat(ana.tool().locator("video[controls] track")).hasCount(2);
      ana.backToProgramme();
      tryQuiz(ana, 2);
      assertThat(ana.tool().locator(".stoa-result")).containsText("20 of 100");
      assertThat(ana.tool().locator(".stoa-feedback").first()).isVisible();
      ana.link("Try again").click();
      assertThat(ana.tool().locator("input:checked")).hasCount(0);
      ana.backToProgramme();
      tryQuiz(ana, 7);
      assertThat(ana.tool().locator(".stoa-result")).containsText("Passed");
      ana.backToProgramme();
      assertThat(ana.card("Quiz 1")).containsText("Passed: best score 70 of 100, 60 needed.");
      ana.awaitGrade(".activity:has-text('Quiz 1')", "70 / 100");
      ana.awaitGrade(".activity:has-text('Caring Cities')", "3 / 11");
    }
  }

  private static void tryQuiz(Guest ana, int right) {
    ana.link("Quiz 1").click();
    Answers.to("quiz-1").fill(ana.tool(), right);
    ana.button("Submit answers").click();
  }

  /** Each step of a launch is a form whose script doesn't run; its button does the same. */
  private static void continueByHand(Guest ana) {
    Locator step = ana.tool().locator("form#send");
    step.or(ana.heading()).first().waitFor();
    while (step.count() > 0) {
      String address = step.getAttribute("action");
      int fields = step.locator("input").count();
      ana.button("Continue").click();
      Locator same =
          ana.tool()
              .locator(
                  "form#send[action='%s']:not(:has(input:nth-of-type(%d)))"
                      .formatted(address, fields + 1));
      assertThat(same).hasCount(0);
      step.or(ana.heading()).first().waitFor();
    }
  }
}
