package org.stoa.content.view;

import java.util.List;
import org.stoa.content.Html;

/** What a learner answers with. Numbers are those of the page, in the order in which it shows. */
public sealed interface AnswerView {

  /** Boxes to mark. */
  record Choices(boolean multiple, List<ChoiceView> choices) implements AnswerView {
    public Choices {
      choices = List.copyOf(choices);
    }

    public String type() {
      return multiple ? "checkbox" : "radio";
    }
  }

  /**
   * A line to type on.
   *
   * @param typed what was typed
   * @param key what would have been right; empty if that isn't told
   * @param said feedback to this answer, or to all that are possible
   */
  record Field(boolean numeric, String typed, String key, List<SaidView> said)
      implements AnswerView {
    public Field {
      said = List.copyOf(said);
    }
  }

  /**
   * A list to choose from for each term or item.
   *
   * @param options the same for all, in the order of their numbers
   */
  record Places(List<PlaceView> places, List<String> options) implements AnswerView {
    public Places {
      places = List.copyOf(places);
      options = List.copyOf(options);
    }
  }

  /**
   * One choice.
   *
   * @param right whether that may be told
   * @param said feedback to those who chose it
   */
  record ChoiceView(int number, Html text, boolean chosen, boolean right, Html said) {}

  /** Feedback to an accepted answer, by its number. */
  record SaidView(int number, Html text) {}

  /**
   * One term or item.
   *
   * @param chosen the number of an option; -1 for none
   * @param key the right option; empty if that isn't told
   */
  record PlaceView(int number, Html text, int chosen, String key) {}
}
