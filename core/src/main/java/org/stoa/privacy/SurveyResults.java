package org.stoa.privacy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What many answered, question by question. Each question stands alone, so that nobody's answers to
 * two of them can be put together.
 *
 * @param ballots how many there are
 * @param answers by question, how often each answer was given, the answers in alphabetical order
 */
public record SurveyResults(int ballots, Map<String, Map<String, Integer>> answers) {

  /** With fewer ballots, guessing who said what would be easy. */
  public static final int FEWEST = 5;

  public SurveyResults {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** The results; empty while there are fewer than {@link #FEWEST} ballots. */
  public static Optional<SurveyResults> of(List<Ballot> ballots) {
    if (ballots.size() < FEWEST) {
      return Optional.empty();
    }
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (Ballot ballot : ballots) {
      ballot
          .answers()
          .forEach(
              (question, answers) ->
                  answers.forEach(
                      answer ->
                          counts
                              .computeIfAbsent(question, it -> new TreeMap<>())
                              .merge(answer, 1, Integer::sum)));
    }
    return Optional.of(new SurveyResults(ballots.size(), counts));
  }
}
