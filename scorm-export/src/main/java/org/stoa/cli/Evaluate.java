package org.stoa.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stoa.authoring.Reading;
import org.stoa.programme.Edition;
import org.stoa.xapi.Course;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "The shape of --json is printed by: stoa schema evaluation"
    })
final class Evaluate implements Callable<Integer> {

  @Mixin private ProgrammeFolder folder = new ProgrammeFolder();

  @Mixin private EditionOptions edition = new EditionOptions();

  @Mixin private StatementOptions log = new StatementOptions();

  @Option(
      names = "--learner",
      paramLabel = "ID",
      description = "one learner only: a registration, the name of an account or an e-mail address")
  private Optional<String> learner = Optional.empty();

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
    log.requireFile();
    LogWalk walk = new LogWalk(spec.commandLine(), "Evaluating", clock);
    Instant asOf = log.asOf(clock);
    Reading reading = folder.read();
    if (reading.hasErrors()) {
      return walk.refuse(AnswerHead.ofBroken(reading, edition, Optional.of(asOf)), log.json());
    }
    Edition chosen = edition.in(reading);
    return walk.tell(
        log.file(Course.of(chosen)),
        new AskedLearner(learner),
        view(new Evaluations(chosen, asOf)),
        List.of());
  }

  private LogView view(Evaluations evaluations) {
    String original = evaluations.edition().programme().title().originalLanguage();
    Locale reader = locale.orElseGet(() -> Locale.forLanguageTag(original));
    return log.json()
        ? new EvaluationJson(evaluations, reader)
        : new EvaluationText(evaluations, reader);
  }
}
