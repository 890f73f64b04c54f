package org.stoa.xapi;

import java.util.List;
import java.util.Optional;
import org.stoa.problem.Problem;

/**
 * What came of reading one line.
 *
 * @param statement absent if there is an error, or if the line says nothing about the course
 * @param problems in reading order
 */
public record LineReading(Optional<LearnerStatement> statement, List<Problem> problems) {

  public LineReading {
    problems = List.copyOf(problems);
  }
}
