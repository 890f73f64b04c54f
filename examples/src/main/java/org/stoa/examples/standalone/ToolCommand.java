package org.stoa.examples.standalone;

import java.util.Map;
import org.stoa.tool.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that opens the tool of an environment, does something with it, and tells of it. */
@Command(mixinStandardHelpOptions = true)
abstract class ToolCommand {

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  ToolCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** What is done with an open tool; gives the exit code. */
  interface Task {
    int run(Administration tool);
  }

  final int with(Task task) throws ServerSettings.Unusable {
    try (Administration tool = ServerCommands.open(environment)) {
      return task.run(tool);
    }
  }

  /** Prints what was found or done, and gives the exit code for it. */
  final int tell(String lines) {
    spec.commandLine().getOut().println(lines);
    return 0;
  }

  /** Prints why nothing was done, and gives the exit code for it. */
  final int refuse(String why) {
    spec.commandLine().getErr().println(ServerCommands.NAME + ": " + why);
    return StoaServer.FAILED;
  }
}
