package org.stoa.admission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stoa.programme.Attribute;

/**
 * What one applicant gets, and why.
 *
 * @param application the one that counts
 * @param others of the same person, which don't; the earliest first
 * @param rank among the eligible applicants, from 1; those in time come before those who are late
 * @param late whether it came after the deadline
 * @param unconfirmed what a person still has to confirm
 * @param decision the last one that a person made about a seat for this applicant
 */
public record Verdict(
    Application application,
    List<Application> others,
    Standing standing,
    OptionalInt rank,
    boolean late,
    Set<Attribute> unconfirmed,
    Optional<Decision> decision,
    Reason why) {

  public Verdict {
    others = List.copyOf(others);
    unconfirmed = Set.copyOf(unconfirmed);
  }

  public ApplicantId applicant() {
    return application.applicant();
  }

  public boolean hasSeat() {
    return standing instanceof Standing.Seat;
  }
}
