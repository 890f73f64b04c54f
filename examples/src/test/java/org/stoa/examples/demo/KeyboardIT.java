package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Frame;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.testing.Chromium;

class KeyboardIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final int FAR = 120;

  @Test
  @DisplayName("Tab, Enter and Space are enough from the campus to a passed quiz")
  void keyboardOnly() throws Exception {
    try (Demo demo = Demo.start(0, "localhost", Guest.clock())) {
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
    tabTo(guest, "element.textContent.includes('" + words + "')");
    guest.page().keyboard().press("Enter");
  }

  private static void enterLinkTo(Guest guest, String address) {
    tabTo(guest, "element.matches('a[href*=\"" + address + "\"]')");
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
        tabTo(guest, group + "[value=\"" + choice + "\"]')");
        guest.page().keyboard().press("Space");
      }
      return;
    }
    tabTo(guest, group + "')");
    guest.page().keyboard().press("Space");
    for (int i = 0; i < key.iterator().next(); i++) {
      guest.page().keyboard().press("ArrowDown");
    }
  }

  /** Presses Tab until the condition holds for what is focused, which must then be seen to be. */
  private static void tabTo(Guest guest, String condition) {
    for (int i = 0; i < FAR; i++) {
      guest.page().keyboard().press("Tab");
      for (Frame frame : guest.page().frames()) {
        if (Boolean.TRUE.equals(frame.evaluate(onFocused(condition)))) {
          assertTrue((boolean) frame.evaluate(onFocused(IS_MARKED)), "focus isn't seen");
          return;
        }
      }
    }
    fail("Tab never leads to " + condition);
  }

  /** An outline of the element itself, or of what stands around it, or of what covers it. */
  private static final String IS_MARKED =
      """
      [element, element.closest('label'), element.parentElement].filter(Boolean).some((box) =>
        [null, '::after'].some((part) => {
          const style = getComputedStyle(box, part);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        }))
      """;

  private static String onFocused(String condition) {
    return "() => { const element = document.activeElement;"
        + " return !!element && document.hasFocus() && !element.matches('iframe, body') && ("
        + condition
        + "); }";
  }
}
