package org.stoa.examples.standalone;

import org.stoa.lti.platform.Deployment;
import picocli.CommandLine.Parameters;

/** Which deployment of a platform a command is about, in the words of {@code deployments list}. */
final class DeploymentName extends PlatformName {

  @Parameters(index = "2", paramLabel = "DEPLOYMENT_ID", description = "As the list shows it.")
  private String id = "";

  Deployment deployment() {
    return new Deployment(issuer(), clientId(), id);
  }
}
