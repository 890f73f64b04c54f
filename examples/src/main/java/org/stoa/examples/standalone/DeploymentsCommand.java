package org.stoa.examples.standalone;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.RegistrationStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The deployments of those platforms: each installation of the tool in one of them. */
@Command(
    name = "deployments",
    description = "Lists where the tool is deployed in its platforms, approves and rejects that.",
    synopsisSubcommandLabel = "COMMAND")
final class DeploymentsCommand extends ToolCommand {

  DeploymentsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Command(
      name = "list",
      description =
          "Prints a line for each deployment: whether it waits, was approved or was rejected,"
              + " issuer, client_id and deployment_id.",
      mixinStandardHelpOptions = true)
  int list() throws ServerSettings.Unusable {
    return with(
        tool -> {
          lines("PENDING", tool.registrations().waiting().stream());
          lines("APPROVED", tool.registrations().all().stream().flatMap(DeploymentsCommand::known));
          lines("REJECTED", tool.registrations().rejected().stream());
          return 0;
        });
  }

  @Command(
      name = "approve",
      description = "Lets launches of a deployment in that waits for it, or was rejected.",
      mixinStandardHelpOptions = true)
  int approve(@Mixin DeploymentName name) throws ServerSettings.Unusable {
    Deployment deployment = name.deployment();
    return with(
        tool -> {
          tool.registrations().approve(deployment);
          return isKnown(deployment, tool.registrations())
              ? tell(line("APPROVED", deployment))
              : refuse("no such deployment waits or was rejected");
        });
  }

  @Command(
      name = "reject",
      description = "Keeps a deployment out that waits; it isn't asked about again.",
      mixinStandardHelpOptions = true)
  int reject(@Mixin DeploymentName name) throws ServerSettings.Unusable {
    Deployment deployment = name.deployment();
    return with(
        tool -> {
          if (!tool.registrations().waiting().contains(deployment)) {
            return refuse("no such deployment waits");
          }
          tool.registrations().reject(deployment);
          return tell(line("REJECTED", deployment));
        });
  }

  private static boolean isKnown(Deployment deployment, RegistrationStore registrations) {
    return registrations
        .find(deployment.issuer(), deployment.clientId())
        .filter(platform -> platform.deployments().contains(deployment.id()))
        .isPresent();
  }

  private static Stream<Deployment> known(Registration platform) {
    return platform.deployments().stream()
        .map(id -> new Deployment(platform.issuer(), platform.clientId(), id));
  }

  private void lines(String state, Stream<Deployment> deployments) {
    deployments
        .sorted(
            Comparator.comparing(Deployment::issuer)
                .thenComparing(Deployment::clientId)
                .thenComparing(Deployment::id))
        .forEach(deployment -> tell(line(state, deployment)));
  }

  private static String line(String state, Deployment deployment) {
    return "%-8s %s %s %s"
        .formatted(state, deployment.issuer(), deployment.clientId(), deployment.id());
  }
}
