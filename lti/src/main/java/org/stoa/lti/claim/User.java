package org.stoa.lti.claim;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * The person who launched, as far as the platform tells. Everything except the id is untrusted text
 * that may change between launches. LTI Core 1.3, 5.3.6.
 *
 * @param id {@code sub}: stable, unique within the issuer
 * @param name the full name
 * @param givenName the first name
 * @param familyName the last name
 * @param email the address
 * @param zone {@code zoneinfo}, if it is a zone we know
 */
public record User(
    String id,
    Optional<String> name,
    Optional<String> givenName,
    Optional<String> familyName,
    Optional<String> email,
    Optional<ZoneId> zone) {

  /**
   * Reads whoever is named beside an id.
   *
   * @param idName of the member with the id; empty without it
   */
  public static Optional<User> read(JsonObject claims, String idName) {
    return claims
        .filled(idName)
        .map(
            id ->
                new User(
                    id,
                    claims.filled("name"),
                    claims.filled("given_name"),
                    claims.filled("family_name"),
                    claims.filled("email"),
                    claims.filled("zoneinfo").flatMap(User::zone)));
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The full name, or what can be made of its parts. */
  public Optional<String> displayName() {
    Optional<String> parts =
        givenName
            .map(given -> familyName.map(family -> given + " " + family).orElse(given))
            .or(() -> familyName);
    return name.or(() -> parts);
  }

  /** Doesn't show who it is. */
  @Override
  public String toString() {
    return "User[]";
  }
}
