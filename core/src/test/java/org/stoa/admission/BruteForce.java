package org.stoa.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at every way to fill the seats. */
final class BruteForce {

  private BruteForce() {}

  /** The nearest to all goals; of several, the first in the order of ranks. */
  static List<Application> best(Contest contest) {
    List<List<Application>> all = new ArrayList<>();
    extend(contest, 0, List.of(), all);
    Optional<List<Application>> best = Optional.empty();
    // In the order of ranks, so that only a nearer one takes the place of the first.
    for (List<Application> selection : all) {
      if (best.isEmpty() || distance(contest, selection) < distance(contest, best.get())) {
        best = Optional.of(selection);
      }
    }
    return best.orElseThrow();
  }

  private static void extend(
      Contest contest, int from, List<Application> chosen, List<List<Application>> all) {
    if (chosen.size() == contest.free()) {
      all.add(chosen);
      return;
    }
    for (int at = from; at < contest.candidates().size(); at++) {
      List<Application> longer = new ArrayList<>(chosen);
      longer.add(contest.candidates().get(at));
      extend(contest, at + 1, longer, all);
    }
  }

  /** Seats too many or too few, over all goals. */
  static int distance(Contest contest, List<Application> chosen) {
    int distance = 0;
    for (Goal goal : contest.goals()) {
      long seats =
          Stream.concat(contest.seated().stream(), chosen.stream())
              .filter(it -> it.answer(goal.attribute()).equals(Optional.of(goal.answer())))
              .count();
      distance += (int) Math.max(0, Math.max(goal.low() - seats, seats - goal.high()));
    }
    return distance;
  }
}
