package org.stoa.tool.learner;

import java.util.List;
import org.stoa.content.Texts;
import org.stoa.progress.Progress.Step;
import org.stoa.tool.classroom.Standing;
import org.stoa.tool.credential.Certificate;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Times;
import org.stoa.tool.web.Visit;

/**
 * Everything in a programme and how somebody stands in it, as a table to keep.
 *
 * @param who her name where it is known, and as of when
 */
public record TranscriptView(Frame frame, String who, List<Row> rows, List<AwardView> awards) {

  /** An activity: its finding in a word and in a sentence, and since when, where it is met. */
  public record Row(
      String title, String kind, String chip, String status, String why, String since) {}

  static TranscriptView of(Visit visit, Standing standing, String name) {
    Texts texts = Texts.of(Certificate.class, visit.learner().language());
    Times times = Times.of(visit);
    Labels labels = new Labels(texts);
    var progress = standing.progress();
    return new TranscriptView(
        Frame.of(visit, texts, texts.text("transcript.title")),
        texts.text("transcript.of", name, times.moment(standing.asOf())),
        progress.steps().stream().map(step -> row(step, labels, times, texts)).toList(),
        progress.awards().stream().map(it -> AwardView.of(it, texts.reader())).toList());
  }

  private static Row row(Step step, Labels labels, Times times, Texts texts) {
    return new Row(
        step.activity().title().in(texts.reader()),
        labels.kind(step.activity()),
        Labels.chip(step.finding()),
        labels.status(step.finding()),
        step.finding().why().in(texts.reader()),
        step.finding().since().map(times::moment).orElse(""));
  }

  /** Doesn't say who it is. */
  @Override
  public String toString() {
    return "TranscriptView[]";
  }
}
