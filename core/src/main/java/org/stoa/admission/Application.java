package org.stoa.admission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.AwardId;

/**
 * One application of one person. Immutable.
 *
 * @param name as the person writes it; for people to read, nothing depends on it
 * @param answers to what the edition's selection asks; other answers aren't kept
 * @param scores of the selection committee, by what it scores
 * @param awards of earlier editions that the person holds, such as a priority
 */
public record Application(
    ApplicantId applicant,
    String name,
    Instant applied,
    Map<Attribute, Answer> answers,
    Experience experience,
    Map<Attribute, BigDecimal> scores,
    Set<AwardId> awards) {

  /** Whether the person took part before. */
  public enum Experience {
    /** In no earlier edition. */
    NEWCOMER,
    /** In one at least. */
    RETURNER,
    /** The application doesn't say. */
    UNKNOWN
  }

  public Application {
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    awards = Set.copyOf(awards);
  }

  /** What it says about an attribute. */
  public Optional<Answer> answer(Attribute attribute) {
    return Optional.ofNullable(answers.get(attribute));
  }

  /** The committee's score of one rubric. */
  public Optional<BigDecimal> score(Attribute rubric) {
    return Optional.ofNullable(scores.get(rubric));
  }

  /** The mean of all scores of the committee; empty if there is none. */
  public Optional<BigDecimal> meanScore() {
    return scores.values().stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64));
  }

  /** The same application as if sent at another time. */
  Application sentAt(Instant time) {
    return new Application(applicant, name, time, answers, experience, scores, awards);
  }
}
