package org.stoa.quiz;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A question with choices to mark. */
public sealed interface ChoiceQuestion extends Question
    permits SingleChoice, MultipleChoice, TrueFalse {

  List<Choice> choices();

  /** Whether a choice is right, as far as one choice can be. */
  boolean isRight(Choice choice);

  /** Whether a learner may mark more than one choice. */
  default boolean isMultiple() {
    return this instanceof MultipleChoice;
  }

  /** The numbers of the right choices, in order. */
  default Set<Integer> key() {
    Set<Integer> key = new TreeSet<>();
    for (int i = 0; i < choices().size(); i++) {
      if (isRight(choices().get(i))) {
        key.add(i);
      }
    }
    return key;
  }

  @Override
  default List<String> wordings() {
    return choices().stream().flatMap(it -> Stream.of(it.text(), it.feedback())).toList();
  }

  @Override
  default int parts() {
    return choices().size();
  }

  @Override
  default List<String> feedbackTo(Answer answer) {
    return chosen(answer).map(Choice::feedback).filter(said -> !said.isEmpty()).toList();
  }

  /** The choices that an answer marks, in order; of what doesn't exist, nothing. */
  default Stream<Choice> chosen(Answer answer) {
    return answer instanceof Answer.Chosen chosen
        ? chosen.choices().stream()
            .sorted()
            .filter(number -> number < choices().size())
            .map(choices()::get)
        : Stream.empty();
  }
}
