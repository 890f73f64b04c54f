package org.stoa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody is told who used a command in a wrong way: what is right, in a sentence. */
final class WrongUse {

  private WrongUse() {}

  static ParameterException of(CommandSpec command, String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /**
   * Something was named that isn't there.
   *
   * @param what it should be, such as "edition"
   * @param known the names of those that are there; only a programme may have none
   */
  static ParameterException unknown(
      CommandSpec command, String what, String given, Stream<?> known) {
    return of(command, unknown(what, given, known.map(Object::toString).toList()));
  }

  private static String unknown(String what, String given, List<String> names) {
    String there =
        switch (names.size()) {
          case 0 -> "this programme has no " + what;
          case 1 -> "there is: " + names.get(0);
          default -> "there are: " + String.join(", ", names);
        };
    return "Unknown %s '%s'; %s".formatted(what, given, there);
  }

  /** Says it, and where to read more. */
  static int tell(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(sentence(wrong));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("see " + command.getCommandSpec().qualifiedName() + " --help");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String sentence(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(wrong.getMessage());
    }
    String given = unmatched.getUnmatched().get(0);
    List<String> commands = List.copyOf(wrong.getCommandLine().getSubcommands().keySet());
    if (unmatched.isUnknownOption()) {
      return "Unknown option '" + given + "'";
    }
    return commands.isEmpty()
        ? "'" + given + "' is one too many"
        : unknown("command", given, commands);
  }
}
