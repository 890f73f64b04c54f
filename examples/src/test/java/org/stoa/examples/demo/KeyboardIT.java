package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.examples.campus.Mode;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.testing.Chromium;

@ParameterizedClass
@EnumSource(Mode.class)
class KeyboardIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Mode mode;

  KeyboardIT(Mode mode) {
    this.mode = mode;
  }

  @Test
  @DisplayName("Tab, Enter and Space are enough from the campus to a passed quiz")
  void keyboardOnly() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      Guest ana = new Guest(demo, CHROMIUM.newContext());
      ana.visit("/");
      enter(ana, "Ana Learner");
      assertThat(ana.page().locator("h1")).hasText("Caring Cities");
      enterLinkTo(ana, "/activity/");
      assertThat(ana.heading()).hasText("Caring Cities");
      enterLinkTo(ana, "/activity/quiz-1");
      assertThat(ana.heading()).containsText("Quiz 1");
      for (ChoiceQuestion question : Answers.to("quiz-1").questions()) {
        answer(ana, question);
      }
      enter(ana, "Submit answers");
      assertThat(ana.tool().locator(".stoa-result")).containsText("100 of 100");
      enterLinkTo(ana, "/activity/lecture-1");
      assertThat(ana.tool().locator("video")).isVisible();
    }
  }

  private static void enter(Guest guest, String words) {
    Keyboard.tabTo(guest, "element.textContent.includes('" + words + "')");
    guest.page().keyboard().press("Enter");
  }

  private static void enterLinkTo(Guest guest, String address) {
    Keyboard.tabTo(guest, "element.matches('a[href*=\"" + address + "\"]')");
    guest.page().keyboard().press("Enter");
  }

  /**
   * Space chooses the box that is focused; in a group of radio buttons arrows lead to the others.
   */
  private static void answer(Guest guest, ChoiceQuestion question) {
    Set<Integer> key = question.key();
    String group = "element.matches('[data-question=\"" + question.id() + "\"] input";
    if (question.isMultiple()) {
      for (int choice : key) {
        Keyboard.tabTo(guest, group + "[value=\"" + choice + "\"]')");
        guest.page().keyboard().press("Space");
      }
      return;
    }
    Keyboard.tabTo(guest, group + "')");
    guest.page().keyboard().press("Space");
    for (int i = 0; i < key.iterator().next(); i++) {
      guest.page().keyboard().press("ArrowDown");
    }
  }
}
