package org.stoa.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stoa.programme.Edition;
import org.stoa.programme.Selection;

/**
 * Gives the seats of an edition: a pure function of the applications and the decisions that people
 * made. The order of the applications doesn't matter. Immutable and thread-safe.
 *
 * <ul>
 *   <li>Of several applications of one person the last one in time counts, with the time of the
 *       first; the others are kept with the verdict.
 *   <li>Whoever applied after the deadline comes after everybody who was in time, and gets a seat
 *       only if one is left, or if a person decides so.
 *   <li>Before the outcome is published, decisions bind the proposal, and the rest is chosen anew
 *       around them. Afterwards nobody loses a seat but by a decision about her; each seat that
 *       becomes free is given at once, by the same policy, beside all who have theirs. For a
 *       balanced edition that is the one who keeps the balance best, and not always number 1.
 *   <li>People may admit more applicants than there are seats; {@link Proposal#overbooked} says so.
 * </ul>
 */
public final class Admission {

  private final Edition edition;

  private Admission(Edition edition) {
    this.edition = edition;
  }

  public static Admission of(Edition edition) {
    return new Admission(edition);
  }

  /** What the edition's policy gives everybody, before people decide. */
  public Proposal propose(Collection<Application> applications) {
    return decide(applications, List.of());
  }

  /**
   * What everybody gets after people decided.
   *
   * @param decisions in any order; of two at one instant the later in the list is the later one
   * @throws IllegalArgumentException if a decision is about somebody who didn't apply
   */
  public Proposal decide(Collection<Application> applications, List<Decision> decisions) {
    Selection selection = edition.selection().orElse(Selection.FIRST_COME);
    Optional<Instant> deadline = selection.until().map(until -> until.end(edition.zone()));
    Deliberation deliberation =
        new Deliberation(
            selection,
            edition.seats(),
            Candidacy.of(
                applications, at -> deadline.filter(end -> !at.isBefore(end)).isPresent()));
    decisions.stream()
        .sorted(Comparator.comparing(Decision::at))
        .forEachOrdered(deliberation::take);
    return deliberation.proposal();
  }
}
