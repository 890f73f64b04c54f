package org.stoa.admission;

import java.util.List;

/**
 * Who may get the seats that are free, and beside whom.
 *
 * @param seats of the edition; those that the seated have are among them
 * @param goals of the whole edition, whoever is among the candidates now
 * @param seated who have a seat, whatever happens
 * @param candidates who may get one, the strongest first
 */
record Contest(
    int seats, List<Goal> goals, List<Application> seated, List<Application> candidates) {

  Contest {
    goals = List.copyOf(goals);
    seated = List.copyOf(seated);
    candidates = List.copyOf(candidates);
  }

  /** How many candidates get a seat. */
  int free() {
    return Math.max(0, Math.min(candidates.size(), seats - seated.size()));
  }
}
