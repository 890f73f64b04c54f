package org.stoa.quiz;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Each term is to be given the option that belongs to it. The options are the matches of all terms,
 * each once, in their order, and then the distractors; a page shows them in another order.
 *
 * @param distractors options that belong to no term
 */
public record Matching(Stem stem, List<Pair> pairs, List<String> distractors, Credit credit)
    implements Question {

  public Matching {
    pairs = List.copyOf(pairs);
    List<String> matches = pairs.stream().map(Pair::match).toList();
    distractors = distractors.stream().distinct().filter(it -> !matches.contains(it)).toList();
    if (pairs.isEmpty() || options(pairs, distractors).size() < 2) {
      throw new IllegalArgumentException("something to match, and two options for it");
    }
  }

  /** A term and what belongs to it, each in Markdown, one line. */
  public record Pair(String term, String match) {}

  /** What can be given to a term. */
  public List<String> options() {
    return options(pairs, distractors);
  }

  private static List<String> options(List<Pair> pairs, List<String> distractors) {
    return Stream.concat(pairs.stream().map(Pair::match), distractors.stream()).distinct().toList();
  }

  /** The number of the right option for each term. */
  public List<Integer> key() {
    List<String> options = options();
    return pairs.stream().map(pair -> options.indexOf(pair.match())).toList();
  }

  @Override
  public Share share(Answer answer) {
    return answer instanceof Answer.Assigned assigned
        ? share(assigned.places(), key(), credit)
        : Share.NONE;
  }

  /** What is at its place, of all that has one. */
  static Share share(Map<Integer, Integer> places, List<Integer> key, Credit credit) {
    int right = 0;
    for (int i = 0; i < key.size(); i++) {
      if (key.get(i).equals(places.get(i))) {
        right++;
      }
    }
    return right == key.size() || credit == Credit.PARTIAL
        ? Share.of(right, key.size())
        : Share.NONE;
  }

  @Override
  public List<String> wordings() {
    return Stream.concat(pairs.stream().map(Pair::term), options().stream()).toList();
  }

  @Override
  public int parts() {
    return options().size();
  }

  @Override
  public boolean isShuffled() {
    return true;
  }
}
