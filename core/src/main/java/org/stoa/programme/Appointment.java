package org.stoa.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's role, and the first and last day on which she holds it.
 *
 * @param first empty if it has always been so
 * @param last empty if it doesn't end
 */
public record Appointment(RoleId role, Optional<LocalDate> first, Optional<LocalDate> last) {

  /** A role without a term. */
  public static Appointment to(RoleId role) {
    return new Appointment(role, Optional.empty(), Optional.empty());
  }

  public boolean isHeldOn(LocalDate day) {
    return first.map(it -> !day.isBefore(it)).orElse(true)
        && last.map(it -> !day.isAfter(it)).orElse(true);
  }
}
