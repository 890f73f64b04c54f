package org.stoa.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.stoa.xapi.Course;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands share that go through a file of statements, learner by learner. */
final class StatementOptions {

  @Option(
      names = "--statements",
      required = true,
      paramLabel = "FILE",
      description = "what happened: one xAPI statement in each line")
  private Path statements = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = {
        "what was known at this time, by default now;",
        "such as 2023-07-21T22:00:00Z"
      })
  private Optional<Instant> asOf = Optional.empty();

  @Option(names = "--json", description = "JSON instead of a text, an object in each line")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  void requireFile() {
    new GivenFile(command, "--statements", statements).requireInput();
  }

  StatementFile file(Course course) {
    return new StatementFile(statements, course);
  }

  Instant asOf(Clock clock) {
    return asOf.orElseGet(clock::instant);
  }

  boolean json() {
    return json;
  }
}
