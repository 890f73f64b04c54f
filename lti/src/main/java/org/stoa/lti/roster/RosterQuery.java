package org.stoa.lti.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.lti.claim.Role;
import org.stoa.lti.service.ListQuery;

/**
 * Which members to ask for. NRPS 2.0, 2.4.
 *
 * @param role a principal role in the context, such as {@code Learner}
 * @param resourceLinkId only those who may open this link, with the custom parameters that they
 *     would open it with
 * @param limit the most members on a page, as a wish
 */
public record RosterQuery(
    Optional<String> role, Optional<String> resourceLinkId, OptionalInt limit) {

  private static final String CONTEXT_ROLES = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

  /** Every member of the context. */
  public static final RosterQuery ALL =
      new RosterQuery(Optional.empty(), Optional.empty(), OptionalInt.empty());

  /**
   * Checks the role.
   *
   * @throws IllegalArgumentException if it isn't the short name of a role
   */
  public RosterQuery {
    if (role.filter(name -> !name.matches("\\w+")).isPresent()) {
      throw new IllegalArgumentException("not the short name of a role");
    }
  }

  /** The same question, for one role only. */
  public RosterQuery withRole(String name) {
    return new RosterQuery(Optional.of(name), resourceLinkId, limit);
  }

  /** The same question, for one link only. */
  public RosterQuery withResourceLink(String id) {
    return new RosterQuery(role, Optional.of(id), limit);
  }

  /** The same question, on smaller pages. */
  public RosterQuery withLimit(int most) {
    return new RosterQuery(role, resourceLinkId, OptionalInt.of(most));
  }

  ListQuery list() {
    Map<String, String> parameters = new LinkedHashMap<>();
    role.ifPresent(name -> parameters.put("role", CONTEXT_ROLES + name));
    resourceLinkId.ifPresent(id -> parameters.put("rlid", id));
    return new ListQuery(parameters, limit);
  }

  /** Platforms lose the role on later pages, or know few roles. Who has left has none any more. */
  boolean wants(Member member) {
    return role.isEmpty()
        || member.status() == Member.Status.DELETED
        || member.roles().known().stream().anyMatch(it -> isIt(it, role.get()));
  }

  private static boolean isIt(Role role, String name) {
    return role.vocabulary() == Role.Vocabulary.CONTEXT && role.name().equals(name);
  }
}
