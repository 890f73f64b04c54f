package org.stoa.examples.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Frame;

/** Finds its way without a mouse. */
final class Keyboard {

  private static final int FAR = 120;

  /** An outline of the element itself, or of what stands around it, or of what covers it. */
  private static final String IS_MARKED =
      """
      [element, element.closest('label'), element.parentElement].filter(Boolean).some((box) =>
        [null, '::after'].some((part) => {
          const style = getComputedStyle(box, part);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        }))
      """;

  private Keyboard() {}

  /** Presses Tab until the condition holds for what is focused, which must then be seen to be. */
  static void tabTo(Guest guest, String condition) {
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

  private static String onFocused(String condition) {
    return "() => { const element = document.activeElement;"
        + " return !!element && document.hasFocus() && !element.matches('iframe, body') && ("
        + condition
        + "); }";
  }
}
