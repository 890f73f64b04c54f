package org.stoa.quiz;

import java.util.List;
import java.util.OptionalInt;

/**
 * Questions that stay together in a quiz. With {@code draw} they are a pool, of which every attempt
 * asks some.
 *
 * @param name for those who write quizzes; learners don't see it; may be empty
 * @param draw how many of the questions an attempt asks, from 1 to all; empty for all
 * @param isShuffled whether they come in another order at every attempt
 */
public record Section(String name, List<Question> questions, OptionalInt draw, boolean isShuffled) {

  public Section {
    questions = List.copyOf(questions);
    if (draw.isPresent() && (draw.getAsInt() < 1 || draw.getAsInt() > questions.size())) {
      throw new IllegalArgumentException("a pool has what is drawn from it");
    }
  }

  /** All of these questions, in this order. */
  public static Section of(List<Question> questions) {
    return new Section("", questions, OptionalInt.empty(), false);
  }

  /** How many questions an attempt asks. */
  public int asked() {
    return draw.orElse(questions.size());
  }

  /** Whether some attempts don't ask all of the questions. */
  public boolean isPool() {
    return asked() < questions.size();
  }
}
