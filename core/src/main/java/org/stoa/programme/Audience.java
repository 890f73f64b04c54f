package org.stoa.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.stoa.statement.Mode;

/**
 * Whom an activity is offered to. It says nothing about completion: what only some are offered, no
 * award for everybody should need.
 *
 * @param roles any one of them suffices; empty for people of every role and of none
 * @param mode only those who take part in this way
 */
public record Audience(Set<RoleId> roles, Optional<Mode> mode) {

  public static final Audience EVERYBODY = new Audience(Set.of(), Optional.empty());

  public Audience {
    roles = Set.copyOf(roles);
  }

  public boolean isEverybody() {
    return roles.isEmpty() && mode.isEmpty();
  }

  /** Whether it includes somebody on a day. Who hasn't said how she takes part isn't shut out. */
  public boolean includes(Profile profile, LocalDate day) {
    boolean hasRole = roles.isEmpty() || roles.stream().anyMatch(role -> profile.holds(role, day));
    boolean hasMode = mode.isEmpty() || profile.mode().isEmpty() || mode.equals(profile.mode());
    return hasRole && hasMode;
  }
}
