package org.stoa.admission;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Who gets what: every applicant has one verdict. Once it is published, and after every decision
 * since, it is the outcome. Immutable.
 *
 * @param seats of the edition; empty if there is no limit
 * @param verdicts seats by rank, then the waiting list by number, then the others by applicant
 * @param balance what the balanced attributes came to, in the order of the edition
 * @param published whether a person published it
 * @param proven whether it is certain that no selection as near to the balance has better ranks;
 *     the search for one gives up after a fixed number of steps, which takes hundreds of seats
 */
public record Proposal(
    OptionalInt seats,
    List<Verdict> verdicts,
    List<Tally> balance,
    boolean published,
    boolean proven) {

  public Proposal {
    verdicts = List.copyOf(verdicts);
    balance = List.copyOf(balance);
  }

  /** Those who have a seat. */
  public List<Verdict> seated() {
    return verdicts.stream().filter(Verdict::hasSeat).toList();
  }

  /** What one applicant gets; empty if there is no application. */
  public Optional<Verdict> verdict(ApplicantId applicant) {
    return verdicts.stream().filter(it -> it.applicant().equals(applicant)).findFirst();
  }

  /** By how many seats people have admitted more applicants than there are seats. */
  public int overbooked() {
    return seats.isPresent() ? Math.max(0, seated().size() - seats.getAsInt()) : 0;
  }

  /** Seats that too many or too few went to an answer, over all goals. */
  public int distance() {
    return balance.stream()
        .mapToInt(tally -> tally.goal().map(goal -> goal.distance(tally.seats())).orElse(0))
        .sum();
  }

  /**
   * Who of those that are known, by an application or otherwise, has a seat in none of several
   * editions, such as a member city that no cluster took in yet.
   */
  public static NavigableSet<ApplicantId> unallocated(
      Collection<ApplicantId> known, Collection<Proposal> editions) {
    NavigableSet<ApplicantId> left = new TreeSet<>(known);
    editions.forEach(edition -> edition.verdicts().forEach(it -> left.add(it.applicant())));
    editions.forEach(edition -> edition.seated().forEach(it -> left.remove(it.applicant())));
    return left;
  }
}
