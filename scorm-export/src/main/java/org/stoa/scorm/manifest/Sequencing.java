package org.stoa.scorm.manifest;

import java.util.List;
import org.stoa.scorm.Item;
import org.stoa.scorm.PackageOptions.OnFail;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;
import org.stoa.xml.XmlText;

/**
 * What the LMS is told about order and completion in SCORM 2004 (Sequencing and Navigation, section
 * 3; the elements in the Content Aggregation Model, section 5).
 *
 * <p>Learners choose freely. What waits for something else is disabled until an objective is
 * satisfied that both share: a SCO satisfies its objective {@link #DONE} when it is done, a group
 * by its parts.
 */
record Sequencing(PackagePlan plan) {

  /** The objective which a SCO reports when it is done; the driver looks for this name. */
  private static final String DONE = "done";

  private static final String RESULT = "result";

  void ofOrganization(XmlText xml) {
    xml.element(
        "imsss:sequencing",
        () -> {
          control(xml);
          if (plan.isDivided()) {
            xml.element("imsss:rollupRules", () -> whenComplete(xml, "childActivitySet", "all"));
          }
        });
  }

  void of(XmlText xml, Item.Cluster cluster) {
    xml.element(
        "imsss:sequencing",
        () -> {
          control(xml);
          xml.element(
              "imsss:rollupRules", () -> rules(xml, cluster), counting(cluster.optional(), true));
          if (isAwaited(cluster.group().id())) {
            xml.element("imsss:objectives", () -> whole(xml, cluster.group().id()));
          }
        });
  }

  private static void rules(XmlText xml, Item.Cluster cluster) {
    if (cluster.isWhole()) {
      whenComplete(xml, "childActivitySet", "all");
    } else {
      whenComplete(xml, "childActivitySet", "atLeastCount", "minimumCount", "" + cluster.least());
    }
  }

  void of(XmlText xml, Item.Leaf leaf) {
    xml.element(
        "imsss:sequencing",
        () -> {
          if (!leaf.after().isEmpty()) {
            xml.element("imsss:sequencingRules", () -> disabled(xml, leaf.after()));
          }
          if (plan.isDivided()) {
            xml.empty("imsss:rollupRules", counting(leaf.optional(), isQuiz(leaf)));
          }
          xml.element("imsss:objectives", () -> objectives(xml, leaf));
          xml.empty(
              "imsss:deliveryControls",
              "tracked",
              "true",
              "completionSetByContent",
              "true",
              "objectiveSetByContent",
              "true");
        });
  }

  private static void control(XmlText xml) {
    xml.empty("imsss:controlMode", "choice", "true", "flow", "true");
  }

  /** Satisfied and completed alike: what is to be passed isn't complete before. */
  private static void whenComplete(XmlText xml, String... children) {
    for (String action : List.of("satisfied", "completed")) {
      xml.element(
          "imsss:rollupRule",
          () -> {
            xml.element(
                "imsss:rollupConditions",
                () -> xml.empty("imsss:rollupCondition", "condition", "completed"));
            xml.empty("imsss:rollupAction", "action", action);
          },
          children);
    }
  }

  /** How something counts in what it lies in. */
  private static String[] counting(boolean optional, boolean isScored) {
    String counts = String.valueOf(!optional);
    return new String[] {
      "rollupObjectiveSatisfied",
      counts,
      "rollupProgressCompletion",
      counts,
      "objectiveMeasureWeight",
      isScored && !optional ? "1.0" : "0.0"
    };
  }

  private static boolean isQuiz(Item.Leaf leaf) {
    return leaf.unit().carried().stream().anyMatch(Part.Quiz.class::isInstance);
  }

  private static void disabled(XmlText xml, List<ActivityId> after) {
    xml.element(
        "imsss:preConditionRule",
        () -> {
          xml.element(
              "imsss:ruleConditions",
              () -> after.forEach(id -> unless(xml, id)),
              "conditionCombination",
              "any");
          xml.empty("imsss:ruleAction", "action", "disabled");
        });
  }

  /** While nothing is known, "not satisfied" isn't known either. */
  private static void unless(XmlText xml, ActivityId after) {
    for (String condition : List.of("satisfied", "objectiveStatusKnown")) {
      xml.empty(
          "imsss:ruleCondition",
          "referencedObjective",
          awaited(after),
          "operator",
          "not",
          "condition",
          condition);
    }
  }

  private void objectives(XmlText xml, Item.Leaf leaf) {
    primary(xml, leaf);
    leaf.unit().carried().stream()
        .map(part -> part.activity().id())
        .filter(this::isAwaited)
        .forEach(id -> xml.element("imsss:objective", () -> written(xml, id), "objectiveID", DONE));
    for (ActivityId id : leaf.after()) {
      xml.element(
          "imsss:objective",
          () -> xml.empty("imsss:mapInfo", "targetObjectiveID", shared(id)),
          "objectiveID",
          awaited(id));
    }
  }

  /** By a mark only where being without it is to be reported as a failure. */
  private void primary(XmlText xml, Item.Leaf leaf) {
    if (leaf.unit().mark().isEmpty() || plan.options().onFail() == OnFail.INCOMPLETE) {
      xml.empty("imsss:primaryObjective", "objectiveID", RESULT);
      return;
    }
    Percentage mark = leaf.unit().mark().get();
    xml.element(
        "imsss:primaryObjective",
        () ->
            xml.element(
                "imsss:minNormalizedMeasure",
                mark.value().movePointLeft(2).stripTrailingZeros().toPlainString()),
        "objectiveID",
        RESULT,
        "satisfiedByMeasure",
        "true");
  }

  /** That a group is done follows from its parts. */
  private void whole(XmlText xml, ActivityId group) {
    xml.element("imsss:primaryObjective", () -> written(xml, group), "objectiveID", DONE);
  }

  private void written(XmlText xml, ActivityId id) {
    xml.empty(
        "imsss:mapInfo",
        "targetObjectiveID",
        shared(id),
        "readSatisfiedStatus",
        "false",
        "readNormalizedMeasure",
        "false",
        "writeSatisfiedStatus",
        "true");
  }

  private boolean isAwaited(ActivityId id) {
    return plan.items().stream()
        .flatMap(Item::withItems)
        .anyMatch(item -> item instanceof Item.Leaf leaf && leaf.after().contains(id));
  }

  private static String awaited(ActivityId id) {
    return "after-" + id;
  }

  private String shared(ActivityId id) {
    return plan.identifier() + "-" + id;
  }
}
