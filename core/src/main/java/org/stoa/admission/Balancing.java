package org.stoa.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fills the free seats of a contest as {@link SelectionPolicy.Balanced} wants it.
 *
 * <p>Candidates who count for the same goals are interchangeable but for their rank, so a selection
 * is a number for each such cell. Exchanging seats leads near the goals, and a search for anything
 * nearer begins at what a linear program doesn't exclude. Then candidates are taken by rank, each
 * if there still is a selection of that distance with all who were taken so far: the last selection
 * found may have room already, or exchanging one seat makes room, or else it is searched for.
 */
final class Balancing {

  /** What a first look costs at most, and what all of them together do. */
  private static final int FIRST_STEPS = 300_000;

  private static final int MOST_STEPS = 1_000_000;

  private final Contest contest;
  private final int[] cellOf;
  private final Cells cells;
  private final int[] room;
  private final int[] taken;
  private final int distance;
  private int[] best;
  private int stepsLeft = MOST_STEPS;
  private boolean proven = true;

  private Balancing(Contest contest) {
    this.contest = contest;
    Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
    this.cellOf =
        contest.candidates().stream()
            .map(this::goalsOf)
            .mapToInt(goals -> numbers.computeIfAbsent(goals, it -> numbers.size()))
            .toArray();
    this.cells = new Cells(contest.goals(), List.copyOf(numbers.keySet()), contest.seated());
    this.room = new int[numbers.size()];
    IntStream.of(cellOf).forEach(cell -> room[cell]++);
    this.taken = new int[numbers.size()];
    this.best = cells.descended(room, contest.free());
    this.distance = nearest();
  }

  /** Finds one of the nearest selections, and says how near. */
  private int nearest() {
    int found = cells.distance(best);
    int least = Math.min(found, search().bound());
    least = least < found ? Math.max(least, cells.relaxedDistance(room, contest.free())) : found;
    for (int nearer = least; nearer < found; nearer++) {
      SelectionSearch search = search();
      Optional<int[]> selection = search.within(nearer, FIRST_STEPS);
      if (selection.isPresent()) {
        best = selection.get();
        return nearer;
      }
      proven &= !search.gaveUp();
    }
    return found;
  }

  /** The candidates who get a seat, the strongest first. */
  static Choice choose(Contest contest) {
    boolean byRank = contest.goals().isEmpty() || contest.free() == contest.candidates().size();
    return byRank
        ? new Choice(contest.candidates().subList(0, contest.free()), true)
        : new Balancing(contest).choice();
  }

  private List<Integer> goalsOf(Application candidate) {
    return IntStream.range(0, contest.goals().size())
        .filter(goal -> contest.goals().get(goal).counts(candidate))
        .boxed()
        .toList();
  }

  private Choice choice() {
    List<Application> chosen = new ArrayList<>();
    for (int at = 0; chosen.size() < contest.free(); at++) {
      int cell = cellOf[at];
      if (taken[cell] < room[cell] && take(cell)) {
        chosen.add(contest.candidates().get(at));
      }
    }
    return new Choice(chosen, proven);
  }

  /** Takes one more of a cell, or closes the cell if that can't be. */
  private boolean take(int cell) {
    taken[cell]++;
    Optional<int[]> selection = selection(cell);
    selection.ifPresentOrElse(
        it -> best = it,
        () -> {
          taken[cell]--;
          room[cell] = taken[cell];
        });
    return selection.isPresent();
  }

  /** A selection of the smallest distance with all who are taken. */
  private Optional<int[]> selection(int cell) {
    if (best[cell] >= taken[cell]) {
      return Optional.of(best);
    }
    int[] wanted = best.clone();
    wanted[cell]++;
    return exchanged(wanted).or(this::searched);
  }

  private Optional<int[]> exchanged(int[] wanted) {
    return IntStream.range(0, wanted.length)
        .filter(giver -> wanted[giver] > taken[giver])
        .mapToObj(giver -> changed(wanted, giver, -1))
        .filter(it -> cells.distance(it) == distance)
        .findFirst();
  }

  private static int[] changed(int[] selection, int cell, int by) {
    int[] changed = selection.clone();
    changed[cell] += by;
    return changed;
  }

  private Optional<int[]> searched() {
    SelectionSearch search = search();
    Optional<int[]> found = search.within(distance, stepsLeft);
    stepsLeft = search.stepsLeft();
    proven &= !search.gaveUp();
    return found;
  }

  private SelectionSearch search() {
    return new SelectionSearch(cells, taken, room, contest.free());
  }

  /**
   * Who gets the seats.
   *
   * @param proven whether it is certain that none is nearer, or as near with better ranks
   */
  record Choice(List<Application> chosen, boolean proven) {

    Choice {
      chosen = List.copyOf(chosen);
    }
  }
}
