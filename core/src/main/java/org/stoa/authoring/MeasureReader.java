package org.stoa.authoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.criterion.Measure;
import org.stoa.criterion.Measure.Reviewers;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.statement.Percentage;
import org.stoa.yaml.Fields;

/** Reads what a rule asks of the activities that it names. */
final class MeasureReader {

  private static final Set<String> MEASURES =
      Set.of("done", "score", "present", "items", "reviewed");
  private static final Pattern PEERS =
      Pattern.compile("peers\\(([1-9][0-9]?)(, ?median)?(, ?staff)?\\)");

  private final Problems problems;

  MeasureReader(Problems problems) {
    this.problems = problems;
  }

  /** The measure, or empty where the rule names none and each activity's own completion counts. */
  Optional<Measure> measure(Fields fields, List<Activity> of) {
    List<String> keys = fields.keysAmong(MEASURES);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (keys.size() > 1) {
      problems.error(
          "RULE_UNCLEAR", fields.place(), "Only one of " + String.join(", ", keys) + " at a time.");
    }
    String key = keys.get(0);
    of.stream()
        .filter(activity -> !suits(key, activity))
        .forEach(
            activity ->
                problems.error(
                    "MEASURE_KIND",
                    fields.place(key),
                    "\"" + key + "\" can't be asked of \"" + activity.id() + "\"."));
    return measure(fields, key);
  }

  private Optional<Measure> measure(Fields fields, String key) {
    return switch (key) {
      case "score" ->
          fields.value(key, "a score such as 60", Values::percentage).map(Measure.Score::new);
      case "present" ->
          fields.value(key, "a share such as 75%", Values::percentage).map(Measure.Presence::new);
      case "items" -> fields.count(key).stream().<Measure>mapToObj(Measure.Items::new).findFirst();
      case "reviewed" ->
          fields.node(key).flatMap(it -> Fields.of(it, problems)).map(this::reviewed);
      default -> fields.flag(key) ? Optional.of(new Measure.Done()) : Optional.empty();
    };
  }

  private Measure reviewed(Fields fields) {
    Measure measure =
        new Measure.Reviewed(
            fields.text("rubric"),
            fields.value("min", "a mark such as 60", Values::percentage).orElse(Percentage.ZERO),
            fields
                .value("by", "staff, or peers(3, median, staff)", MeasureReader::reviewers)
                .orElse(new Measure.Staff()));
    fields.done();
    return measure;
  }

  private static Optional<Reviewers> reviewers(String text) {
    Matcher peers = PEERS.matcher(text);
    if (peers.matches()) {
      return Optional.of(new Measure.Peers(Integer.parseInt(peers.group(1))));
    }
    return text.equals("staff") ? Optional.of(new Measure.Staff()) : Optional.empty();
  }

  private static boolean suits(String key, Activity activity) {
    return switch (key) {
      case "present" -> activity instanceof Activity.Session;
      case "score" -> activity instanceof Activity.Quiz;
      case "items", "reviewed" -> activity instanceof Activity.Task;
      default -> !(activity instanceof Activity.Task);
    };
  }
}
