package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stoa.preview.PreviewServer;
import org.stoa.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stoa preview}: a programme in the browser, as it is written. */
@Command(
    name = "preview",
    description = {
      "Shows a programme in your browser as each format plays it, and anew whenever you save a file.",
      "The page is a small LMS: it lists the calls of SCORM, tells status and score, and a package can"
          + " be closed and reopened in it. A problem in a file is shown with its place."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "It is for this computer alone, writes nothing into the folder, and ends with Ctrl-C.",
      "",
      "Example:",
      "  stoa preview caring-cities"
    })
final class Preview implements Callable<Integer> {

  private static final int USUAL_PORT = 7070;

  @Mixin private ProgrammeFolder folder = new ProgrammeFolder();

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "where the page is to be found, 0 for any free port; by default 7070, or a free one if that"
              + " is taken")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "the language of the packages, such as ko; by default the programme's first")
  private Optional<Locale> locale = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    folder.require();
    try (PreviewServer preview = open()) {
      tell(preview);
      preview.await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private PreviewServer open() throws IOException {
    int wanted = port.orElse(USUAL_PORT);
    if (wanted < 0 || wanted > 65_535) {
      throw WrongUse.of(spec, "--port needs a number from 0 to 65535, not " + wanted);
    }
    try {
      return open(wanted);
    } catch (BindException taken) {
      if (port.isPresent()) {
        throw WrongUse.of(
            spec, "Port %d is taken or not for you; choose another with --port".formatted(wanted));
      }
      return open(0);
    }
  }

  private PreviewServer open(int wanted) throws IOException {
    return PreviewServer.open(folder.path(), locale, wanted);
  }

  private void tell(PreviewServer preview) {
    PrintWriter out = spec.commandLine().getOut();
    List<Problem> problems = preview.problems();
    out.println("Open " + preview.address() + " in your browser.");
    out.println(ProblemReport.summary(problems) + "; the page shows them. Ctrl-C ends it.");
    out.flush();
  }
}
