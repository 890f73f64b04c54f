package org.stoa.lti.roster;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.claim.Roles;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * A member of a context. NRPS 2.0, 2.2.
 *
 * @param userId the {@code sub} of the person's launches
 * @param status whether the platform counts the person in
 * @param roles in the context and beyond; short names are understood, and what is in no vocabulary
 *     gives no rights
 * @param person what the platform shares
 * @param groups the ids of the person's groups, where the platform tells
 * @param messages of one link, if the question named one: what a launch would say
 */
public record Member(
    String userId,
    Status status,
    Roles roles,
    Person person,
    List<String> groups,
    List<JsonObject> messages) {

  private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
  private static final String MESSAGE_TYPE =
      "https://purl.imsglobal.org/spec/lti/claim/message_type";

  /** NRPS 2.0, 2.3. */
  public enum Status {
    /** In. Platforms that don't say mean this. */
    ACTIVE,
    /** Still a member, and can't take part. */
    INACTIVE,
    /** Out. Told only among differences. */
    DELETED
  }

  /**
   * What a platform shares of somebody, each only if it wants to.
   *
   * @param sourcedId the person's id in the institution's own systems
   */
  public record Person(
      Optional<String> name,
      Optional<String> givenName,
      Optional<String> middleName,
      Optional<String> familyName,
      Optional<String> email,
      Optional<URI> picture,
      Optional<String> sourcedId) {

    /** Doesn't show who it is. */
    @Override
    public String toString() {
      return "Person[]";
    }
  }

  /** Copies the lists. */
  public Member {
    groups = List.copyOf(groups);
    messages = List.copyOf(messages);
  }

  /** The custom parameters with which the person would open the link that was asked about. */
  public Map<String, String> custom() {
    return messages.stream()
        .filter(message -> message.text(MESSAGE_TYPE).orElse("").equals("LtiResourceLinkRequest"))
        .flatMap(message -> message.object(CUSTOM).stream())
        .findFirst()
        .map(custom -> Collections.unmodifiableMap(custom.scalars()))
        .orElse(Map.of());
  }

  static Optional<Member> read(JsonObject json) {
    return json.id("user_id")
        .map(
            id ->
                new Member(
                    id,
                    status(json.text("status").orElse("")),
                    Roles.of(json.texts("roles")),
                    person(json),
                    json.objects("group_enrollments").stream()
                        .flatMap(enrolment -> enrolment.id("group_id").stream())
                        .toList(),
                    json.objects("message")));
  }

  /** An unknown status gives nobody a place. */
  private static Status status(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "active" -> Status.ACTIVE;
      case "deleted" -> Status.DELETED;
      default -> Status.INACTIVE;
    };
  }

  private static Person person(JsonObject json) {
    return new Person(
        json.filled("name"),
        json.filled("given_name"),
        json.filled("middle_name"),
        json.filled("family_name"),
        json.filled("email"),
        json.filled("picture").flatMap(WebAddress::read),
        json.id("lis_person_sourcedid"));
  }

  /** Doesn't show who it is. */
  @Override
  public String toString() {
    return "Member[" + status + "]";
  }
}
