package org.stoa.scorm;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.json.JsonObject;
import org.stoa.programme.Activity;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** Core's rules of completion for what a package carries, and how its page says them. */
final class PackageRules {

  private PackageRules() {}

  static List<Activity> carried(List<Part> parts) {
    return parts.stream().flatMap(part -> part.carried().stream()).toList();
  }

  /** What completes all of them; all of all is all, so that its parts can be counted. */
  static Optional<Criterion> together(List<Activity> activities) {
    List<Criterion> each =
        activities.stream().map(Activity::completion).flatMap(PackageRules::flat).toList();
    return each.isEmpty() ? Optional.empty() : Optional.of(new All(each));
  }

  private static Stream<Criterion> flat(Criterion rule) {
    return rule instanceof All all
        ? all.of().stream().flatMap(PackageRules::flat)
        : Stream.of(rule);
  }

  /** The same, with quizzes passed where they have a mark. */
  static Optional<Criterion> passed(Optional<Criterion> rule, List<Part.Carried> parts) {
    Map<ActivityId, Percentage> marks =
        PackagePlan.only(Part.Quiz.class, parts.stream().map(Part.class::cast)).stream()
            .filter(quiz -> quiz.pass().isPresent())
            .collect(
                Collectors.toMap(quiz -> quiz.activity().id(), quiz -> quiz.pass().orElseThrow()));
    return rule.map(it -> passed(it, marks));
  }

  private static Criterion passed(Criterion rule, Map<ActivityId, Percentage> marks) {
    if (rule instanceof Need need) {
      Percentage mark = marks.get(need.activity());
      return mark == null ? need : new Need(need.activity(), new Measure.Score(mark));
    }
    List<Criterion> parts = rule.parts().stream().map(part -> passed(part, marks)).toList();
    return rule instanceof AtLeast atLeast ? new AtLeast(atLeast.n(), parts) : new All(parts);
  }

  /** As the player reads it; completion.js explains it. */
  static String json(Criterion rule) {
    return JsonObject.compact(json -> write(rule, json));
  }

  private static void write(Criterion rule, JsonGenerator json) throws IOException {
    json.writeNumberField("least", rule.needed());
    json.writeArrayFieldStart("of");
    for (Criterion part : rule.parts()) {
      if (part instanceof Need need) {
        json.writeString(need.activity().value());
      } else {
        json.writeStartObject();
        write(part, json);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
