package org.stoa.authoring;

import java.util.List;
import java.util.Optional;
import org.stoa.problem.Problem;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;

/**
 * What came of reading a folder.
 *
 * @param programme absent if there is any error
 * @param editions empty if there is any error
 * @param problems errors and warnings, in reading order
 */
public record Reading(
    Optional<Programme> programme, List<Edition> editions, List<Problem> problems) {

  public Reading {
    editions = List.copyOf(editions);
    problems = List.copyOf(problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
