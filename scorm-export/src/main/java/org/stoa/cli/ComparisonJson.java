package org.stoa.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.criterion.Criterion.Need;
import org.stoa.json.JsonObject;
import org.stoa.problem.Problem;
import org.stoa.programme.Difference;
import org.stoa.programme.Localised;
import org.stoa.progress.Adoption;
import org.stoa.progress.Adoption.Effect;
import org.stoa.progress.Finding;
import org.stoa.statement.ActivityId;

/** For a program: lines of the shapes of {@link OutputSchema#COMPARISON}. */
final class ComparisonJson implements LogView {

  private final Comparison comparison;
  private final Phrases phrases = new Phrases(Locale.ENGLISH);

  ComparisonJson(Comparison comparison) {
    this.comparison = comparison;
  }

  @Override
  public String heading(List<Problem> problems) {
    AnswerHead head = AnswerHead.of(comparison.before(), Optional.of(comparison.at()), problems);
    return JsonObject.line(
        "head",
        json -> {
          head.write(json);
          json.writeStringField("before", comparison.before().programme().version());
          json.writeStringField("after", comparison.after().programme().version());
          json.writeStringField("onRuleChange", FormatWords.of(comparison.after().ruleChange()));
          json.writeArrayFieldStart("differences");
          for (Difference difference : comparison.differences()) {
            json.writeStartObject();
            write(difference, json);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void write(Difference difference, JsonGenerator json) throws IOException {
    if (difference instanceof Difference.ActivityAdded it) {
      start("activity-added", it.activity().id(), json);
      json.writeStringField("kind", FormatWords.kind(it.activity()));
    } else if (difference instanceof Difference.ActivityRemoved it) {
      start("activity-removed", it.activity().id(), json);
      json.writeStringField("kind", FormatWords.kind(it.activity()));
    } else if (difference instanceof Difference.KindChanged it) {
      start("kind-changed", it.after().id(), json);
      json.writeStringField("before", FormatWords.kind(it.before()));
      json.writeStringField("after", FormatWords.kind(it.after()));
    } else if (difference instanceof Difference.Renamed it) {
      start("renamed", it.after().id(), json);
      json.writeStringField("before", original(it.before().title()));
      json.writeStringField("after", original(it.after().title()));
    } else if (difference instanceof Difference.AwardAdded it) {
      start("award-added", it.award().id(), json);
    } else if (difference instanceof Difference.AwardRemoved it) {
      start("award-removed", it.award().id(), json);
    } else if (difference instanceof Difference.RuleChanged it) {
      start("rule-changed", it.after().id(), json);
      needs("added", it.added(), json);
      needs("dropped", it.dropped(), json);
    }
  }

  private static void start(String difference, Object id, JsonGenerator json) throws IOException {
    json.writeStringField("difference", difference);
    json.writeStringField("id", id.toString());
  }

  private static String original(Localised<String> title) {
    return title.in(Locale.forLanguageTag(title.originalLanguage()));
  }

  private static void needs(String name, List<Need> needs, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Need need : needs) {
      json.writeStartObject();
      json.writeStringField("activity", need.activity().value());
      json.writeStringField("measure", FormatWords.measure(need.measure()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public String of(LearnerLog log) {
    List<Adoption.Change> changes = comparison.changes(log);
    return changes.isEmpty() ? "" : line(log, changes);
  }

  private String line(LearnerLog log, List<Adoption.Change> changes) {
    return JsonObject.line(
        "learner",
        json -> {
          json.writeStringField("learner", log.learner());
          json.writeStringField("enrolment", log.enrolment().toString());
          json.writeArrayFieldStart("changes");
          for (Adoption.Change change : changes) {
            json.writeStartObject();
            json.writeStringField("award", change.award().value());
            json.writeStringField("effect", FormatWords.of(change.effect()));
            status("before", change.before(), json);
            status("after", change.after(), json);
            leaves("asked", change.asked(), json);
            leaves("dropped", change.dropped(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void status(String name, Optional<Finding> finding, JsonGenerator json)
      throws IOException {
    if (finding.isPresent()) {
      json.writeStringField(name, FormatWords.of(finding.get().status()));
    }
  }

  private void leaves(String name, List<Finding> leaves, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding leaf : leaves) {
      json.writeStartObject();
      json.writeArrayFieldStart("activities");
      for (ActivityId activity : leaf.rule().activities().toList()) {
        json.writeString(activity.value());
      }
      json.writeEndArray();
      json.writeStringField("status", FormatWords.of(leaf.status()));
      json.writeStringField("reason", leaf.why().code().name());
      json.writeStringField("why", phrases.of(leaf.why()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public String summary() {
    return JsonObject.line(
        "summary",
        json -> {
          json.writeNumberField("learners", comparison.learners());
          json.writeNumberField("affected", comparison.affected());
          json.writeArrayFieldStart("awards");
          for (var award : comparison.counts().entrySet()) {
            json.writeStartObject();
            json.writeStringField("award", award.getKey().value());
            counts(award.getValue(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void counts(Map<Effect, Long> counts, JsonGenerator json) throws IOException {
    for (Effect effect : Effect.values()) {
      json.writeNumberField(FormatWords.of(effect), counts.getOrDefault(effect, 0L));
    }
  }
}
