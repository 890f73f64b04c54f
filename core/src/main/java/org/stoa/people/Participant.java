package org.stoa.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.programme.Edition;
import org.stoa.programme.Profile;
import org.stoa.statement.EnrolmentId;

/**
 * Somebody who takes part.
 *
 * @param id unique on the list and kept for good; results hang on it
 * @param emails all that this person uses
 * @param registrants ids that registrations at meeting tools gave this person
 * @param profile what decides what this person is offered
 * @param enrolment where one is known already; otherwise it follows from the id
 * @param attributes what else is known, under the names of {@link PeopleReader#ATTRIBUTES}
 */
public record Participant(
    String id,
    String name,
    Set<EmailAddress> emails,
    Set<String> registrants,
    Profile profile,
    Optional<EnrolmentId> enrolment,
    Map<String, String> attributes) {

  public Participant {
    emails = Set.copyOf(emails);
    registrants = Set.copyOf(registrants);
    attributes = Map.copyOf(attributes);
  }

  /**
   * The person's part in an edition: the same for the same programme, edition and id. Statements of
   * other systems that name her otherwise are hers only if {@link #enrolment} says so.
   */
  public EnrolmentId enrolmentIn(Edition edition) {
    return enrolment.orElseGet(
        () -> EnrolmentId.of(edition.programme().id().value(), edition.id().value(), id));
  }
}
