package org.stoa.examples.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stoa.lti.registration.DynamicRegistration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints an invitation. */
@Command(
    name = "invite",
    description =
        "Prints an address that registers one more platform. It works once; what comes of it waits"
            + " for your approval.")
final class InviteCommand extends ToolCommand implements Callable<Integer> {

  @Option(
      names = "--hours",
      paramLabel = "N",
      defaultValue = "24",
      description = "How long it works; 24 hours by default.")
  private int hours;

  @Option(
      names = "--approve",
      description = "Approves beforehand: whoever has the address is let in at once.")
  private boolean approve;

  InviteCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws ServerSettings.Unusable {
    Duration lifetime = Duration.ofHours(hours);
    return with(
        tool -> {
          DynamicRegistration door = tool.registration();
          return tell(
              (approve ? door.inviteApproving(lifetime) : door.invite(lifetime)).toString());
        });
  }
}
