package org.stoa.quiz;

import java.util.List;

/**
 * Any number of the choices is right, and an entirely right answer marks exactly those. With {@link
 * Credit#PARTIAL} any other answer brings the sum of the shares of its choices, but never less than
 * nothing.
 *
 * @param choices right is what brings something; at least one does
 * @param isShuffled whether they come in another order at every attempt
 */
public record MultipleChoice(Stem stem, List<Choice> choices, Credit credit, boolean isShuffled)
    implements ChoiceQuestion {

  public MultipleChoice {
    choices = List.copyOf(choices);
    if (choices.stream().noneMatch(choice -> choice.share().isGain())) {
      throw new IllegalArgumentException("at least one choice is right");
    }
  }

  /** All or nothing, with its choices in the order in which they are written. */
  public MultipleChoice(Stem stem, List<Choice> choices) {
    this(stem, choices, Credit.ALL_OR_NOTHING, false);
  }

  /**
   * The same choices with equal shares: every right one brings as much as the others, and every
   * wrong one takes as much away.
   */
  public static List<Choice> equalShares(List<Choice> choices) {
    int right = (int) choices.stream().filter(choice -> choice.share().isGain()).count();
    Share each = Share.of(1, Math.max(1, right));
    return choices.stream()
        .map(choice -> choice.withShare(choice.share().isGain() ? each : each.negated()))
        .toList();
  }

  /** Whether an answer that is right in parts brings something. */
  public boolean isPartial() {
    return credit == Credit.PARTIAL;
  }

  @Override
  public boolean isRight(Choice choice) {
    return choice.share().isGain();
  }

  @Override
  public Share share(Answer answer) {
    if (!(answer instanceof Answer.Chosen chosen)) {
      return Share.NONE;
    }
    if (chosen.choices().equals(key())) {
      return Share.FULL;
    }
    // Short of entirely right, however the shares were rounded.
    return isPartial() ? Share.sum(chosen(answer).map(Choice::share)) : Share.NONE;
  }
}
