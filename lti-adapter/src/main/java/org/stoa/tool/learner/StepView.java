package org.stoa.tool.learner;

import java.util.Optional;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.progress.Progress.Step;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Times;

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
    Labels labels = new Labels(texts);
    return new StepView(
        "/activity/" + activity.id(),
        activity.title().in(texts.reader()),
        labels.kind(activity),
        Labels.chip(step.finding()),
        labels.status(step.finding()),
        step.finding().why().in(texts.reader()),
        when(step, edition, times),
        texts.text("do." + Labels.key(activity)),
        !step.needed());
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
}
