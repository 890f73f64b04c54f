package org.stoa.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Severity;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.statement.ActivityId;

/**
 * What came of reading a folder.
 *
 * @param programme absent if there is any error
 * @param editions empty if there is any error
 * @param problems errors, warnings and infos, in reading order
 * @param places where the activities stand, by their ids; for whoever has more to say about one
 */
public record Reading(
    Optional<Programme> programme,
    List<Edition> editions,
    List<Problem> problems,
    Map<ActivityId, Place> places) {

  public Reading {
    editions = List.copyOf(editions);
    problems = List.copyOf(problems);
    places = Map.copyOf(places);
  }

  /** The errors and warnings, without what is only good to know. */
  public List<Problem> toMend() {
    return problems.stream().filter(it -> it.severity() != Severity.INFO).toList();
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
