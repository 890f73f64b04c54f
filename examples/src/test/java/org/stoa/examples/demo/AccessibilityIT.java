package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.stoa.examples.campus.course.CaringCities.ANA;
import static org.stoa.examples.campus.course.CaringCities.FRANCA;
import static org.stoa.examples.campus.course.CaringCities.MAREK;
import static org.stoa.examples.campus.course.CaringCities.MINJUN;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stoa.examples.campus.Mode;
import org.stoa.examples.campus.course.Person;
import org.stoa.testing.Chromium;

/**
 * Every page of the demonstration, looked at in light and dark, at the width of a telephone and of
 * a desk. What was seen is kept in {@code target/screenshots}. The manners of the campus change no
 * page but those of its tools.
 */
class AccessibilityIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private Demo demo;
  private Guest guest;
  private Look look;

  @BeforeEach
  void start() throws IOException {
    start(Mode.MOODLE);
  }

  private void start(Mode mode) throws IOException {
    demo = Demo.start(Guest.campus(mode), "localhost");
    guest = new Guest(demo, CHROMIUM.newContext());
    look = new Look(guest.page(), mode);
  }

  @AfterEach
  void stop() {
    demo.close();
    assertEquals("", String.join("\n", look.faults()));
  }

  @Test
  @DisplayName("Learner: axe finds nothing on any page, and nothing scrolls sideways")
  void learner() {
    guest.visit("/");
    look.at("people");
    guest.be(ANA);
    look.at("course");
    openProgramme(ANA);
    look.at("programme");
    openAll("en", List.of("lecture-1", "quiz-1", "live-2", "selfies", "essay", "survey"));
    takeQuiz(4);
    look.at("result-not-passed");
    takeQuiz(9);
    look.at("result-passed");
    guest.frame().navigate(tool().resolve("/activity/none").toString());
    look.at("message");
    guest.awaitGrade(".activity:has-text('Quiz 1')", "90 / 100");
    look.at("grades-own");
    guest.visit("/course/1/people");
    look.at("participants");
  }

  @Test
  @DisplayName("Korean learner: pages say html[lang=ko]; a missed session is told")
  void koreanLearner() {
    openProgramme(MINJUN);
    assertThat(guest.tool().locator("[data-award=missed]").first()).isVisible();
    assertEquals("ko", guest.tool().locator("html").getAttribute("lang"));
    look.at("programme-ko");
    openAll("ko", List.of("lecture-1", "quiz-1", "survey", "live-1"));
    Locator english = guest.tool().locator(".stoa-prose");
    assertThat(english).containsText("What it is about");
    assertThat(english).hasAttribute("lang", "en");
    assertThat(guest.tool().locator("p.stoa-notice")).hasCount(0);
  }

  @Test
  @DisplayName("Facilitator and manager: axe finds nothing, and nothing scrolls sideways")
  void facilitatorAndManager() {
    openProgramme(ANA);
    takeQuiz(7);
    guest.awaitGrade(".activity:has-text('Quiz 1')", "70 / 100");
    guest.be(FRANCA);
    look.at("course-facilitator");
    guest.visit("/course/1/grades");
    look.at("grades-all");
    guest.visit("/course/1/add");
    look.at("add");
    guest.page().click(".activity a");
    assertThat(guest.heading()).isVisible();
    look.at("picker");
    guest.choose("quiz-2").check();
    guest.button("Add 1 chosen").click();
    assertThat(guest.heading()).hasText("Added to the course");
    look.at("added");
    openProgramme(FRANCA);
    look.at("programme-facilitator");
    guest.link("Grades on their way").click();
    assertThat(guest.tool().locator("[data-delivery]").first()).containsText("Delivered");
    look.at("deliveries");
    tools();
    look.at("known");
    guest.page().click("text=Register as a new tool");
    assertThat(guest.heading()).isVisible();
    look.at("refused");
  }

  @Test
  @DisplayName("The tools of a strict campus: axe finds nothing, and nothing scrolls sideways")
  void strictTools() throws IOException {
    stop();
    start(Mode.STRICT);
    tools();
    assertThat(guest.heading()).isVisible();
    look.at("refused");
  }

  /** A manager tries to register another tool. */
  private void tools() {
    guest.be(MAREK);
    guest.visit("/tools");
    look.at("tools");
    guest
        .page()
        .getByLabel("The tool's registration address")
        .fill(tool().resolve("/lti/register?intent=none").toString());
    guest.page().click("button:has-text('Register')");
  }

  private void openProgramme(Person person) {
    guest.be(person);
    guest.open("Caring Cities");
    assertThat(guest.heading()).isVisible();
  }

  private void openAll(String language, List<String> activities) {
    for (String activity : activities) {
      guest.frame().navigate(tool().resolve("/activity/" + activity).toString());
      assertThat(guest.heading()).isVisible();
      assertEquals(language, guest.tool().locator("html").getAttribute("lang"));
      look.at(activity + (language.equals("en") ? "" : "-" + language));
    }
  }

  private void takeQuiz(int right) {
    guest.frame().navigate(tool().resolve("/activity/quiz-1").toString());
    Answers.to("quiz-1").fill(guest.tool(), right);
    guest.button("Submit answers").click();
    assertThat(guest.tool().locator(".stoa-result")).isVisible();
  }

  private URI tool() {
    return demo.campus().course().activities().get(0).target();
  }
}
