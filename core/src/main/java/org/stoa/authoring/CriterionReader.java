package org.stoa.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.stoa.statement.Percentage;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** Reads the rules of awards. A rule that names several activities gives several criteria. */
final class CriterionReader {

  /** The words that a rule begins with. */
  static final Set<String> RULES =
      Set.of("all", "any", "atLeast", "weighted", "each", "need", "award");

  private final DeclaredActivities activities;
  private final Function<YamlNode.Scalar, Optional<Criterion>> awards;
  private final Problems problems;

  /** Whether some part of the rules so far couldn't be read. */
  private boolean incomplete;

  /**
   * @param awards the criterion of another award, where its id is written
   */
  CriterionReader(
      DeclaredActivities activities,
      Function<YamlNode.Scalar, Optional<Criterion>> awards,
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
      case "all" -> combined(fields, "all", CriterionReader::flat);
      case "any" -> combined(fields, "any", of -> new AtLeast(1, of));
      case "atLeast" -> atLeast(fields);
      case "weighted" -> weighted(fields);
      case "award" -> award(fields);
      default -> needs(fields, rules.get(0));
    };
  }

  /** All of all is all: a learner then reads one list of what is left. */
  private static Criterion flat(List<Criterion> parts) {
    return new All(
        parts.stream()
            .flatMap(part -> part instanceof All all ? all.of().stream() : Stream.of(part))
            .toList());
  }

  /** The parts that could be read; a problem only where there was nothing to read. */
  private List<Criterion> parts(Fields outer, String key) {
    List<Criterion> parts = new ArrayList<>();
    List<YamlNode> nodes = outer.items(key);
    if (nodes.isEmpty()) {
      problems.error("RULE_EMPTY", outer.place(key), "This rule has no parts.");
    }
    for (YamlNode node : nodes) {
      Fields.of(node, problems)
          .ifPresent(
              fields -> {
                List<Criterion> read = criteria(fields);
                incomplete |= read.isEmpty();
                parts.addAll(read);
                fields.done();
              });
    }
    return parts;
  }

  private List<Criterion> combined(
      Fields fields, String key, Function<List<Criterion>, Criterion> rule) {
    List<Criterion> parts = parts(fields, key);
    return parts.isEmpty() ? List.of() : List.of(rule.apply(parts));
  }

  private List<Criterion> atLeast(Fields outer) {
    Optional<Fields> inner = outer.requireNode("atLeast").flatMap(it -> Fields.of(it, problems));
    if (inner.isEmpty()) {
      return List.of();
    }
    Fields fields = inner.get();
    int n = fields.requireNode("n").isPresent() ? fields.count("n").orElse(1) : 1;
    incomplete = false;
    List<Criterion> parts = parts(fields, "of");
    fields.done();
    if (n <= parts.size()) {
      return List.of(new AtLeast(n, parts));
    }
    if (!incomplete && !parts.isEmpty()) {
      problems.error(
          "RULE_UNREACHABLE",
          fields.place("n"),
          "At least " + n + " of " + parts.size() + " can never be reached.");
    }
    return List.of();
  }

  private List<Criterion> weighted(Fields outer) {
    Optional<Fields> inner = outer.requireNode("weighted").flatMap(it -> Fields.of(it, problems));
    if (inner.isEmpty()) {
      return List.of();
    }
    Fields fields = inner.get();
    Percentage min =
        fields
            .requireNode("min")
            .flatMap(node -> fields.value(node, "a score above 0, such as 60", Values::share))
            .orElse(Percentage.HUNDRED);
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
    if (fields.keys().isEmpty()) {
      problems.error("RULE_EMPTY", fields.place(), "This rule names nothing.");
    }
    for (String id : fields.keys()) {
      var weight = fields.count(id);
      Place place = fields.keyPlace(id);
      Optional<Activity> activity = activities.find(id, place);
      activity.ifPresent(it -> requireScore(it, place));
      if (activity.isPresent() && weight.isPresent()) {
        shares.add(new Share(activity.get().id(), BigDecimal.valueOf(weight.getAsInt())));
      }
    }
    return shares;
  }

  private void requireScore(Activity activity, Place place) {
    boolean hasScore =
        activity instanceof Activity.Task task
            ? task.review().filter(Activity.Review.STAFF::equals).isPresent()
            : activity instanceof Activity.Quiz;
    if (!hasScore) {
      problems.error(
          "MEASURE_KIND",
          place,
          "\""
              + activity.id()
              + "\" never has a score: only quizzes have, and tasks with \"review:"
              + " staff\".");
    }
  }

  private List<Criterion> award(Fields fields) {
    List<Criterion> criteria = new ArrayList<>();
    named(fields, "award").forEach(id -> awards.apply(id).ifPresent(criteria::add));
    return criteria;
  }

  /** The ids that a rule names, at least one. */
  private List<YamlNode.Scalar> named(Fields fields, String key) {
    if (fields.items(key).isEmpty()) {
      problems.error("RULE_EMPTY", fields.place(key), "This rule names nothing.");
    }
    return fields.scalars(key);
  }

  private List<Criterion> needs(Fields fields, String key) {
    List<Activity> named = new ArrayList<>();
    for (YamlNode.Scalar id : named(fields, key)) {
      if (key.equals("each")) {
        named.addAll(activities.matching(id.text(), id.place()));
      } else {
        activities.find(id.text(), id.place()).ifPresent(named::add);
      }
    }
    incomplete |= !activities.areAllReadable();
    Optional<Measure> measure = new MeasureReader(problems).measure(fields, named);
    return named.stream()
        .map(
            activity ->
                measure
                    .<Criterion>map(it -> new Need(activity.id(), it))
                    .orElseGet(activity::completion))
        .toList();
  }
}
