package org.stoa.examples.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.tool.Administration;
import org.stoa.tool.catalogue.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What the server's jar does: without a command it runs the tool, until the process is ended. */
@Command(
    name = ServerCommands.NAME,
    description =
        "Runs the tool, or with a command looks after it. Commands need the server's environment:"
            + " the same STOA_… variables.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = StoaServer.WRONG_USE,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "[COMMAND]")
final class ServerCommands implements Callable<Integer> {

  static final String NAME = "stoa-server";

  /** H2's code for a file that another process has open. */
  private static final int OPEN_ELSEWHERE = 90020;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  private ServerCommands(Map<String, String> environment) {
    this.environment = environment;
  }

  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new ServerCommands(environment))
        .addSubcommand(new InviteCommand(environment))
        .addSubcommand(new RegistrationsCommand(environment))
        .addSubcommand(new DeploymentsCommand(environment))
        .addSubcommand(new KeysCommand(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> explain(failure, command.getErr()));
  }

  /** The invitation goes to whoever started the server, and into no log. */
  @Override
  public Integer call() throws IOException, ServerSettings.Unusable {
    ToolServer server = StoaServer.start(environment);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stoa-stop"));
    PrintWriter out = spec.commandLine().getOut();
    out.println("Stoa is at " + server.address());
    Invitation.wanted(environment, server.tool()).ifPresent(it -> out.println(it.text()));
    return 0;
  }

  /** The tool, as the environment sets it up. */
  static Administration open(Map<String, String> environment) throws ServerSettings.Unusable {
    return open(ServerSettings.of(environment));
  }

  static Administration open(ServerSettings settings) {
    return Administration.open(settings.tool(new Catalogue(List.of()), settings.port()));
  }

  private static int explain(Exception failure, PrintWriter err) throws Exception {
    if (failure instanceof ServerSettings.Unusable unusable) {
      unusable.problems().forEach(err::println);
      return StoaServer.WRONG_USE;
    }
    if (failure instanceof BindException) {
      err.println(NAME + ": the port is taken. Choose another one by PORT.");
    } else if (failure instanceof IOException) {
      err.println(NAME + ": Stoa can't start: " + failure.getMessage());
    } else if (failure instanceof KeysUnreadable) {
      err.println(NAME + ": " + failure.getMessage() + " (STOA_KEY_SECRET)");
    } else if (failure instanceof UnsupportedOperationException) {
      err.println(NAME + ": " + failure.getMessage() + " (STOA_KEYS)");
    } else if (isOpenElsewhere(failure)) {
      err.println(
          NAME
              + ": the database is open in another process. An H2 file is for one at a time:"
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
