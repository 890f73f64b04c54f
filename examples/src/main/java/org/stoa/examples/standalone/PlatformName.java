package org.stoa.examples.standalone;

import picocli.CommandLine.Parameters;

/** Which platform a command is about, in the words of {@code registrations list}. */
class PlatformName {

  @Parameters(index = "0", paramLabel = "ISSUER", description = "As the list shows it.")
  private String issuer = "";

  @Parameters(index = "1", paramLabel = "CLIENT_ID", description = "As the list shows it.")
  private String clientId = "";

  final String issuer() {
    return issuer;
  }

  final String clientId() {
    return clientId;
  }
}
