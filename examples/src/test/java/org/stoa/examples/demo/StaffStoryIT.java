package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.stoa.examples.campus.course.CaringCities.ANA;
import static org.stoa.examples.campus.course.CaringCities.FRANCA;
import static org.stoa.examples.campus.course.CaringCities.MAREK;
import static org.stoa.examples.campus.course.CaringCities.MINJUN;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stoa.examples.campus.Mode;
import org.stoa.examples.campus.course.Person;
import org.stoa.testing.Chromium;

/**
 * What staff do, in the frame of their platform, each page looked at by {@link Look}. One manner of
 * the campus is enough: these pages ask nothing of it.
 */
class StaffStoryIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private Demo demo;
  private Guest guest;
  private Look look;

  @BeforeEach
  void start() throws IOException {
    demo = Demo.start(Guest.campus(Mode.MOODLE), "localhost");
    guest = new Guest(demo, CHROMIUM.newContext());
    look = new Look(guest.page(), Mode.MOODLE);
    arrive(ANA);
    arrive(MINJUN);
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

  private Locator field(String label) {
    return guest.tool().getByLabel(label, new FrameLocator.GetByLabelOptions().setExact(true));
  }

  @Test
  @DisplayName("A facilitator finds who needs help, foresees a waiver, decides, and takes it back")
  void waiver() {
    arrive(FRANCA);
    guest.link("The group").click();
    Locator people = guest.tool().locator("tbody tr");
    assertThat(people).hasCount(2);
    assertThat(people.first()).containsText("Minjun Learner");
    assertThat(people.first()).containsText("Can no longer reach it");
    look.at("group");
    guest.link("Minjun Learner").click();
    assertThat(guest.heading()).containsText("Minjun Learner");
    look.at("person");
    guest.tool().locator("#_activity").selectOption("live-1");
    field("Reason").first().fill("He watched the recording and handed in notes.");
    guest.button("See what would change").click();
    assertThat(guest.tool().locator("section.stoa-notice")).containsText("Certificate");
    Locator then = guest.tool().locator("td[data-label=Then]");
    assertThat(then.first()).containsText("Waived by Franca Facilitator");
    assertThat(then.nth(1)).not().containsText("Missed");
    look.at("foresight");
    guest.button("Decide it").click();
    Locator waived = guest.tool().locator(".tool-story li:has-text('Not asked of this learner')");
    assertThat(waived).containsText("by Franca Facilitator");
    guest.link("The group").click();
    assertThat(guest.tool().locator("tbody")).not().containsText("Can no longer reach it");
  }

  @Test
  @DisplayName("A manager makes an edition from a first day, having seen its calendar")
  void edition() {
    arrive(MAREK);
    guest.link("Office").click();
    assertThat(guest.tool().locator("tbody tr")).hasCount(1);
    look.at("office");
    guest.link("Make an edition").click();
    field("First day").fill("2027-03-01");
    field("Title").fill("Spring 2027");
    guest.button("Show the calendar").click();
    assertThat(guest.tool().locator("main")).containsText("Orientation");
    look.at("edition-made");
  }
}
