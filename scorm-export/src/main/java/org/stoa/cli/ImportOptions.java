package org.stoa.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.stoa.people.People;
import org.stoa.people.PeopleReader;
import org.stoa.problem.Problems;
import org.stoa.statement.Statement;
import org.stoa.xapi.Course;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the commands share that turn somebody's file into statements: whom it may be about, how its
 * times are meant, and where the statements go.
 */
final class ImportOptions {

  @Option(
      names = "--people",
      required = true,
      paramLabel = "FILE",
      description = "the participants: name, e-mail and, better, id")
  private Path people = Path.of("");

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "of times in the file that don't say theirs, such as Europe/Madrid")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "writes the statements to record to a new file, as xAPI; without it nothing is written")
  private Optional<Path> target = Optional.empty();

  @Option(
      names = "--json",
      description = "JSON instead of a table; stoa schema ${COMMAND-NAME} prints its shape")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  void requireFiles() {
    new GivenFile(command, "--people", people).requireInput();
    target.ifPresent(file -> new GivenFile(command, "--out", file).requireNew());
  }

  Optional<People> people(Problems problems) {
    return PeopleReader.read(people.toString(), people, problems);
  }

  Optional<ZoneId> zone() {
    return zone;
  }

  boolean json() {
    return json;
  }

  /** Leaves statements to be recorded, if it was said where. */
  void write(List<Statement> statements, Course course) {
    target.ifPresent(new StatementLines(statements, course)::write);
  }
}
