package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.xapi.Course;
import org.stoa.xapi.LearnerStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa evaluate}: what a file of statements means for each learner. */
@Command(
    name = "evaluate",
    description =
        "Says for each learner where she stands with each award, why, and what comes next.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Example:",
      "  stoa evaluate caring-cities --edition 2023 \\",
      "    --statements log.jsonl",
      "",
      "FILE.jsonl has one xAPI statement in each line. The shape of --json is",
      "printed by: stoa schema evaluation"
    })
final class Evaluate implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "the folder with programme.yaml")
  private Path folder = Path.of(".");

  @Option(names = "--edition", required = true, paramLabel = "ID", description = "the edition")
  private String editionId = "";

  @Option(
      names = "--statements",
      required = true,
      paramLabel = "FILE.jsonl",
      description = "what happened")
  private Path statements = Path.of("");

  @Option(
      names = "--learner",
      paramLabel = "ID",
      description = "one learner only: a registration, the name of an account or an e-mail address")
  private Optional<String> learner = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "what was known then, such as 2023-07-21T22:00:00Z; by default now")
  private Optional<Instant> asOf = Optional.empty();

  @Option(names = "--json", description = "one JSON object for each learner, in a line each")
  private boolean json;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "the language of the reasons, such as ko; by default the programme's first")
  private Optional<Locale> locale = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  /** Evaluates as of this clock's time, unless told otherwise. */
  Evaluate(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    new GivenFile(spec, "--statements", statements).requireInput();
    Reading reading = ProgrammeReader.read(folder);
    PrintWriter err = spec.commandLine().getErr();
    if (reading.hasErrors()) {
      reading.problems().forEach(err::println);
      err.println(Check.summary(reading) + "; nothing was evaluated");
      return Stoa.INVALID;
    }
    Edition edition = ChosenEdition.of(reading.editions(), editionId, spec.commandLine());
    return evaluate(edition, err);
  }

  private int evaluate(Edition edition, PrintWriter err) throws IOException {
    StatementFile file = new StatementFile(statements, Course.of(edition));
    try (ProgressBar bar =
        new ProgressBar(err, Terminal.showsErrors(), "Evaluating", file.work(), clock)) {
      ProblemReport report = new ProblemReport(err, bar);
      Instant when = asOf.orElseGet(clock::instant);
      EvaluationView view = view(edition, when);
      Evaluations evaluations = new Evaluations(edition, when);
      PrintWriter out = spec.commandLine().getOut();
      file.forEachLearner(
          this::isAsked,
          bar,
          report,
          log -> {
            String said = view.of(log, evaluations.progress(log));
            bar.wipe();
            out.print(said);
          });
      out.flush();
      bar.wipe();
      requireLearner(evaluations, report, file.name());
      err.println(evaluations.summary() + "; " + report.summary());
      return report.hasErrors() ? Stoa.INVALID : 0;
    }
  }

  private boolean isAsked(LearnerStatement told) {
    return learner
        .map(
            id ->
                id.equals(told.learner())
                    || id.equals(told.statement().enrolment().value().toString()))
        .orElse(true);
  }

  private void requireLearner(Evaluations evaluations, ProblemReport report, String file) {
    if (learner.isPresent() && evaluations.learners() == 0) {
      Problems problems = new Problems();
      problems.error(
          "NO_LEARNER",
          Place.startOf(file),
          "Nothing here is about \""
              + learner.get()
              + "\"; look for the registration, or for the"
              + " actor's account or mbox.");
      report.tell(problems.inReadingOrder());
    }
  }

  private EvaluationView view(Edition edition, Instant when) {
    String original = edition.programme().title().originalLanguage();
    Locale reader = locale.orElseGet(() -> Locale.forLanguageTag(original));
    return json ? new EvaluationJson(edition, when, reader) : new EvaluationText(edition, reader);
  }
}
