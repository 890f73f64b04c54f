package org.stoa.examples.standalone;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.tool.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The platforms that the tool knows. */
@Command(
    name = "registrations",
    description = "Lists the platforms that the tool knows, approves and disables them.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RegistrationsCommand {

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  RegistrationsCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Command(
      name = "list",
      description = "Prints a line for each platform: status, issuer, client_id and deployments.",
      mixinStandardHelpOptions = true)
  int list() throws ServerSettings.Unusable {
    try (Administration tool = ServerCommands.open(environment)) {
      tool.registrations().all().stream()
          .sorted(Comparator.comparing(Registration::issuer).thenComparing(Registration::clientId))
          .forEach(platform -> print(line(platform)));
      return 0;
    }
  }

  @Command(
      name = "approve",
      description = "Lets a platform in that waits for it, or was disabled.",
      mixinStandardHelpOptions = true)
  int approve(
      @Parameters(paramLabel = "ISSUER", description = "As the list shows it.") String issuer,
      @Parameters(paramLabel = "CLIENT_ID", description = "As the list shows it.") String clientId)
      throws ServerSettings.Unusable {
    return change(store -> store.approve(issuer, clientId));
  }

  @Command(
      name = "disable",
      description = "Refuses logins and launches of a platform from now on; nothing is forgotten.",
      mixinStandardHelpOptions = true)
  int disable(
      @Parameters(paramLabel = "ISSUER", description = "As the list shows it.") String issuer,
      @Parameters(paramLabel = "CLIENT_ID", description = "As the list shows it.") String clientId)
      throws ServerSettings.Unusable {
    return change(store -> store.disable(issuer, clientId));
  }

  private int change(Function<RegistrationStore, Optional<Registration>> step)
      throws ServerSettings.Unusable {
    try (Administration tool = ServerCommands.open(environment)) {
      Optional<Registration> changed = step.apply(tool.registrations());
      changed.ifPresentOrElse(
          platform -> print(line(platform)),
          () ->
              spec.commandLine()
                  .getErr()
                  .println("stoa-server: no platform has this issuer and client_id"));
      return changed.isPresent() ? 0 : StoaServer.FAILED;
    }
  }

  private static String line(Registration platform) {
    boolean any = platform.deploymentPolicy() == DeploymentPolicy.ACCEPT;
    return "%-8s %s %s deployments: %s%s"
        .formatted(
            platform.status(),
            platform.issuer(),
            platform.clientId(),
            any ? "any" : String.join(", ", new TreeSet<>(platform.deployments())),
            platform.product().map(product -> " (" + product + ")").orElse(""));
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
