package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.examples.campus.course.CaringCities.ANA;
import static org.stoa.examples.campus.course.CaringCities.FRANCA;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

@ParameterizedClass
@EnumSource(Mode.class)
class FacilitatorStoryIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path profile = Path.of("");

  private final Mode mode;

  FacilitatorStoryIT(Mode mode) {
    this.mode = mode;
  }

  @Test
  @DisplayName("A facilitator adds a quiz by deep linking, and a learner opens it")
  void sameSite() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      addsQuiz(demo, CHROMIUM.newContext());
    }
  }

  @Test
  @DisplayName("The same, cross-site with third-party cookies blocked")
  void crossSite() throws Exception {
    BrowserContext browser = CHROMIUM.newProfile(profile, false);
    assertTrue(ThirdPartyCookies.areBlocked(browser));
    try (Demo demo = Demo.start(Guest.campus(mode), "127.0.0.1")) {
      addsQuiz(demo, browser);
    }
  }

  @Test
  @DisplayName("What a facilitator does in a quiz is not graded")
  void facilitatorIsNotGraded() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      Guest franca = new Guest(demo, CHROMIUM.newContext());
      franca.be(FRANCA);
      franca.open("Caring Cities");
      assertThat(franca.tool().locator(".stoa-notice").first())
          .containsText("What you do here is not graded.");
      franca.link("Quiz 1").click();
      Answers.to("quiz-1").fill(franca.tool(), 10);
      franca.button("Submit answers").click();
      assertThat(franca.tool().locator(".stoa-result")).containsText("100 of 100");
      // A grade is written down together with the answers, so that this page would have it.
      franca.open("Caring Cities");
      franca.link("Grades on their way").click();
      assertThat(franca.tool().locator("main [aria-current=page]")).hasText("All 0");
      assertThat(franca.tool().locator(".stoa-notice").first())
          .containsText("Learners whose first visit is awaited: 2.");
    }
  }

  @Test
  @DisplayName("Several at once, by keyboard: the button counts them, and all are in the course")
  void severalAtOnce() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      Guest franca = new Guest(demo, CHROMIUM.newContext());
      franca.be(FRANCA);
      openPicker(franca);
      franca.choose("lecture-1").focus();
      franca.page().keyboard().press("Space");
      franca.page().keyboard().press("Tab");
      franca.page().keyboard().press("Space");
      assertThat(franca.button("Add 2 chosen")).isVisible();
      franca.choose("quiz-2").focus();
      franca.page().keyboard().press("Space");
      franca.button("Add 3 chosen").focus();
      franca.page().keyboard().press("Enter");
      assertThat(franca.heading()).hasText("Added to the course");
      franca.link("To the course").click();
      assertThat(franca.page().locator(".activity")).hasCount(4);
      assertThat(franca.page().locator(".activity:has-text('Quiz 1')")).hasCount(1);
    }
  }

  @Test
  @DisplayName("Whoever cancels is back in the course, to which nothing was added")
  void cancel() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      Guest franca = new Guest(demo, CHROMIUM.newContext());
      franca.be(FRANCA);
      openPicker(franca);
      franca.choose("quiz-2").check();
      franca.button("Cancel").click();
      assertThat(franca.tool().locator("body")).containsText("Nothing was added");
      franca.visit("/course/1");
      assertThat(franca.page().locator(".activity")).hasCount(1);
    }
  }

  private static void openPicker(Guest guest) {
    guest.page().click("text=Add an activity");
    guest.page().click(".activity a");
    assertThat(guest.heading()).isVisible();
  }

  private static void addsQuiz(Demo demo, BrowserContext browser) {
    Guest guest = new Guest(demo, browser);
    guest.be(FRANCA);
    openPicker(guest);
    guest.choose("quiz-2").check();
    guest.button("Add 1 chosen").click();
    assertThat(guest.heading()).hasText("Added to the course");
    guest.link("To the course").click();
    assertThat(guest.page().locator(".activity")).hasCount(2);

    guest.be(ANA);
    guest.open("Quiz 2");
    assertThat(guest.heading()).containsText("Quiz 2");
    Answers.to("quiz-2").fill(guest.tool(), 6);
    guest.button("Submit answers").click();
    assertThat(guest.tool().locator(".stoa-result")).containsText("Passed");
    guest.awaitGrade(".activity:has-text('Quiz 2')", "60 / 100");
  }
}
