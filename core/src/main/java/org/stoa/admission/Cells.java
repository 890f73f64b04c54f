package org.stoa.admission;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.stoa.programme.Attribute;

/**
 * Cells of interchangeable candidates. A selection is an array with the number of seats for each;
 * cells and goals are known by their numbers. Immutable, as long as nobody writes to its arrays.
 */
final class Cells {

  private static final double TOLERANCE = 1e-6;

  private final Goal[] goals;
  private final int[] seated;
  private final int[][] goalsOf;
  private final int[][] members;
  private final int[][] attributes;

  /**
   * @param goals that are to be reached
   * @param goalsOf for each cell those that it counts for, at most one of each attribute
   * @param seated who have a seat already
   */
  Cells(List<Goal> goals, List<List<Integer>> goalsOf, List<Application> seated) {
    this.goals = goals.toArray(Goal[]::new);
    this.goalsOf = arrays(goalsOf);
    this.seated =
        goals.stream()
            .mapToInt(goal -> (int) seated.stream().filter(goal::counts).count())
            .toArray();
    this.members =
        IntStream.range(0, goals.size())
            .mapToObj(
                goal ->
                    IntStream.range(0, goalsOf.size())
                        .filter(cell -> goalsOf.get(cell).contains(goal))
                        .toArray())
            .toArray(int[][]::new);
    Map<Attribute, List<Integer>> byAttribute =
        IntStream.range(0, goals.size())
            .boxed()
            .collect(Collectors.groupingBy(goal -> goals.get(goal).attribute()));
    this.attributes = arrays(List.copyOf(byAttribute.values()));
  }

  private static int[][] arrays(List<List<Integer>> lists) {
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  Goal[] goals() {
    return goals;
  }

  /** For each cell its goals. */
  int[][] goalsOf() {
    return goalsOf;
  }

  /** For each goal its cells. */
  int[][] members() {
    return members;
  }

  /** For each attribute its goals. */
  int[][] attributes() {
    return attributes;
  }

  /** How far a selection is from all goals. */
  int distance(int[] selection) {
    return distanceOf(counts(selection));
  }

  private int distanceOf(int[] counts) {
    return IntStream.range(0, counts.length).map(goal -> goals[goal].distance(counts[goal])).sum();
  }

  /** For each goal the seats of a selection, with those that are given already. */
  int[] counts(int[] selection) {
    int[] counts = seated.clone();
    for (int cell = 0; cell < selection.length; cell++) {
      for (int goal : goalsOf[cell]) {
        counts[goal] += selection[cell];
      }
    }
    return counts;
  }

  /**
   * A distance that no selection undercuts: that of the best one if seats could be divided.
   *
   * @param room of each cell at most so many
   * @param seats to give in all
   */
  int relaxedDistance(int[] room, int seats) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Expression all = model.newExpression("seats").level(seats);
    Expression[] sums =
        IntStream.range(0, goals.length).mapToObj(it -> sum(model, it)).toArray(Expression[]::new);
    for (int cell = 0; cell < room.length; cell++) {
      Variable variable = model.newVariable("cell" + cell).lower(0).upper(room[cell]);
      all.set(variable, 1);
      for (int goal : goalsOf[cell]) {
        sums[goal].set(variable, 1);
      }
    }
    Optimisation.Result result = model.minimise();
    // A bound of 0 is always true, so a solver that fails costs time and nothing else.
    return result.getState().isOptimal() ? (int) Math.ceil(result.getValue() - TOLERANCE) : 0;
  }

  /** A selection that no exchange of one seat brings nearer to the goals. */
  int[] descended(int[] room, int seats) {
    int[] selection = new int[room.length];
    int[] counts = counts(selection);
    for (int given = 0; given < seats; given++) {
      int next = cheapest(selection, room, counts);
      change(selection, counts, next, 1);
    }
    while (exchange(selection, room, counts)) {
      // until nothing gets better
    }
    return selection;
  }

  private boolean exchange(int[] selection, int[] room, int[] counts) {
    for (int giver = 0; giver < selection.length; giver++) {
      if (selection[giver] > 0) {
        int before = distanceOf(counts);
        change(selection, counts, giver, -1);
        int taker = cheapest(selection, room, counts);
        change(selection, counts, taker, 1);
        if (distanceOf(counts) < before) {
          return true;
        }
        change(selection, counts, taker, -1);
        change(selection, counts, giver, 1);
      }
    }
    return false;
  }

  private void change(int[] selection, int[] counts, int cell, int by) {
    selection[cell] += by;
    for (int goal : goalsOf[cell]) {
      counts[goal] += by;
    }
  }

  /** The first cell with room where another seat is least harmful. */
  private int cheapest(int[] selection, int[] room, int[] counts) {
    int cheapest = -1;
    int least = Integer.MAX_VALUE;
    for (int cell = 0; cell < room.length; cell++) {
      int harm = 0;
      for (int goal : goalsOf[cell]) {
        harm += goals[goal].distance(counts[goal] + 1) - goals[goal].distance(counts[goal]);
      }
      if (selection[cell] < room[cell] && harm < least) {
        cheapest = cell;
        least = harm;
      }
    }
    return cheapest;
  }

  /** The seats of a goal, and at a price some fewer or more than it wants. */
  private Expression sum(ExpressionsBasedModel model, int number) {
    Variable few = model.newVariable("few" + number).lower(0).weight(1);
    Variable many = model.newVariable("many" + number).lower(0).weight(1);
    return model
        .newExpression("goal" + number)
        .lower(goals[number].low() - seated[number])
        .upper(goals[number].high() - seated[number])
        .set(few, 1)
        .set(many, -1);
  }
}
