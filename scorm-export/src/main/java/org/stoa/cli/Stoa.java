package org.stoa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code stoa} command. */
@Command(
    name = "stoa",
    description = "Training programmes written as files.",
    mixinStandardHelpOptions = true,
    versionProvider = Stoa.Version.class,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    synopsisSubcommandLabel = "COMMAND")
public final class Stoa {

  static final int UNUSABLE_FILE = 1;
  static final int INVALID = 2;
  static final int WRONG_USE = 64;

  private Stoa() {}

  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs a command and says how to exit. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine()
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(WrongUse::tell)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              err.println("stoa: " + UnusableFile.sentence(failure));
              return UNUSABLE_FILE;
            })
        .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  /** The command with all of its subcommands. */
  static CommandLine commandLine() {
    CommandLine stoa = new CommandLine(new Stoa());
    commands(Clock.systemUTC()).forEach(stoa::addSubcommand);
    Conversion.registerWith(stoa);
    return stoa;
  }

  private static List<Object> commands(Clock clock) {
    return List.of(
        new Admit(),
        new Attendance(clock),
        new Calendar(clock),
        new Check(),
        new Compare(clock),
        new Convert(),
        new Evaluate(clock),
        new Export(),
        new Inspect(),
        new Preview(),
        new Schema(),
        new Scores(clock));
  }

  /** The version of the jar that runs. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Stoa.class.getPackage().getImplementationVersion();
      return new String[] {"stoa " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
