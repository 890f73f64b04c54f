package org.stoa.lti.roster;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The members of a context at one moment, or those who have changed since another.
 *
 * @param members in the platform's order
 * @param differences where to ask later for what has changed since; may be kept for long. NRPS 2.0,
 *     2.4.2
 */
public record Roster(List<Member> members, Optional<URI> differences) {

  /** Copies the members. */
  public Roster {
    members = List.copyOf(members);
  }
}
