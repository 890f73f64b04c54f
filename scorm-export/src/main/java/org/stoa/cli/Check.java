package org.stoa.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.stoa.authoring.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private ProgrammeFolder folder = new ProgrammeFolder();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Reading reading = folder.read();
    reading.problems().forEach(out::println);
    out.println(ProblemReport.summary(reading.problems()));
    return reading.hasErrors() ? Stoa.INVALID : 0;
  }
}
