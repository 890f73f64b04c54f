package org.stoa.examples.standalone;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.registration.PlatformProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The platforms that the tool knows. */
@Command(
    name = "registrations",
    description = "Lists the platforms that the tool knows, approves and disables them.",
    synopsisSubcommandLabel = "COMMAND")
final class RegistrationsCommand extends ToolCommand {

  RegistrationsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Command(
      name = "list",
      description = "Prints a line for each platform: status, issuer, client_id and deployments.",
      mixinStandardHelpOptions = true)
  int list() throws ServerSettings.Unusable {
    return with(
        tool -> {
          tool.registrations().all().stream()
              .sorted(
                  Comparator.comparing(Registration::issuer).thenComparing(Registration::clientId))
              .forEach(platform -> tell(line(platform)));
          return 0;
        });
  }

  @Command(
      name = "approve",
      description = "Lets a platform in that waits for it, or was disabled.",
      mixinStandardHelpOptions = true)
  int approve(@Mixin PlatformName name) throws ServerSettings.Unusable {
    return with(tool -> show(tool.registrations().approve(name.issuer(), name.clientId())));
  }

  @Command(
      name = "disable",
      description = "Refuses logins and launches of a platform from now on; nothing is forgotten.",
      mixinStandardHelpOptions = true)
  int disable(@Mixin PlatformName name) throws ServerSettings.Unusable {
    return with(tool -> show(tool.registrations().disable(name.issuer(), name.clientId())));
  }

  @Command(
      name = "preview",
      description =
          "Prints, as JSON, what a platform of a kind is sent when it registers this tool, if it"
              + " can do everything.",
      mixinStandardHelpOptions = true)
  int preview(
      @Option(
              names = "--profile",
              paramLabel = "KIND",
              defaultValue = "generic",
              description = "Which kind: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
          PlatformProfile profile)
      throws ServerSettings.Unusable {
    return with(tool -> tell(tool.registration().preview(profile)));
  }

  private int show(Optional<Registration> platform) {
    return platform
        .map(it -> tell(line(it)))
        .orElseGet(() -> refuse("no platform has this issuer and client_id"));
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
}
