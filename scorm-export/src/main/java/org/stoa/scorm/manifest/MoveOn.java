package org.stoa.scorm.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.scorm.Item;
import org.stoa.scorm.PackagePlan.Part;

/** When an LMS counts an assignable unit of cmi5 as satisfied (cmi5, section 13.1.4). */
public enum MoveOn {
  PASSED("Passed"),
  COMPLETED("Completed"),
  COMPLETED_AND_PASSED("CompletedAndPassed"),
  COMPLETED_OR_PASSED("CompletedOrPassed"),
  NOT_APPLICABLE("NotApplicable");

  private final String code;

  MoveOn(String code) {
    this.code = code;
  }

  /** The word of the standard. */
  public String code() {
    return code;
  }

  /**
   * What a unit of a package has to reach: the rules of {@code completion.js}, told beforehand.
   * What is optional keeps nobody waiting.
   */
  public static MoveOn of(Item.Leaf leaf) {
    List<Part.Carried> needed =
        leaf.unit().carried().stream().filter(it -> !it.activity().outline().optional()).toList();
    if (leaf.optional() || needed.isEmpty()) {
      return NOT_APPLICABLE;
    }
    boolean judged =
        needed.stream().anyMatch(it -> it instanceof Part.Quiz quiz && quiz.pass().isPresent());
    if (!judged) {
      return COMPLETED;
    }
    return needed.size() == 1 ? PASSED : COMPLETED_AND_PASSED;
  }

  /** What this word of the standard means. */
  public static Optional<MoveOn> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /** Whether a unit is satisfied about which this was said. */
  public boolean isSatisfied(boolean completed, boolean passed) {
    return switch (this) {
      case PASSED -> passed;
      case COMPLETED -> completed;
      case COMPLETED_AND_PASSED -> completed && passed;
      case COMPLETED_OR_PASSED -> completed || passed;
      case NOT_APPLICABLE -> true;
    };
  }
}
