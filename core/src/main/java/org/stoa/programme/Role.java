package org.stoa.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A part that people play in a programme: a mayor, a speaker, a coordinating city. Roles are data:
 * each programme has its own.
 *
 * @param term how long somebody holds it; empty for as long as the edition runs
 */
public record Role(RoleId id, Localised<String> title, Optional<java.time.Period> term) {

  /** Somebody's appointment to this role, from a day until its term ends. */
  public Appointment from(LocalDate first) {
    return new Appointment(
        id, Optional.of(first), term.map(length -> first.plus(length).minusDays(1)));
  }
}
