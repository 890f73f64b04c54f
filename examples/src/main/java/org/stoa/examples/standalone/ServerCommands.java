package org.stoa.examples.standalone;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.tool.Administration;
import org.stoa.tool.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the server's jar does for whoever looks after the tool, in the server's environment. */
@Command(
    name = "stoa-server",
    description =
        "Runs the tool, or with a command looks after it. Commands need the server's environment:"
            + " the same STOA_… variables.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = StoaServer.WRONG_USE,
    synopsisSubcommandLabel = "[COMMAND]")
final class ServerCommands {

  /** H2's code for a file that another process has open. */
  private static final int OPEN_ELSEWHERE = 90020;

  private ServerCommands() {}

  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new ServerCommands())
        .addSubcommand(new InviteCommand(environment))
        .addSubcommand(new RegistrationsCommand(environment))
        .addSubcommand(new KeysCommand(environment))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> explain(failure, command.getErr()));
  }

  /** The tool, as the environment sets it up. */
  static Administration open(Map<String, String> environment) throws ServerSettings.Unusable {
    ServerSettings settings = ServerSettings.of(environment);
    return Administration.open(settings.tool(new Catalogue(List.of()), settings.port()));
  }

  private static int explain(Exception failure, PrintWriter err) throws Exception {
    if (failure instanceof ServerSettings.Unusable unusable) {
      unusable.problems().forEach(err::println);
      return StoaServer.WRONG_USE;
    }
    if (failure instanceof KeysUnreadable) {
      err.println("stoa-server: " + failure.getMessage() + " (STOA_KEY_SECRET)");
    } else if (failure instanceof UnsupportedOperationException) {
      err.println("stoa-server: " + failure.getMessage() + " (STOA_KEYS)");
    } else if (isOpenElsewhere(failure)) {
      err.println(
          "stoa-server: the database is open in another process. An H2 file is for one at a time:"
              + " stop the server first, or keep its data in PostgreSQL.");
    } else {
      throw failure;
    }
    return StoaServer.FAILED;
  }

  private static boolean isOpenElsewhere(Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause)
        .anyMatch(it -> it instanceof SQLException sql && sql.getErrorCode() == OPEN_ELSEWHERE);
  }
}
