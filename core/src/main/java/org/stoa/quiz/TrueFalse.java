package org.stoa.quiz;

import java.util.List;

/**
 * A sentence that is true or false.
 *
 * @param choices the two words for it, one of them right
 */
public record TrueFalse(Stem stem, List<Choice> choices) implements ChoiceQuestion {

  private static final String TRUE = "True";

  public TrueFalse {
    choices = List.copyOf(choices);
    if (choices.size() != 2 || choices.stream().filter(it -> it.share().isFull()).count() != 1) {
      throw new IllegalArgumentException("true or false: two choices, one of them right");
    }
  }

  /** A sentence, and whether it is true. */
  public TrueFalse(Stem stem, boolean truth) {
    this(
        stem,
        truth
            ? List.of(Choice.right(TRUE), Choice.wrong("False"))
            : List.of(Choice.wrong(TRUE), Choice.right("False")));
  }

  /** Which of the choices says that the sentence is true. */
  public int trueChoice() {
    return choices.get(1).text().equalsIgnoreCase(TRUE) ? 1 : 0;
  }

  /** Whether the sentence is true. */
  public boolean truth() {
    return isRight(choices.get(trueChoice()));
  }

  @Override
  public boolean isRight(Choice choice) {
    return choice.share().isFull();
  }

  @Override
  public boolean isShuffled() {
    return false;
  }

  @Override
  public Share share(Answer answer) {
    return answer instanceof Answer.Chosen chosen && chosen.choices().equals(key())
        ? Share.FULL
        : Share.NONE;
  }
}
