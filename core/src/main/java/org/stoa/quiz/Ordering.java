package org.stoa.quiz;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Items are to be put into their order. A page shows them in another one.
 *
 * @param items at least two, in the right order, each in Markdown, one line
 * @param credit {@link Credit#PARTIAL} counts the items that stand at their own position
 */
public record Ordering(Stem stem, List<String> items, Credit credit) implements Question {

  public Ordering {
    items = List.copyOf(items);
    if (items.size() < 2) {
      throw new IllegalArgumentException("an order has two items or more");
    }
  }

  @Override
  public Share share(Answer answer) {
    List<Integer> key = IntStream.range(0, items.size()).boxed().toList();
    return answer instanceof Answer.Assigned assigned
        ? Matching.share(assigned.places(), key, credit)
        : Share.NONE;
  }

  @Override
  public List<String> wordings() {
    return items;
  }

  @Override
  public int parts() {
    return items.size();
  }

  @Override
  public boolean isShuffled() {
    return true;
  }
}
