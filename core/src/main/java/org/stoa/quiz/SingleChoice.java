package org.stoa.quiz;

import java.util.List;

/**
 * One of the choices is to be marked, and brings its share.
 *
 * @param choices at least one brings everything
 * @param isShuffled whether they come in another order at every attempt
 */
public record SingleChoice(Stem stem, List<Choice> choices, boolean isShuffled)
    implements ChoiceQuestion {

  public SingleChoice {
    choices = List.copyOf(choices);
    if (choices.stream().noneMatch(choice -> choice.share().isFull())) {
      throw new IllegalArgumentException("one choice is right");
    }
  }

  /** With its choices in the order in which they are written. */
  public SingleChoice(Stem stem, List<Choice> choices) {
    this(stem, choices, false);
  }

  @Override
  public boolean isRight(Choice choice) {
    return choice.share().isFull();
  }

  @Override
  public Share share(Answer answer) {
    return answer instanceof Answer.Chosen chosen && chosen.choices().size() == 1
        ? Share.sum(chosen(answer).map(Choice::share))
        : Share.NONE;
  }
}
