package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.stoa.examples.campus.course.CaringCities.ANA;
import static org.stoa.examples.campus.course.CaringCities.FRANCA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stoa.examples.campus.Mode;
import org.stoa.examples.campus.course.Person;
import org.stoa.testing.Chromium;

/**
 * What learners hand in, and what becomes of it, in the frame of their platform; each page looked
 * at by {@link Look}.
 */
class WorkStoryIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private Demo demo;
  private Guest guest;
  private Look look;

  @BeforeEach
  void start() throws IOException {
    demo = Demo.start(Guest.campus(Mode.MOODLE), "localhost");
    guest = new Guest(demo, CHROMIUM.newContext());
    look = new Look(guest.page(), Mode.MOODLE);
  }

  @AfterEach
  void stop() {
    demo.close();
    assertEquals("", String.join("\n", look.faults()));
  }

  private void arrive(Person person) {
    guest.be(person);
    guest.open("Caring Cities");
    assertThat(guest.heading()).isVisible();
  }

  private void open(String activity) {
    guest.link(activity).click();
    assertThat(guest.heading()).hasText(activity);
  }

  private Locator in(String selector) {
    return guest.tool().locator(selector);
  }

  private static FilePayload text(String name, String words) {
    return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("S0-25 an essay is handed in, waits, is accepted with a comment, and counts")
  void essay() {
    arrive(ANA);
    open("One-page essay");
    look.at("essay");
    in("input[type=file]").setInputFiles(text("essay.txt", "Care begins with a bench."));
    guest.button("Hand in").click();
    assertThat(in(".stoa-chip").first()).hasText("Waiting");
    assertThat(in("main")).containsText("essay.txt");
    look.at("essay-waiting");

    arrive(FRANCA);
    guest.link("Reviews").click();
    look.at("reviews");
    guest.link("Begin with the oldest").click();
    assertThat(in("article")).containsText("essay.txt");
    look.at("review");
    in("input[name=verdict][value=accept]").check();
    in("textarea[name=comment]").fill("A good beginning. Who pays for the bench?");
    in("button.stoa-primary").click();
    assertThat(in("[role=status]").first()).hasText("Your review is saved.");

    arrive(ANA);
    open("One-page essay");
    assertThat(in("main")).containsText("Who pays for the bench?");
    assertThat(in(".stoa-chip").first()).hasText("Done");
    look.at("essay-accepted");
  }

  @Test
  @DisplayName("S0-23 S0-24 two selfies are seen before they are sent; publication is asked apart")
  void selfies() {
    arrive(ANA);
    byte[] picture = guest.page().screenshot();
    open("Learning selfies");
    in("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("one.png", "image/png", picture),
              new FilePayload("two.png", "image/png", picture)
            });
    assertThat(in("[data-previews] img")).hasCount(2);
    look.at("selfies-chosen");
    guest.button("Hand in").click();
    assertThat(in(".stoa-chip").first()).hasText("Done");
    assertThat(in("input[name=consent]")).not().isChecked();
    in("input[name=consent]").check();
    guest.button("Save my choice").click();
    assertThat(in("input[name=consent]")).isChecked();
    look.at("selfies-handed-in");
  }

  @Test
  @DisplayName("S0-26 a survey is answered once, and says before what becomes of the answers")
  void survey() {
    arrive(ANA);
    open("End-of-course survey");
    look.at("survey-form");
    in("input[type=radio]").first().check();
    in("textarea").first().fill("Benches.");
    guest.button("Send my answers").click();
    assertThat(in("[role=status]")).hasText("Thank you. Your answers have been sent.");
    assertThat(in("form.stoa-quiz")).hasCount(0);
    look.at("survey-answered");
  }
}
