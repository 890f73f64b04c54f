package org.stoa.lti.claim;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * Whom a launch is about, where that isn't who launched: the {@code for_user} claim.
 *
 * @param user the person, as far as the platform tells
 * @param roles what the platform says the person is
 */
public record ForUser(User user, Roles roles) {

  /** Reads the claim; empty without an id. */
  public static Optional<ForUser> read(JsonObject claim) {
    return User.read(claim, "user_id")
        .map(user -> new ForUser(user, Roles.of(claim.texts("roles"))));
  }
}
