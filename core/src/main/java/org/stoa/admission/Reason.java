package org.stoa.admission;

import java.util.List;
import java.util.Locale;
import org.stoa.programme.Sentences;

/**
 * Why an applicant stands as she does: kept as facts, and put into words for a reader.
 *
 * @param code which sentence
 * @param facts what the sentence tells: numbers, names, answers
 */
public record Reason(Code code, List<Object> facts) {

  private static final Sentences SENTENCES = new Sentences("org.stoa.admission.reasons");

  /** The sentences; their words stand in {@code reasons.properties} and its translations. */
  public enum Code {
    SEAT_FOR_ALL,
    SEAT_FIRST_COME,
    SEAT_RANKED,
    SEAT_BALANCED,
    SEAT_BALANCED_UNPROVEN,
    SEAT_LATE,
    SEAT_MOVED_UP,
    SEAT_DECIDED,
    WAITING_RANKED,
    WAITING_BALANCED,
    WAITING_BALANCED_UNPROVEN,
    WAITING_SHARE_FULL,
    WAITING_SHARE_FULL_UNPROVEN,
    WAITING_LATE,
    WAITING_DECIDED,
    REFUSED_REQUIREMENT,
    REFUSED_UNSAID,
    REFUSED_UNFIT,
    REFUSED_DECIDED,
    WITHDRAWN
  }

  public Reason {
    facts = List.copyOf(facts);
  }

  static Reason of(Code code, Object... facts) {
    return new Reason(code, List.of(facts));
  }

  /** One sentence, in the nearest language there is, else in English. */
  public String in(Locale locale) {
    return SENTENCES.tell(code.name(), facts, locale);
  }
}
