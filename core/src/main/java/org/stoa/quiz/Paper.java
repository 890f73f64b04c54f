package org.stoa.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one attempt asks, and in which order. The same questions and the same seed give the same
 * paper, in every language of a quiz.
 */
public record Paper(List<Asked> asked) {

  private static final int NO_SEED = 0;

  public Paper {
    asked = List.copyOf(asked);
  }

  /**
   * A question as it is asked.
   *
   * @param order of its {@linkplain Question#parts() parts}: for each as it is shown, its number as
   *     it is written
   */
  public record Asked(Question question, List<Integer> order) {
    public Asked {
      order = List.copyOf(order);
    }
  }

  /**
   * Everything in the order in which it is written, with nothing drawn or shuffled, save what would
   * give an answer away.
   */
  public static Paper written(QuestionSet set) {
    return new Paper(
        set.questions().stream()
            .map(it -> asked(it, NO_SEED, it instanceof Matching || it instanceof Ordering))
            .toList());
  }

  /**
   * The paper of one attempt.
   *
   * @param seed any number; another for every attempt
   */
  public static Paper drawn(QuestionSet set, int seed) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < set.sections().size(); i++) {
      Section section = set.sections().get(i);
      for (int number : numbers(section, new Shuffle(seed, "#" + i))) {
        Question question = section.questions().get(number);
        asked.add(asked(question, seed, question.isShuffled()));
      }
    }
    return new Paper(asked);
  }

  /** A seed for one attempt of one learner, from what tells it from all others. */
  public static int seed(String attempt) {
    return Shuffle.hash(attempt);
  }

  private static List<Integer> numbers(Section section, Shuffle shuffle) {
    List<Integer> numbers = shuffle.draw(section.asked(), section.questions().size());
    if (!section.isShuffled()) {
      numbers.sort(Comparator.naturalOrder());
    }
    return numbers;
  }

  private static Asked asked(Question question, int seed, boolean shuffled) {
    return new Asked(
        question,
        shuffled
            ? new Shuffle(seed, question.id()).order(question.parts())
            : IntStream.range(0, question.parts()).boxed().toList());
  }

  /** The questions, in the order in which they are asked. */
  public List<Question> questions() {
    return asked.stream().map(Asked::question).toList();
  }
}
