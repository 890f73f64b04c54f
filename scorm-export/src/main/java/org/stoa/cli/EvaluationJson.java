package org.stoa.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress;
import org.stoa.progress.Status;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;

/** For a program: one JSON object in one line, of the shape of {@link OutputSchema#EVALUATION}. */
final class EvaluationJson implements EvaluationView {

  private static final JsonFactory JSON = new JsonFactory();

  /** Of a usual line, in characters. */
  private static final int LENGTH = 1 << 13;

  private final Edition edition;
  private final Instant asOf;
  private final Locale reader;
  private final Phrases phrases;
  private final Map<ActivityId, String> titles;

  EvaluationJson(Edition edition, Instant asOf, Locale reader) {
    this.edition = edition;
    this.asOf = asOf;
    this.reader = reader;
    this.phrases = new Phrases(reader);
    this.titles =
        edition
            .programme()
            .allActivities()
            .collect(Collectors.toMap(Activity::id, activity -> activity.title().in(reader)));
  }

  @Override
  public String of(LearnerLog log, Progress progress) {
    StringWriter line = new StringWriter(LENGTH);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("learner", log.learner());
      json.writeStringField("enrolment", log.enrolment().toString());
      json.writeStringField("programme", edition.programme().id().value());
      json.writeStringField("edition", edition.id().value());
      json.writeStringField("asOf", asOf.toString());
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
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.append('\n').toString();
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
    json.writeStringField("status", status(finding.status()));
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

  private static String status(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
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
