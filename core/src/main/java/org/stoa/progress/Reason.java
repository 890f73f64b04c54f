package org.stoa.progress;

import java.util.List;
import java.util.Locale;
import org.stoa.programme.Localised;
import org.stoa.programme.Sentences;

/**
 * Why a finding is as it is: kept as facts, and put into words for a reader.
 *
 * @param code which sentence
 * @param facts what the sentence tells: numbers, percentages, names; a {@link Localised} one is
 *     told in the reader's language, a list one by one
 */
public record Reason(Code code, List<Object> facts) {

  private static final Sentences SENTENCES = new Sentences("org.stoa.progress.reasons");

  /** The sentences; their words stand in {@code reasons.properties} and its translations. */
  public enum Code {
    DONE,
    DONE_NOT_YET,
    DONE_NEVER,
    ATTENDANCE_AWAITED,
    SCORE_REACHED,
    SCORE_NOT_TRIED,
    SCORE_SHORT,
    SCORE_NEVER_TRIED,
    SCORE_MISSED,
    SCORE_ATTEMPTS_USED,
    PRESENT,
    PRESENCE_AHEAD,
    PRESENCE_UNSCHEDULED,
    PRESENCE_AWAITED,
    PRESENCE_MISSED,
    ITEMS_ENOUGH,
    ITEMS_SHORT,
    ITEMS_MISSED,
    REVIEW_ACCEPTED,
    REVIEW_NOTHING_YET,
    REVIEW_AWAITED,
    REVIEW_RETURNED,
    REVIEW_MISSED,
    AFTER,
    AFTER_MISSED,
    WAIVED,
    PARTS_DONE,
    PARTS_ENOUGH,
    PARTS_OPEN,
    PARTS_MISSED,
    MEAN_REACHED,
    MEAN_SHORT,
    MEAN_MISSED
  }

  public Reason {
    facts = List.copyOf(facts);
  }

  /** Whether it is now for others to act: to record attendance, to review. */
  public boolean isWaiting() {
    return code == Code.PRESENCE_AWAITED
        || code == Code.ATTENDANCE_AWAITED
        || code == Code.REVIEW_AWAITED;
  }

  /** Whether the learner herself can do something about it now. */
  boolean isOnLearner() {
    return !isWaiting() && code != Code.AFTER;
  }

  static Reason of(Code code) {
    return new Reason(code, List.of());
  }

  static Reason of(Code code, Object fact) {
    return new Reason(code, List.of(fact));
  }

  static Reason of(Code code, Object first, Object second) {
    return new Reason(code, List.of(first, second));
  }

  static Reason of(Code code, Object... facts) {
    return new Reason(code, List.of(facts));
  }

  /** One sentence, in the nearest language there is, else in English. */
  public String in(Locale locale) {
    return SENTENCES.tell(code.name(), facts, locale);
  }
}
