package org.stoa.quiz;

import java.util.Map;
import java.util.Set;

/**
 * What a learner answered to one question. Choices, terms, options, items and positions are numbers
 * from 0, in the order in which the question's author wrote them.
 */
public sealed interface Answer {

  /** Some of the choices. */
  record Chosen(Set<Integer> choices) implements Answer {
    public Chosen {
      choices = Set.copyOf(choices);
    }

    public static Chosen of(Integer... choices) {
      return new Chosen(Set.of(choices));
    }
  }

  /** A number or a text, as it was typed. */
  record Written(String text) implements Answer {}

  /**
   * An option for each term of a {@link Matching}, or a position for each item of an {@link
   * Ordering}; what was left open is absent. Two items may stand at one position: that is an answer
   * too, though never a right one.
   */
  record Assigned(Map<Integer, Integer> places) implements Answer {
    public Assigned {
      places = Map.copyOf(places);
    }
  }
}
