package org.stoa.cli;

import java.util.stream.Stream;
import org.stoa.authoring.Reading;
import org.stoa.programme.Edition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which edition of a programme a command is about. */
final class EditionOptions {

  @Option(
      names = "--edition",
      required = true,
      paramLabel = "ID",
      description = "the edition, as its file in editions/ is called")
  private String id = "";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  String id() {
    return id;
  }

  /** The edition of this id; it is wrong use of the command to name one that isn't there. */
  Edition in(Reading reading) {
    return reading.editions().stream()
        .filter(edition -> edition.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () -> {
              Stream<?> known = reading.editions().stream().map(Edition::id);
              return WrongUse.unknown(command, "edition", id, known);
            });
  }
}
