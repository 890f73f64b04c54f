package org.stoa.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stoa.statement.Mode;

/**
 * What is known of a participant that decides what she is offered. Immutable.
 *
 * @param mode how she takes part; empty if she hasn't said
 * @param cohort the group of people she works with; empty while she isn't allocated to one
 */
public record Profile(
    List<Appointment> appointments, Optional<Mode> mode, Optional<CohortId> cohort) {

  /** Nothing is known: no role, any mode. */
  public static final Profile UNKNOWN = new Profile(List.of(), Optional.empty(), Optional.empty());

  public Profile {
    appointments = List.copyOf(appointments);
  }

  public boolean holds(RoleId role, LocalDate day) {
    return appointments.stream().anyMatch(it -> it.role().equals(role) && it.isHeldOn(day));
  }
}
