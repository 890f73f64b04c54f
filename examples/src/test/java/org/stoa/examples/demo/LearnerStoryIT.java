package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.examples.campus.course.CaringCities.ANA;
import static org.stoa.examples.campus.course.CaringCities.FRANCA;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

/** A learner's way from the course through a lecture and its quiz to the gradebook. */
@ParameterizedClass
@EnumSource(Mode.class)
class LearnerStoryIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String LECTURE = "Lecture 1: What is a caring city?";

  @TempDir private Path profile = Path.of("");

  private final Mode mode;

  LearnerStoryIT(Mode mode) {
    this.mode = mode;
  }

  @Test
  @DisplayName("Same site: lecture, failed quiz, passed quiz, gradebook")
  void sameSite() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      tell(demo, CHROMIUM.newContext(), "localhost");
    }
  }

  @Test
  @DisplayName("Cross-site with third-party cookies blocked: the same")
  void crossSite() throws Exception {
    BrowserContext browser = CHROMIUM.newProfile(profile, false);
    assertTrue(ThirdPartyCookies.areBlocked(browser));
    try (Demo demo = Demo.start(Guest.campus(mode), "127.0.0.1")) {
      tell(demo, browser, "127.0.0.1");
      List<Cookie> ours =
          browser.cookies().stream().filter(it -> it.name.equals("__Host-stoa")).toList();
      assertEquals(1, ours.size());
      assertEquals("http://localhost", ours.get(0).partitionKey);
    }
  }

  @Test
  @DisplayName("Control: the check for blocked third-party cookies can fail")
  void control() throws Exception {
    assertEquals(false, ThirdPartyCookies.areBlocked(CHROMIUM.newProfile(profile, true)));
  }

  private static void tell(Demo demo, BrowserContext browser, String toolHost) {
    Guest ana = new Guest(demo, browser);
    ana.be(ANA);
    ana.open("Caring Cities");
    assertThat(ana.heading()).hasText("Caring Cities");
    assertEquals(toolHost, URI.create(ana.frame().url()).getHost());
    readsTheProgramme(ana);
    watchesTheLecture(ana);
    failsTheQuiz(ana);
    passesTheQuiz(ana);
    findsTheGrades(ana);
  }

  private static void readsTheProgramme(Guest ana) {
    assertThat(ana.nextStep()).containsText(LECTURE);
    assertThat(ana.award("Certificate of completion")).containsText("2 of 11 parts are done.");
    Locator orientation = ana.card("Orientation");
    assertThat(orientation).containsText("Done");
    assertThat(orientation).containsText("You were there: 120 of 120 minutes.");
    Locator quiz = ana.card("Quiz 1");
    assertThat(quiz).containsText("To do");
    assertThat(quiz).containsText("Not tried yet; a score of 60 is needed.");
    assertThat(quiz).containsText("Until Wed 18 Mar, 17:59 your time, 23:59 in Madrid");
  }

  private static void watchesTheLecture(Guest ana) {
    ana.link("Open the lecture").click();
    Lecture lecture = new Lecture(ana);
    assertEquals(List.of("en", "ko"), lecture.captions());
    lecture.skipToTheEnd();
    assertThat(ana.tool().locator("figure .stoa-end")).isEmpty();

    lecture.play(0, 2);
    lecture.awaitSecond(4);
    double left = lecture.pause();
    ana.reloadFrame();
    assertEquals(left, lecture.awaitResumption(), 0.5);
    assertThat(ana.tool().locator(".stoa-chip")).hasText("To do");

    lecture.play(0, 16);
    assertThat(ana.tool().locator("figure .stoa-end"))
        .hasText(
            "Done. You have seen enough of this lecture.",
            new LocatorAssertions.HasTextOptions().setTimeout(40_000));
    assertTrue(lecture.second() > 0.85 * lecture.duration(), "done before it was watched");
    lecture.pause();
    ana.backToProgramme();
    assertThat(ana.card(LECTURE)).containsText("Done");
    assertThat(ana.nextStep()).containsText("Quiz 1");
  }

  private static void failsTheQuiz(Guest ana) {
    ana.link("Take the quiz").click();
    Answers.to("quiz-1").fill(ana.tool(), 3);
    ana.button("Submit answers").click();
    assertThat(ana.tool().locator(".stoa-result")).containsText("Not passed yet");
    assertThat(ana.tool().locator(".stoa-result")).containsText("30 of 100");
    assertThat(ana.tool().locator(".stoa-question.stoa-right")).hasCount(3);
    assertThat(ana.tool().locator(".stoa-question.stoa-wrong")).hasCount(7);
    long key =
        Answers.to("quiz-1").questions().stream()
            .mapToLong(question -> question.key().size())
            .sum();
    assertThat(ana.tool().locator(".stoa-key")).hasCount((int) key);
    assertThat(ana.tool().locator(".stoa-chip")).hasText("To do");
  }

  private static void passesTheQuiz(Guest ana) {
    ana.link("Try again").click();
    assertThat(ana.button("Submit answers")).isVisible();
    assertThat(ana.tool().locator("input:checked")).hasCount(0);
    assertThat(ana.tool().locator(".stoa-key")).hasCount(0);
    Answers.to("quiz-1").fill(ana.tool(), 8);
    ana.button("Submit answers").click();
    assertThat(ana.tool().locator(".stoa-result")).containsText("Passed");
    assertThat(ana.tool().locator(".stoa-result")).containsText("80 of 100");
    assertThat(ana.tool().locator(".stoa-chip")).hasText("Done");
    assertThat(ana.nextStep()).containsText("Lecture 2");
    ana.backToProgramme();
    assertThat(ana.card("Quiz 1")).containsText("Done");
    assertThat(ana.card("Quiz 1")).containsText("Passed: best score 80 of 100, 60 needed.");
    assertThat(ana.award("Certificate of completion")).containsText("3 of 11 parts are done.");
  }

  private static void findsTheGrades(Guest guest) {
    guest.awaitGrade(".activity:has-text('Quiz 1')", "80 / 100");
    guest.awaitGrade(".activity:has-text('Caring Cities')", "3 / 11");
    guest.be(FRANCA);
    guest.awaitGrade("tr:has-text('" + ANA.name() + "')", "80 / 100");
    guest.awaitGrade("tr:has-text('" + ANA.name() + "')", "3 / 11");
    assertThat(guest.page().locator("thead")).containsText("Quiz 1 of 100");
    assertThat(guest.page().locator("thead")).containsText("Caring Cities of 11");
  }
}
