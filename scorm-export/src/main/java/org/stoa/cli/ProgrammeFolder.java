package org.stoa.cli;

import java.nio.file.Path;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The folder that a command is about. */
final class ProgrammeFolder {

  @Parameters(paramLabel = "DIR", description = "the folder with programme.yaml")
  private Path path = Path.of(".");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  Path path() {
    return path;
  }

  /** Refuses to go on if it isn't there: that is wrong use of the command. */
  void require() {
    new GivenFile(command, "DIR", path).requireFolder();
  }

  /** What is in it; it is wrong use of the command to name one that isn't there. */
  Reading read() {
    return read(command, "DIR", path);
  }

  /**
   * What is in one of several folders.
   *
   * @param parameter such as {@code OLD_DIR}
   */
  static Reading read(CommandSpec command, String parameter, Path path) {
    new GivenFile(command, parameter, path).requireFolder();
    return ProgrammeReader.read(path);
  }
}
