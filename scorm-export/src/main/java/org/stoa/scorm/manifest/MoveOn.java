package org.stoa.scorm.manifest;

import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;

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

  /** What a unit has to reach that is complete by a rule: what its page will say then at least. */
  public static MoveOn of(Criterion rule) {
    if (!isPassed(rule)) {
      return COMPLETED;
    }
    return rule.parts().stream().allMatch(Need.class::isInstance) && rule.parts().size() < 2
        ? PASSED
        : COMPLETED_AND_PASSED;
  }

  /** Whether nobody meets the rule without passing a quiz, whatever she chooses. */
  private static boolean isPassed(Criterion rule) {
    if (rule instanceof Need need) {
      return need.measure() instanceof Measure.Score;
    }
    long passed = rule.parts().stream().filter(MoveOn::isPassed).count();
    return rule.parts().size() - passed < rule.needed();
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
