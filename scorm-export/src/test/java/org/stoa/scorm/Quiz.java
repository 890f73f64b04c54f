package org.stoa.scorm;

import com.microsoft.playwright.Locator;
import org.stoa.scorm.Lms.Visit;

/** The quiz of the small programme, as a learner handles it in any package. */
final class Quiz {

  private Quiz() {}

  static Locator choice(Visit visit, int question, int choice) {
    return visit.sco().locator("#quiz-1 fieldset").nth(question).locator("input").nth(choice);
  }

  static void choose(Visit visit, int question, int... choices) {
    for (int choice : choices) {
      choice(visit, question, choice).check();
    }
  }

  /** Answers the four questions rightly or not, and submits. */
  static void answer(Visit visit, boolean first, boolean second, boolean third, boolean fourth) {
    choose(visit, 0, first ? 0 : 1);
    choose(visit, 1, 0, second ? 2 : 1);
    choose(visit, 2, third ? 2 : 0);
    choose(visit, 3, fourth ? 1 : 0);
    submit(visit);
  }

  static void submit(Visit visit) {
    visit.sco().locator("#quiz-1 form .stoa-primary").click();
  }

  static void again(Visit visit) {
    visit.sco().locator(".stoa-result button").click();
  }
}
