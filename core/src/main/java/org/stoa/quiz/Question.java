package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One question of a quiz. Its choices are numbered from 0 in the order in which they were written.
 */
public sealed interface Question {

  /** Unique within its question set. */
  String id();

  /** What is asked, in Markdown. */
  String prompt();

  List<Choice> choices();

  /** What a right answer brings; more than 0. */
  BigDecimal points();

  /** Shown after marking, in Markdown; empty if there is nothing to say. */
  String feedback();

  /** Exactly one of the choices is right. */
  record SingleChoice(
      String id, String prompt, List<Choice> choices, BigDecimal points, String feedback)
      implements Question {
    public SingleChoice {
      choices = List.copyOf(choices);
      requirePoints(points);
      requireRight(choices, 1, 1);
    }
  }

  /** Any number of the choices is right, and a right answer marks exactly those. */
  record MultipleChoice(
      String id, String prompt, List<Choice> choices, BigDecimal points, String feedback)
      implements Question {
    public MultipleChoice {
      choices = List.copyOf(choices);
      requirePoints(points);
      requireRight(choices, 1, choices.size());
    }
  }

  /** A sentence that is true or false: two choices, one of them right. */
  record TrueFalse(
      String id, String prompt, List<Choice> choices, BigDecimal points, String feedback)
      implements Question {
    public TrueFalse {
      choices = List.copyOf(choices);
      requirePoints(points);
      requireRight(choices, 1, 1);
      if (choices.size() != 2) {
        throw new IllegalArgumentException("true or false: two choices");
      }
    }
  }

  /** Whether a learner may mark more than one choice. */
  default boolean isMultiple() {
    return this instanceof MultipleChoice;
  }

  /** The numbers of the right choices, in order. */
  default Set<Integer> key() {
    Set<Integer> key = new TreeSet<>();
    for (int i = 0; i < choices().size(); i++) {
      if (choices().get(i).right()) {
        key.add(i);
      }
    }
    return key;
  }

  private static void requirePoints(BigDecimal points) {
    if (points.signum() <= 0) {
      throw new IllegalArgumentException("points are more than 0");
    }
  }

  private static void requireRight(List<Choice> choices, int least, int most) {
    long right = choices.stream().filter(Choice::right).count();
    if (right < least || right > most) {
      throw new IllegalArgumentException(right + " right choices");
    }
  }
}
