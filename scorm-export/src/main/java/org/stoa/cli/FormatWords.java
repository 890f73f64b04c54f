package org.stoa.cli;

import java.util.Locale;
import org.stoa.criterion.Measure;
import org.stoa.programme.Activity;

/** Words of the authoring format, so that an author reads what she has written. */
final class FormatWords {

  private FormatWords() {}

  /** The word for a constant: {@code GRANT_ONLY} is {@code grant-only}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An activity's {@code kind}. */
  static String kind(Activity activity) {
    return activity.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** What a rule asks of an activity. */
  static String measure(Measure measure) {
    if (measure instanceof Measure.Score score) {
      return "score: " + score.min();
    }
    if (measure instanceof Measure.Presence presence) {
      return "present: " + presence.share() + "%";
    }
    if (measure instanceof Measure.Items items) {
      return "items: " + items.min();
    }
    return measure instanceof Measure.Reviewed reviewed ? reviewed(reviewed) : "done";
  }

  private static String reviewed(Measure.Reviewed reviewed) {
    String by =
        reviewed.by() instanceof Measure.Peers peers
            ? "peers(" + peers.n() + ", median, staff)"
            : "staff";
    String rubric = reviewed.rubric().map(file -> ", rubric: " + file).orElse("");
    return "reviewed: {by: " + by + ", min: " + reviewed.min() + rubric + "}";
  }
}
