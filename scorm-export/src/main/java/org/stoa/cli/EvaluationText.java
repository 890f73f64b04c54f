package org.stoa.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.problem.Problem;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress;
import org.stoa.progress.Status;

/** For a person: each award with its reasons, indented, and what to do next. */
final class EvaluationText implements LogView {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String INDENT = "  ";

  private final Evaluations evaluations;
  private final Edition edition;
  private final Locale reader;
  private final Phrases phrases;
  private final Texts texts;

  EvaluationText(Evaluations evaluations, Locale reader) {
    this.evaluations = evaluations;
    this.edition = evaluations.edition();
    this.reader = reader;
    this.phrases = new Phrases(reader);
    this.texts = Texts.of(EvaluationText.class, reader);
  }

  @Override
  public String heading(List<Problem> problems) {
    String title = edition.programme().title().in(reader);
    String asOf = TIME.format(evaluations.asOf().atZone(edition.zone()));
    return texts.text("heading", title, edition.id(), asOf, edition.zone()) + '\n';
  }

  @Override
  public String of(LearnerLog log) {
    Progress progress = evaluations.progress(log);
    StringBuilder out = new StringBuilder(Terminal.printable(log.learner())).append('\n');
    for (Progress.Earning earning : progress.awards()) {
      out.append(INDENT).append(earning.award().title().in(reader)).append(": ");
      out.append(status(earning.finding())).append(' ');
      out.append(phrases.of(earning.finding().why())).append('\n');
      parts(earning.finding(), INDENT + INDENT, out);
    }
    String next =
        progress
            .next()
            .map(step -> title(List.of(step.activity())) + ": " + reason(step.finding()))
            .orElseGet(() -> texts.text("next.nothing"));
    return out.append(INDENT).append(texts.text("next", next)).append('\n').toString();
  }

  @Override
  public String summary() {
    long learners = evaluations.learners();
    String number = String.format(reader, "%,d", learners);
    StringBuilder out =
        new StringBuilder(texts.text(learners == 1 ? "learners.one" : "learners", number));
    for (Award award : edition.programme().awards()) {
      out.append('\n').append(INDENT).append(award.title().in(reader)).append(": ");
      out.append(
          Stream.of(Status.SATISFIED, Status.OPEN, Status.MISSED)
              .map(status -> inWords(evaluations.count(award.id(), status), status))
              .collect(Collectors.joining(", ")));
    }
    return out.append('\n').toString();
  }

  private String inWords(long learners, Status status) {
    return String.format(reader, "%,d %s", learners, word(status));
  }

  private void parts(Finding finding, String indent, StringBuilder out) {
    for (Finding part : finding.parts()) {
      out.append(indent).append('[').append(word(part.status())).append("] ");
      if (part.parts().isEmpty()) {
        out.append(title(activities(part))).append(": ");
      }
      out.append(reason(part)).append('\n');
      parts(part, indent + INDENT, out);
    }
  }

  private List<Activity> activities(Finding leaf) {
    return leaf.rule()
        .activities()
        .flatMap(id -> edition.programme().activity(id).stream())
        .toList();
  }

  private String title(List<Activity> activities) {
    return activities.stream()
        .map(activity -> activity.title().in(reader))
        .collect(Collectors.joining(", "));
  }

  private String status(Finding finding) {
    return finding
        .since()
        .map(since -> texts.text("done.since", time(since)))
        .orElseGet(() -> word(finding.status()) + ".");
  }

  private String reason(Finding finding) {
    String why = phrases.of(finding.why());
    return finding.status() == Status.OPEN && finding.due().isPresent()
        ? why + " " + texts.text("until", time(finding.due().get().end()))
        : why;
  }

  private String word(Status status) {
    return texts.text("status." + status.name());
  }

  /** By the clock of the edition; the end of a day as its last minute. */
  private String time(Instant instant) {
    ZonedDateTime there = instant.atZone(edition.zone());
    boolean isMidnight = there.toLocalTime().equals(LocalTime.MIDNIGHT);
    return TIME.format(isMidnight ? there.minusMinutes(1) : there);
  }
}
