package org.stoa.xapi;

import java.util.Optional;
import org.stoa.problem.Problems;
import org.stoa.source.SourceLine;
import org.stoa.yaml.Fields;

/**
 * Reads statements as {@link StatementWriter} writes them, and those of other systems as far as
 * their meaning is beyond doubt. Immutable, safe for any thread.
 *
 * <p>Of other systems it understands {@code completed}, and {@code passed}, {@code failed} and
 * {@code scored} with a score. An activity is known by the last step of its IRI. The enrolment is
 * the registration; without one, whoever has the actor's identifier. Another system's authority is
 * a source. A verb that means nothing here, and another edition's statement, are passed over with a
 * warning; everything else that can't be read is an error.
 */
public final class StatementReader {

  private final Course course;

  /** A reader of statements about this course. */
  public StatementReader(Course course) {
    this.course = course;
  }

  /** The statement of one line, or what is wrong with it. */
  public LineReading read(SourceLine line) {
    Problems problems = new Problems();
    Optional<LearnerStatement> statement =
        JsonTree.read(line, problems)
            .flatMap(node -> Fields.of(node, problems))
            .flatMap(fields -> new StatementFields(fields, course, problems).statement());
    return new LineReading(
        problems.hasErrors() ? Optional.empty() : statement, problems.inReadingOrder());
  }
}
