package org.stoa.admission;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Searches for a selection that is no further from the goals than allowed: a seat at a time, first
 * for the goal with the fewest candidates to spare, and given up as soon as no single attribute can
 * be made good any more. It looks at everything that this doesn't exclude, so what it doesn't find
 * doesn't exist. Not thread-safe; one search only.
 */
final class SelectionSearch {

  private final Goal[] goals;
  private final int[][] goalsOf;
  private final int[] everyCell;
  private final int[][] membersOf;
  private final int[][] attributes;
  private final int[] selection;
  private final int[] room;
  private final int[] counts;
  private final int[] most;
  private int free;
  private int left;
  private int stepsLeft;

  /**
   * @param taken of each cell at least so many
   * @param room of each cell at most so many
   * @param seats to give in all, the taken ones among them
   */
  SelectionSearch(Cells cells, int[] taken, int[] room, int seats) {
    this.goals = cells.goals();
    this.goalsOf = cells.goalsOf();
    this.everyCell = IntStream.range(0, room.length).toArray();
    this.membersOf = cells.members();
    this.attributes = cells.attributes();
    this.selection = taken.clone();
    this.room = room.clone();
    this.counts = cells.counts(taken);
    this.most = cells.counts(room);
    this.free = seats - IntStream.of(taken).sum();
    this.left = IntStream.of(room).sum() - IntStream.of(taken).sum();
  }

  /**
   * A selection of at most this distance. Empty if there is none, or if {@link #gaveUp()}.
   *
   * @param steps after how many seats, put down for trial, it gives up
   */
  Optional<int[]> within(int distance, int steps) {
    stepsLeft = steps;
    return search(distance) ? Optional.of(selection) : Optional.empty();
  }

  /** How many steps it had left. */
  int stepsLeft() {
    return stepsLeft;
  }

  boolean gaveUp() {
    return stepsLeft == 0;
  }

  /**
   * A distance that no selection undercuts: each attribute by itself at its best, as if its answers
   * could be chosen whatever the other attributes are.
   */
  int bound() {
    int sum = 0;
    for (int[] attribute : attributes) {
      sum += bound(attribute);
    }
    return sum;
  }

  /** Seats go first where they are missing, then where they do no harm, then elsewhere. */
  private int bound(int[] attribute) {
    int distance = 0;
    int missing = 0;
    int harmless = left;
    for (int number : attribute) {
      Goal goal = goals[number];
      distance += goal.distance(counts[number]);
      int filled = Math.max(0, Math.min(most[number], goal.low()) - counts[number]);
      int upTo = Math.max(counts[number] + filled, Math.min(most[number], goal.high()));
      missing += filled;
      harmless -= filled + most[number] - upTo;
    }
    return distance - Math.min(free, missing) + Math.max(0, free - missing - harmless);
  }

  private boolean search(int distance) {
    if (free > left || bound() > distance) {
      return false;
    }
    if (free == 0) {
      return true;
    }
    int[] cells = next();
    int[] before = new int[cells.length];
    for (int at = 0; at < cells.length; at++) {
      before[at] = room[cells[at]];
    }
    boolean found = false;
    for (int at = 0; !found && at < cells.length && bound() <= distance; at++) {
      if (stepsLeft == 0) {
        return false;
      }
      stepsLeft--;
      take(cells[at], 1);
      found = search(distance);
      if (!found) {
        take(cells[at], -1);
        setRoom(cells[at], selection[cells[at]]);
      }
    }
    // Nobody of these cells, then; the bound knows that by now.
    found = found || search(distance);
    for (int at = 0; at < cells.length; at++) {
      setRoom(cells[at], before[at]);
    }
    return found;
  }

  /** The cells of the goal with the fewest to spare; where none lacks a seat, all. */
  private int[] next() {
    int scarcest = -1;
    int fewest = Integer.MAX_VALUE;
    for (int number = 0; number < counts.length; number++) {
      int lacking = goals[number].low() - counts[number];
      int open = most[number] - counts[number];
      if (lacking > 0 && open > 0 && open - lacking < fewest) {
        scarcest = number;
        fewest = open - lacking;
      }
    }
    return openCells(scarcest < 0 ? everyCell : membersOf[scarcest]);
  }

  /** Those with room, the least harmful first. */
  private int[] openCells(int[] among) {
    long[] byHarm = new long[among.length];
    int open = 0;
    for (int cell : among) {
      if (room[cell] > selection[cell]) {
        byHarm[open++] = ((long) harm(cell) << Integer.SIZE) + cell;
      }
    }
    Arrays.sort(byHarm, 0, open);
    int[] cells = new int[open];
    for (int at = 0; at < open; at++) {
      cells[at] = (int) byHarm[at];
    }
    return cells;
  }

  /** How much further from the goals another seat for a cell would be. */
  private int harm(int cell) {
    int harm = 0;
    for (int number : goalsOf[cell]) {
      Goal goal = goals[number];
      harm += goal.distance(counts[number] + 1) - goal.distance(counts[number]);
    }
    return harm;
  }

  private void take(int cell, int seats) {
    selection[cell] += seats;
    free -= seats;
    left -= seats;
    for (int number : goalsOf[cell]) {
      counts[number] += seats;
    }
  }

  private void setRoom(int cell, int seats) {
    int change = seats - room[cell];
    room[cell] = seats;
    left += change;
    for (int number : goalsOf[cell]) {
      most[number] += change;
    }
  }
}
