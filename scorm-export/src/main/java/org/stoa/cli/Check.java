package org.stoa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa check}: every problem of a programme, each with its place. */
@Command(
    name = "check",
    description =
        "Prints every problem of a programme, as file:line:column: error|warning|info CODE message.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {"", "Example:", "  stoa check caring-cities"})
final class Check implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "the folder with programme.yaml")
  private Path folder = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Reading reading = ProgrammeReader.read(folder);
    reading.problems().forEach(out::println);
    out.println(summary(reading));
    return reading.hasErrors() ? Stoa.INVALID : 0;
  }

  /** How many errors and warnings there are, in words, and infos if there are any. */
  static String summary(Reading reading) {
    long infos = number(reading, Severity.INFO);
    return ProblemReport.count(number(reading, Severity.ERROR), "error")
        + ", "
        + ProblemReport.count(number(reading, Severity.WARNING), "warning")
        + (infos == 0 ? "" : ", " + ProblemReport.count(infos, "info"));
  }

  private static long number(Reading reading, Severity severity) {
    return reading.problems().stream().filter(it -> it.severity() == severity).count();
  }
}
