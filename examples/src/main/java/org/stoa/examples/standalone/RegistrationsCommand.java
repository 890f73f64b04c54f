package org.stoa.examples.standalone;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.registration.DynamicRegistration;
import org.stoa.lti.registration.PlatformProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The platforms that the tool knows. */
@Command(
    name = "registrations",
    description =
        "Lists the platforms that the tool knows, approves and disables them, and asks them what they"
            + " know of the tool.",
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
    return with(tool -> told(tool.registrations().approve(name.issuer(), name.clientId())));
  }

  @Command(
      name = "disable",
      description = "Refuses logins and launches of a platform from now on; nothing is forgotten.",
      mixinStandardHelpOptions = true)
  int disable(@Mixin PlatformName name) throws ServerSettings.Unusable {
    return with(tool -> told(tool.registrations().disable(name.issuer(), name.clientId())));
  }

  @Command(
      name = "show",
      description =
          "Prints, as JSON, what a platform knows of this tool, which its manager may have changed."
              + " Asks the platform, if it said at its registration where.",
      mixinStandardHelpOptions = true)
  int show(@Mixin PlatformName name) throws ServerSettings.Unusable {
    return asks(name, (door, platform) -> door.read(platform).json());
  }

  @Command(
      name = "update",
      description =
          "Has a platform know this tool as it is now, after an upgrade or a move, and prints its"
              + " line. What was approved and disabled here stays.",
      mixinStandardHelpOptions = true)
  int update(@Mixin PlatformName name) throws ServerSettings.Unusable {
    return asks(name, (door, platform) -> line(door.update(platform)));
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

  /** What is asked of a platform about its registration. */
  private interface Question {
    String put(DynamicRegistration door, Registration platform) throws LtiRefused;
  }

  private int asks(PlatformName name, Question question) throws ServerSettings.Unusable {
    return with(
        tool ->
            tool.registrations()
                .find(name.issuer(), name.clientId())
                .map(platform -> answer(question, tool.registration(), platform))
                .orElseGet(this::unknown));
  }

  private int answer(Question question, DynamicRegistration door, Registration platform) {
    try {
      return tell(question.put(door, platform));
    } catch (LtiRefused e) {
      String answer = e.platformAnswer().map(it -> "\n" + it.status() + " " + it.body()).orElse("");
      return refuse(e.getMessage() + answer);
    }
  }

  private int told(Optional<Registration> platform) {
    return platform.map(it -> tell(line(it))).orElseGet(this::unknown);
  }

  private int unknown() {
    return refuse("no platform has this issuer and client_id");
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
