package org.stoa.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stoa.authoring.Reading;
import org.stoa.people.People;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.score.FormResponse;
import org.stoa.score.FormResponseReader;
import org.stoa.score.ScoreImport;
import org.stoa.statement.ActivityId;
import org.stoa.xapi.Course;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Mixin private ProgrammeFolder folder = new ProgrammeFolder();

  @Mixin private EditionOptions edition = new EditionOptions();

  @Option(
      names = "--quiz",
      required = true,
      paramLabel = "ID",
      description = "the quiz, by its id in programme.yaml")
  private String quiz = "";

  @Option(
      names = "--responses",
      required = true,
      paramLabel = "FILE",
      description =
          "what Google Forms exports, with the columns Timestamp, Email Address and Score")
  private Path responses = Path.of("");

  @Mixin private ImportOptions options = new ImportOptions();

  @Spec private CommandSpec spec = CommandSpec.create();
  private final Clock clock;

  /** Statements are stored at this clock's time. */
  Scores(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    new GivenFile(spec, "--responses", responses).requireInput();
    options.requireFiles();
    Reading reading = folder.read();
    if (reading.hasErrors()) {
      return tell(Answer.of(AnswerHead.ofBroken(reading, edition, Optional.empty())));
    }
    Edition chosen = edition.in(reading);
    ActivityId activity = quiz(chosen);
    Problems problems = new Problems();
    Optional<ScoreImport> dryRun =
        dryRun(chosen, activity, problems).filter(it -> !problems.hasErrors());
    dryRun.ifPresent(it -> options.write(it.statements(clock.instant()), Course.of(chosen)));
    AnswerHead head = AnswerHead.of(chosen, Optional.empty(), problems.inReadingOrder());
    return tell(dryRun.map(it -> answer(head, it)).orElseGet(() -> Answer.of(head)));
  }

  private static Answer answer(AnswerHead head, ScoreImport dryRun) {
    return new Answer(head, ScoresJson.of(dryRun), () -> lines(dryRun));
  }

  private int tell(Answer answer) {
    return answer.tell(spec.commandLine(), options.json());
  }

  private Optional<ScoreImport> dryRun(Edition chosen, ActivityId activity, Problems problems) {
    Optional<People> list = options.people(problems);
    Optional<List<FormResponse>> read =
        FormResponseReader.read(responses.toString(), responses, options.zone(), problems);
    return list.flatMap(
        known -> read.map(it -> ScoreImport.of(it, chosen, activity, known, problems)));
  }

  private static List<String> lines(ScoreImport dryRun) {
    Stream<String> attempts =
        dryRun.attempts().stream()
            .map(
                it ->
                    "%6s  %s  %s (%s)"
                        .formatted(
                            it.response().score(),
                            it.response().sent(),
                            it.participant().name(),
                            it.participant().id()));
    Stream<String> sum = Stream.of(ProblemReport.count(dryRun.attempts().size(), "score"));
    return Stream.concat(attempts, sum).map(Terminal::printable).toList();
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
        .orElseThrow(() -> WrongUse.unknown(spec, "quiz", quiz, quizzes.stream()));
  }
}
