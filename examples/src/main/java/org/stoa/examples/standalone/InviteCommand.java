package org.stoa.examples.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stoa.tool.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints an invitation. */
@Command(
    name = "invite",
    description =
        "Prints an address that registers one more platform. It works once; whoever has it is let"
            + " in without further approval.",
    mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--hours",
      paramLabel = "N",
      defaultValue = "24",
      description = "How long it works; 24 hours by default.")
  private int hours;

  InviteCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws ServerSettings.Unusable {
    try (Administration tool = ServerCommands.open(environment)) {
      spec.commandLine().getOut().println(tool.invite(Duration.ofHours(hours)));
      return 0;
    }
  }
}
