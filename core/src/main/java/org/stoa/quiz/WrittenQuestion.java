package org.stoa.quiz;

import java.util.List;
import java.util.Optional;

/** A question with something short to type. The first accepted answer that fits counts. */
public sealed interface WrittenQuestion extends Question permits Numeric, ShortText {

  /** What brings a share to those who type it. */
  sealed interface Accepted permits Numeric.Accepted, ShortText.Accepted {

    Share share();

    /** Shown after marking to those who typed it, in Markdown; may be empty. */
    String feedback();
  }

  /** At least one of them brings everything. */
  List<? extends Accepted> accepted();

  /** What the author accepts a text as. */
  Optional<? extends Accepted> accepted(String typed);

  /** What the author accepts an answer as. */
  private Optional<? extends Accepted> accepted(Answer answer) {
    return answer instanceof Answer.Written written ? accepted(written.text()) : Optional.empty();
  }

  @Override
  default Share share(Answer answer) {
    return accepted(answer).map(Accepted::share).orElse(Share.NONE).atLeastNone();
  }

  @Override
  default List<String> feedbackTo(Answer answer) {
    return accepted(answer).map(Accepted::feedback).filter(it -> !it.isEmpty()).stream().toList();
  }

  @Override
  default List<String> wordings() {
    return accepted().stream().<String>map(Accepted::feedback).toList();
  }

  @Override
  default int parts() {
    return 0;
  }

  @Override
  default boolean isShuffled() {
    return false;
  }
}
