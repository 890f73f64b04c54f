package org.stoa.tool.page;

import java.util.Optional;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress.Step;
import org.stoa.progress.Status;

/**
 * One activity as a learner reads it.
 *
 * @param kind in words: lecture, quiz
 * @param chip the class and key of the status: done, open, waiting, missed
 * @param why in a sentence
 * @param when until when, or when it takes place; empty once it is done
 * @param verb what the button says
 */
public record StepView(
    String address,
    String title,
    String kind,
    String chip,
    String status,
    String why,
    String when,
    String verb,
    boolean optional) {

  static StepView of(Step step, Edition edition, Times times, Texts texts) {
    Activity activity = step.activity();
    String chip = chip(step.finding());
    return new StepView(
        "/activity/" + activity.id(),
        activity.title().in(texts.reader()),
        texts.text("kind." + kind(activity)),
        chip,
        Texts.in(texts.reader()).text("status." + chip),
        step.finding().why().in(texts.reader()),
        when(step, edition, times),
        texts.text("do." + kind(activity)),
        !step.needed());
  }

  /** The class and key of a status. */
  static String chip(Finding finding) {
    if (finding.status() == Status.OPEN && finding.why().isWaiting()) {
      return "waiting";
    }
    return switch (finding.status()) {
      case SATISFIED -> "done";
      case OPEN -> "open";
      case MISSED -> "missed";
    };
  }

  private static String when(Step step, Edition edition, Times times) {
    if (step.finding().isSatisfied()) {
      return "";
    }
    Optional<String> session =
        edition
            .slot(step.activity().id())
            .map(slot -> times.session(slot.interval(edition.zone())));
    return session.or(() -> step.finding().due().map(times::until)).orElse("");
  }

  static String kind(Activity activity) {
    if (activity instanceof Activity.Resource) {
      return "lecture";
    }
    if (activity instanceof Activity.Quiz) {
      return "quiz";
    }
    if (activity instanceof Activity.Session) {
      return "session";
    }
    return activity instanceof Activity.Survey ? "survey" : "task";
  }
}
