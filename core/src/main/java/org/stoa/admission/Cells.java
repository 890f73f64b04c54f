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
    int[] counts = counts(selection);
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
   * A selection of the smallest distance: the solution of an integer program.
   *
   * @param room of each cell at most so many
   * @param seats to give in all
   */
  int[] nearest(int[] room, int seats) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Expression all = model.newExpression("seats").level(seats);
    Expression[] sums =
        IntStream.range(0, goals.length).mapToObj(it -> sum(model, it)).toArray(Expression[]::new);
    Variable[] chosen = new Variable[room.length];
    for (int cell = 0; cell < chosen.length; cell++) {
      Variable variable = model.newVariable("cell" + cell).integer().lower(0).upper(room[cell]);
      all.set(variable, 1);
      for (int goal : goalsOf[cell]) {
        sums[goal].set(variable, 1);
      }
      chosen[cell] = variable;
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("a selection always exists: " + result.getState());
    }
    return IntStream.range(0, chosen.length)
        .map(cell -> (int) Math.rint(result.doubleValue(model.indexOf(chosen[cell]))))
        .toArray();
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
