package org.stoa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.stoa.json.JsonObject;
import org.stoa.problem.Problem;
import org.stoa.scorm.inspect.Inspection;
import org.stoa.scorm.inspect.Objection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa inspect}: what anybody's package is, and what is wrong with it. */
@Command(
    name = "inspect",
    description = {
      "Says what a package is, what is in it, and what is wrong with it, each with the clause of the"
          + " standard.",
      "",
      "It reads SCORM 1.2, SCORM 2004, cmi5, AICC and IMS Common Cartridge, whoever made it, and"
          + " unpacks nothing."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Examples:",
      "  stoa inspect course.zip",
      "  stoa inspect course.zip --json",
      "",
      "The shape of --json is printed by: stoa schema inspection"
    })
final class Inspect implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.zip", description = "the package, as an LMS gets it")
  private Path file = Path.of("");

  @Option(names = "--json", description = "for a program")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    new GivenFile(spec, "FILE.zip", file).requireInput();
    Inspection inspection = Inspection.of(file);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonObject.spread(InspectionJson.of(file, inspection)));
      tell(inspection, spec.commandLine().getErr());
    } else {
      InspectionText.lines(file, inspection).map(Terminal::printable).forEach(out::println);
      tell(inspection, out);
    }
    out.flush();
    return inspection.hasViolations() ? Stoa.INVALID : 0;
  }

  private static void tell(Inspection inspection, PrintWriter to) {
    inspection.problems().forEach(to::println);
    List<Problem> problems = inspection.problems().stream().map(Objection::problem).toList();
    to.println(ProblemReport.summary(problems));
  }
}
