package org.stoa.examples.standalone;

import java.util.Map;
import org.stoa.lti.jose.KeyRotation;
import org.stoa.tool.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The keys that the tool signs with. */
@Command(
    name = "keys",
    description = "Lists the keys that the tool signs with, and rotates them.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  KeysCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Command(
      name = "list",
      description = "Prints a line for each key, and what comes next.",
      mixinStandardHelpOptions = true)
  int list() throws ServerSettings.Unusable {
    try (Administration tool = ServerCommands.open(environment)) {
      show(tool.keys());
      return 0;
    }
  }

  @Command(
      name = "rotate",
      description =
          "Takes the steps of a rotation that are due: publish the next key, a day later sign with"
              + " it, another day later throw the old one away. Safe to repeat: run it daily, by a"
              + " timer.",
      mixinStandardHelpOptions = true)
  int rotate(
      @Option(names = "--now", description = "Publishes the next key before its time.") boolean now)
      throws ServerSettings.Unusable {
    try (Administration tool = ServerCommands.open(environment)) {
      tool.keys().advance().forEach(step -> print("Taken: " + step));
      if (now && tool.keys().publish()) {
        print("Taken: " + KeyRotation.Step.PUBLISH);
      }
      show(tool.keys());
      return 0;
    }
  }

  @Command(
      name = "replace",
      description =
          "Throws every key away and signs with a new one at once: for a key that got out."
              + " Platforms refuse the tool until they look at its keys again.",
      mixinStandardHelpOptions = true)
  int replace() throws ServerSettings.Unusable {
    try (Administration tool = ServerCommands.open(environment)) {
      tool.keys().replaceAtOnce();
      show(tool.keys());
      return 0;
    }
  }

  private void show(KeyRotation keys) {
    keys.keys().forEach(key -> print(key.phase() + " " + key.kid() + " since " + key.since()));
    print(
        keys.next()
            .map(plan -> "Next: " + plan.step() + " from " + plan.from())
            .orElse("Given from outside: STOA_KEYS"));
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
