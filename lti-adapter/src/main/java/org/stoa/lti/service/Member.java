package org.stoa.lti.service;

import java.util.List;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * A member of a context. NRPS 2.0, 3.2.
 *
 * @param userId the {@code sub} of the person's launches
 * @param name the full name, if the platform shares it
 * @param email the address, if the platform shares it
 * @param roles as the platform wrote them; {@code Roles.of} reads them
 * @param active whether the platform counts the person in
 */
public record Member(
    String userId,
    Optional<String> name,
    Optional<String> email,
    List<String> roles,
    boolean active) {

  /** Copies the roles. */
  public Member {
    roles = List.copyOf(roles);
  }

  static Optional<Member> read(JsonObject json) {
    return json.filled("user_id")
        .map(
            id ->
                new Member(
                    id,
                    json.filled("name"),
                    json.filled("email"),
                    json.texts("roles"),
                    json.text("status").map("Active"::equalsIgnoreCase).orElse(true)));
  }

  /** Doesn't show who it is. */
  @Override
  public String toString() {
    return "Member[]";
  }
}
