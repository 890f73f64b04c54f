package org.stoa.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stoa.criterion.Criterion;
import org.stoa.json.JsonObject;
import org.stoa.problem.Problem;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress;
import org.stoa.progress.Status;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;

/** For a program: lines of the shapes of {@link OutputSchema#EVALUATION}. */
final class EvaluationJson implements LogView {

  private final Evaluations evaluations;
  private final Edition edition;
  private final Locale reader;
  private final Phrases phrases;
  private final Map<ActivityId, String> titles;

  EvaluationJson(Evaluations evaluations, Locale reader) {
    this.evaluations = evaluations;
    this.edition = evaluations.edition();
    this.reader = reader;
    this.phrases = new Phrases(reader);
    this.titles =
        edition
            .programme()
            .allActivities()
            .collect(Collectors.toMap(Activity::id, activity -> activity.title().in(reader)));
  }

  @Override
  public String heading(List<Problem> problems) {
    AnswerHead head = AnswerHead.of(edition, Optional.of(evaluations.asOf()), problems);
    return JsonObject.line("head", head::write);
  }

  @Override
  public String of(LearnerLog log) {
    Progress progress = evaluations.progress(log);
    return JsonObject.line(
        "learner",
        json -> {
          json.writeStringField("learner", log.learner());
          json.writeStringField("enrolment", log.enrolment().toString());
          json.writeArrayFieldStart("awards");
          for (Progress.Earning earning : progress.awards()) {
            json.writeStartObject();
            json.writeStringField("award", earning.award().id().value());
            json.writeStringField("title", earning.award().title().in(reader));
            finding(earning.finding(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          if (progress.next().isPresent()) {
            next(progress.next().get(), json);
          }
        });
  }

  @Override
  public String summary() {
    return JsonObject.line(
        "summary",
        json -> {
          json.writeNumberField("learners", evaluations.learners());
          json.writeArrayFieldStart("awards");
          for (Award award : edition.programme().awards()) {
            json.writeStartObject();
            json.writeStringField("award", award.id().value());
            for (Status status : Status.values()) {
              json.writeNumberField(FormatWords.of(status), evaluations.count(award.id(), status));
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private void next(Progress.Step step, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("next");
    json.writeStringField("title", step.activity().title().in(reader));
    json.writeStringField("opens", step.opens().toString());
    finding(step.finding(), json);
    json.writeEndObject();
  }

  private void finding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStringField("rule", rule(finding.rule()));
    if (finding.parts().isEmpty()) {
      json.writeArrayFieldStart("activities");
      for (ActivityId id : finding.rule().activities().toList()) {
        json.writeString(id.value());
      }
      json.writeEndArray();
    }
    json.writeStringField("status", FormatWords.of(finding.status()));
    json.writeStringField("reason", finding.why().code().name());
    json.writeStringField("why", phrases.of(finding.why()));
    json.writeNumberField("done", finding.done());
    json.writeNumberField("needed", finding.needed());
    if (finding.since().isPresent()) {
      json.writeStringField("since", finding.since().get().toString());
    }
    if (finding.due().isPresent()) {
      json.writeStringField("due", finding.due().get().end().toString());
    }
    json.writeArrayFieldStart("because");
    for (Statement statement : finding.because()) {
      json.writeString(statement.id().toString());
    }
    json.writeEndArray();
    if (!finding.parts().isEmpty()) {
      json.writeArrayFieldStart("parts");
      for (Finding part : finding.parts()) {
        json.writeStartObject();
        if (part.parts().isEmpty()) {
          json.writeStringField("title", title(part));
        }
        finding(part, json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private String title(Finding leaf) {
    return leaf.rule()
        .activities()
        .map(id -> titles.getOrDefault(id, id.value()))
        .collect(Collectors.joining(", "));
  }

  private static String rule(Criterion rule) {
    if (rule instanceof Criterion.All) {
      return "all";
    }
    if (rule instanceof Criterion.AtLeast) {
      return "atLeast";
    }
    return rule instanceof Criterion.Weighted ? "weighted" : "need";
  }
}
