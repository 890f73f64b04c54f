package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.source.SourceLine;
import org.stoa.source.SourceLines;
import org.stoa.xapi.Course;
import org.stoa.xapi.LearnerStatement;
import org.stoa.xapi.LineReading;
import org.stoa.xapi.StatementReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      "  stoa evaluate caring-cities --edition 2023 --statements log.jsonl",
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
    Reading reading = ProgrammeReader.read(folder);
    PrintWriter err = spec.commandLine().getErr();
    if (reading.hasErrors()) {
      reading.problems().forEach(err::println);
      err.println(Check.summary(reading) + "; nothing was evaluated");
      return Stoa.INVALID;
    }
    Edition edition = edition(reading.editions());
    if (!Files.isRegularFile(statements)) {
      throw wrongUse("--statements needs a file that exists: " + statements);
    }
    return evaluate(edition, err);
  }

  private int evaluate(Edition edition, PrintWriter err) throws IOException {
    String file = String.valueOf(statements.getFileName());
    long size = Files.size(statements);
    StatementReader reader = new StatementReader(course(edition));
    try (ProgressBar bar =
            new ProgressBar(err, Terminal.showsErrors(), "Evaluating", 2 * size, clock);
        LearnerLogs logs = new LearnerLogs(reader, file, size)) {
      ProblemReport report = new ProblemReport(err, bar);
      sort(reader, logs, bar, report);
      Instant when = asOf.orElseGet(clock::instant);
      EvaluationView view = view(edition, when);
      Evaluations evaluations = new Evaluations(edition, when);
      PrintWriter out = spec.commandLine().getOut();
      logs.forEach(
          bar,
          log -> {
            String said = view.of(log, evaluations.progress(log));
            bar.wipe();
            out.print(said);
          });
      out.flush();
      bar.wipe();
      requireLearner(evaluations, report);
      err.println(evaluations.summary() + "; " + report.summary());
      return report.hasErrors() ? Stoa.INVALID : 0;
    }
  }

  private static Course course(Edition edition) {
    return new Course(
        edition.programme().id().value(),
        edition.id().value(),
        edition.programme().allActivities().map(Activity::id).collect(Collectors.toSet()));
  }

  /** Reads every line once, tells what is wrong with it, and puts it to its learner's others. */
  private void sort(StatementReader reader, LearnerLogs logs, ProgressBar bar, ProblemReport report)
      throws IOException {
    String file = String.valueOf(statements.getFileName());
    try (SourceLines lines = new SourceLines(file, Files.newInputStream(statements))) {
      long consumed = 0;
      boolean isOver = false;
      while (!isOver) {
        Problems problems = new Problems();
        Optional<SourceLine> line = lines.next(problems);
        report.tell(problems.inReadingOrder());
        if (line.isPresent()) {
          LineReading read = reader.read(line.get());
          report.tell(read.problems());
          read.statement()
              .filter(this::isAsked)
              .ifPresent(it -> logs.add(it.statement(), line.get()));
        }
        bar.advance(lines.consumed() - consumed);
        consumed = lines.consumed();
        isOver = line.isEmpty();
      }
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

  private void requireLearner(Evaluations evaluations, ProblemReport report) {
    if (learner.isPresent() && evaluations.learners() == 0) {
      Problems problems = new Problems();
      problems.error(
          "NO_LEARNER",
          Place.startOf(String.valueOf(statements.getFileName())),
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

  private Edition edition(List<Edition> editions) {
    return editions.stream()
        .filter(edition -> edition.id().value().equals(editionId))
        .findFirst()
        .orElseThrow(
            () ->
                wrongUse(
                    "Unknown edition '%s'; there is: %s"
                        .formatted(
                            editionId,
                            editions.stream()
                                .map(edition -> edition.id().value())
                                .collect(Collectors.joining(", ")))));
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
