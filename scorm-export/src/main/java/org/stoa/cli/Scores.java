package org.stoa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.people.People;
import org.stoa.people.PeopleReader;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.score.FormResponse;
import org.stoa.score.FormResponseReader;
import org.stoa.score.ScoreImport;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;
import org.stoa.xapi.Course;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa scores}: what the responses to a form say about a quiz. A dry run. */
@Command(
    name = "scores",
    description = "Says who reached what at a quiz by the responses to a Google form.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Example:",
      "  stoa scores caring-cities --edition 2023 --quiz quiz-1 \\",
      "    --responses form.csv --people people.csv --zone Europe/Madrid"
    })
final class Scores implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "the folder with programme.yaml")
  private Path folder = Path.of(".");

  @Option(names = "--edition", required = true, paramLabel = "ID", description = "the edition")
  private String edition = "";

  @Option(names = "--quiz", required = true, paramLabel = "ID", description = "the quiz")
  private String quiz = "";

  @Option(
      names = "--responses",
      required = true,
      paramLabel = "FILE.csv",
      description = "with Timestamp, Email Address and Score, as Google Forms exports it")
  private Path responses = Path.of("");

  @Option(
      names = "--people",
      required = true,
      paramLabel = "FILE.csv",
      description = "the participants: name, e-mail and, better, id")
  private Path people = Path.of("");

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "of the times in the responses, such as Europe/Madrid")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE.jsonl",
      description = "writes the statements to record, as xAPI; without it nothing is written")
  private Optional<Path> target = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();
  private final Clock clock;

  /** Statements are stored at this clock's time. */
  Scores(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Reading reading = ProgrammeReader.read(folder);
    if (reading.hasErrors()) {
      reading.problems().forEach(err::println);
      return Stoa.INVALID;
    }
    Edition chosen = ChosenEdition.of(reading.editions(), edition, spec.commandLine());
    ActivityId activity = quiz(chosen);
    Problems problems = new Problems();
    Optional<ScoreImport> dryRun = dryRun(chosen, activity, problems);
    problems.inReadingOrder().forEach(err::println);
    if (dryRun.isEmpty() || problems.hasErrors()) {
      return Stoa.INVALID;
    }
    print(dryRun.get(), problems);
    List<Statement> statements = dryRun.get().statements(clock.instant());
    target.ifPresent(new StatementLines(statements, Course.of(chosen))::write);
    return 0;
  }

  private Optional<ScoreImport> dryRun(Edition chosen, ActivityId activity, Problems problems) {
    Optional<People> list = PeopleReader.read(people.toString(), people, problems);
    Optional<List<FormResponse>> read =
        FormResponseReader.read(responses.toString(), responses, zone, problems);
    return list.flatMap(
        known -> read.map(it -> ScoreImport.of(it, chosen, activity, known, problems)));
  }

  private void print(ScoreImport dryRun, Problems problems) {
    PrintWriter out = spec.commandLine().getOut();
    for (ScoreImport.Attempt attempt : dryRun.attempts()) {
      out.println(
          "%6s  %s  %s (%s)"
              .formatted(
                  attempt.response().score(),
                  attempt.response().sent(),
                  attempt.participant().name(),
                  attempt.participant().id()));
    }
    long unknown = problems.inReadingOrder().stream().filter(it -> !it.isError()).count();
    out.println(
        ProblemReport.count(dryRun.attempts().size(), "score")
            + ", "
            + ProblemReport.count(unknown, "warning"));
  }

  private ActivityId quiz(Edition chosen) {
    List<ActivityId> quizzes =
        chosen
            .programme()
            .allActivities()
            .filter(Activity.Quiz.class::isInstance)
            .map(Activity::id)
            .toList();
    return quizzes.stream()
        .filter(it -> it.value().equals(quiz))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "Unknown quiz '%s'; there is: %s"
                        .formatted(
                            quiz,
                            quizzes.stream()
                                .map(ActivityId::value)
                                .collect(Collectors.joining(", ")))));
  }
}
