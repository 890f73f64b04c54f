package org.stoa.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an edition takes applications and gives its seats, as its author wrote it. Immutable.
 *
 * @param until the deadline of applications
 * @param announced when applicants learn the outcome, as precisely as it was promised
 * @param columns of the form's answers, where they are named in another way than their attribute
 * @param requirements that the application itself answers
 * @param confirmed attributes that a person has to confirm of each applicant who gets a seat
 * @param rank by what applicants are ranked, the strongest first
 * @param balance how the seats should be shared
 */
public record Selection(
    Optional<Bound> until,
    Optional<Bound> announced,
    Map<Attribute, String> columns,
    List<Requirement> requirements,
    Set<Attribute> confirmed,
    List<RankKey> rank,
    List<Quota> balance) {

  /** Whoever applies first. */
  public static final Selection FIRST_COME =
      new Selection(
          Optional.empty(), Optional.empty(), Map.of(), List.of(), Set.of(), List.of(), List.of());

  public Selection {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    requirements = List.copyOf(requirements);
    confirmed = Collections.unmodifiableSet(new LinkedHashSet<>(confirmed));
    rank = List.copyOf(rank);
    balance = List.copyOf(balance);
  }

  /** The same selection so many days later. */
  Selection plusDays(long days) {
    return new Selection(
        until.map(bound -> bound.plusDays(days)),
        announced.map(bound -> bound.plusDays(days)),
        columns,
        requirements,
        confirmed,
        rank,
        balance);
  }
}
