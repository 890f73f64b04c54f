package org.stoa.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Share;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.criterion.Measure;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** Reads the rules of awards. A rule that names several activities gives several criteria. */
final class CriterionReader {

  /** The words that a rule begins with. */
  static final Set<String> RULES =
      Set.of("all", "any", "atLeast", "weighted", "each", "need", "award");

  private final Map<ActivityId, Activity> activities;
  private final Function<String, Optional<Criterion>> awards;
  private final Problems problems;

  /**
   * @param awards the criterion of another award, by its id
   */
  CriterionReader(
      Map<ActivityId, Activity> activities,
      Function<String, Optional<Criterion>> awards,
      Problems problems) {
    this.activities = activities;
    this.awards = awards;
    this.problems = problems;
  }

  /** The one criterion that a mapping with a rule in it says; several count as all of them. */
  Optional<Criterion> criterion(Fields fields) {
    return one(criteria(fields));
  }

  private static Optional<Criterion> one(List<Criterion> criteria) {
    return criteria.size() > 1 ? Optional.of(new All(criteria)) : criteria.stream().findFirst();
  }

  private List<Criterion> criteria(Fields fields) {
    List<String> rules = fields.keysAmong(RULES);
    if (rules.size() != 1) {
      problems.error(
          "RULE_UNCLEAR",
          fields.place(),
          "A rule has exactly one of all, any, atLeast, weighted, each, need and award.");
      return List.of();
    }
    return switch (rules.get(0)) {
      case "all" -> combined(parts(fields.items("all")), All::new, fields.place("all"));
      case "any" ->
          combined(parts(fields.items("any")), of -> new AtLeast(1, of), fields.place("any"));
      case "atLeast" -> atLeast(fields);
      case "weighted" -> weighted(fields);
      case "award" -> award(fields);
      default -> needs(fields, rules.get(0));
    };
  }

  private List<Criterion> parts(List<YamlNode> nodes) {
    List<Criterion> parts = new ArrayList<>();
    for (YamlNode node : nodes) {
      Fields.of(node, problems)
          .ifPresent(
              fields -> {
                parts.addAll(criteria(fields));
                fields.done();
              });
    }
    return parts;
  }

  private List<Criterion> combined(
      List<Criterion> parts, Function<List<Criterion>, Criterion> rule, Place place) {
    if (parts.isEmpty()) {
      problems.error("RULE_EMPTY", place, "This rule has no parts.");
      return List.of();
    }
    return List.of(rule.apply(parts));
  }

  private List<Criterion> atLeast(Fields outer) {
    Optional<Fields> inner = outer.requireNode("atLeast").flatMap(it -> Fields.of(it, problems));
    if (inner.isEmpty()) {
      return List.of();
    }
    Fields fields = inner.get();
    int n = fields.requireNode("n").isPresent() ? fields.count("n").orElse(1) : 1;
    List<Criterion> parts = parts(fields.items("of"));
    fields.done();
    if (n > parts.size()) {
      problems.error(
          "RULE_UNREACHABLE",
          fields.place("n"),
          "At least " + n + " of " + parts.size() + " can never be reached.");
      return List.of();
    }
    return List.of(new AtLeast(n, parts));
  }

  private List<Criterion> weighted(Fields outer) {
    Optional<Fields> inner = outer.requireNode("weighted").flatMap(it -> Fields.of(it, problems));
    if (inner.isEmpty()) {
      return List.of();
    }
    Fields fields = inner.get();
    Percentage min =
        fields.value("min", "a score such as 60", Values::percentage).orElse(Percentage.ZERO);
    List<Share> shares =
        fields
            .requireNode("of")
            .flatMap(node -> Fields.of(node, problems))
            .map(this::shares)
            .orElse(List.of());
    fields.done();
    return shares.isEmpty() ? List.of() : List.of(new Weighted(min, shares));
  }

  private List<Share> shares(Fields fields) {
    List<Share> shares = new ArrayList<>();
    for (String id : fields.keys()) {
      var weight = fields.count(id);
      activity(id, fields.place(id))
          .filter(activity -> weight.isPresent())
          .ifPresent(
              activity ->
                  shares.add(new Share(activity.id(), BigDecimal.valueOf(weight.getAsInt()))));
    }
    return shares;
  }

  private List<Criterion> award(Fields fields) {
    return fields.text("award").flatMap(awards).map(List::of).orElse(List.of());
  }

  private List<Criterion> needs(Fields fields, String key) {
    List<Activity> named = new ArrayList<>();
    for (YamlNode node : fields.items(key)) {
      if (node instanceof YamlNode.Scalar scalar) {
        named.addAll(key.equals("each") ? matching(scalar) : activity(scalar).stream().toList());
      }
    }
    Optional<Measure> measure = new MeasureReader(problems).measure(fields, named);
    return named.stream()
        .map(
            activity ->
                measure
                    .<Criterion>map(it -> new Need(activity.id(), it))
                    .orElseGet(activity::completion))
        .toList();
  }

  private Optional<Activity> activity(YamlNode.Scalar scalar) {
    return activity(scalar.text(), scalar.place());
  }

  private Optional<Activity> activity(String id, Place place) {
    Optional<Activity> found =
        ActivityId.isValid(id)
            ? Optional.ofNullable(activities.get(new ActivityId(id)))
            : Optional.empty();
    if (found.isEmpty()) {
      problems.error("DANGLING_REFERENCE", place, "There is no activity \"" + id + "\".");
    }
    return found;
  }

  private List<Activity> matching(YamlNode.Scalar scalar) {
    Glob glob = new Glob(scalar.text());
    List<Activity> found =
        activities.values().stream().filter(activity -> glob.matches(activity.id())).toList();
    if (found.isEmpty()) {
      problems.error(
          "DANGLING_REFERENCE", scalar.place(), "No activity matches \"" + scalar.text() + "\".");
    }
    return found;
  }
}
