package org.stoa.examples.standalone;

import java.util.Map;
import org.stoa.lti.jose.KeyRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The keys that the tool signs with. */
@Command(
    name = "keys",
    description = "Lists the keys that the tool signs with, and rotates them.",
    synopsisSubcommandLabel = "COMMAND")
final class KeysCommand extends ToolCommand {

  KeysCommand(Map<String, String> environment) {
    super(environment);
  }

  @Command(
      name = "list",
      description = "Prints a line for each key, and what comes next.",
      mixinStandardHelpOptions = true)
  int list() throws ServerSettings.Unusable {
    return with(tool -> show(tool.keys()));
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
    return with(
        tool -> {
          tool.keys().advance().forEach(this::taken);
          if (now && tool.keys().publish()) {
            taken(KeyRotation.Step.PUBLISH);
          }
          return show(tool.keys());
        });
  }

  @Command(
      name = "replace",
      description =
          "Throws every key away and signs with a new one at once: for a key that got out."
              + " Platforms refuse the tool until they look at its keys again.",
      mixinStandardHelpOptions = true)
  int replace() throws ServerSettings.Unusable {
    return with(
        tool -> {
          tool.keys().replaceAtOnce();
          return show(tool.keys());
        });
  }

  private void taken(KeyRotation.Step step) {
    tell("Taken: " + step);
  }

  private int show(KeyRotation keys) {
    keys.keys().forEach(key -> tell(key.phase() + " " + key.kid() + " since " + key.since()));
    return tell(
        keys.next()
            .map(plan -> "Next: " + plan.step() + " from " + plan.from())
            .orElse("Given from outside: STOA_KEYS"));
  }
}
