package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.programme.Edition;
import org.stoa.programme.RuleChange;
import org.stoa.progress.Adoption;
import org.stoa.statement.ActivityId;
import org.stoa.xapi.Course;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code stoa compare}: what another version of a programme would change, and for whom. */
@Command(
    name = "compare",
    description = {
      "Says what another version of a programme would change, and for whom.",
      "To be run before an edition adopts it. Writes nothing."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Example:",
      "  stoa compare caring-cities caring-cities-2 --edition 2023 \\",
      "    --statements log.jsonl",
      "",
      "FILE.jsonl has one xAPI statement in each line. The shape of --json is",
      "printed by: stoa schema comparison"
    })
final class Compare implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD_DIR", description = "the version that runs")
  private Path oldFolder = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW_DIR", description = "the version to adopt")
  private Path newFolder = Path.of("");

  @Option(
      names = "--edition",
      required = true,
      paramLabel = "ID",
      description = "the edition that would adopt it; both folders have it")
  private String editionId = "";

  @Option(
      names = "--statements",
      required = true,
      paramLabel = "FILE.jsonl",
      description = "what happened")
  private Path statements = Path.of("");

  @Option(
      names = "--on-rule-change",
      paramLabel = "WHAT",
      converter = RuleChanges.class,
      description =
          "grant-only keeps earned awards, strict decides anew; by default what the edition in"
              + " NEW_DIR says")
  private Optional<RuleChange> ruleChange = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "as if it were adopted then, such as 2023-07-10T00:00:00Z; by default now")
  private Optional<Instant> asOf = Optional.empty();

  @Option(names = "--json", description = "JSON, one object in a line")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  /** Adopts at this clock's time, unless told otherwise. */
  Compare(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    new GivenFile(spec, "--statements", statements).requireInput();
    Reading before = ProgrammeReader.read(oldFolder);
    Reading after = ProgrammeReader.read(newFolder);
    if (before.hasErrors() || after.hasErrors()) {
      tell(oldFolder, before);
      tell(newFolder, after);
      spec.commandLine().getErr().println("Nothing was compared.");
      return Stoa.INVALID;
    }
    Edition running = ChosenEdition.of(before.editions(), editionId, spec.commandLine());
    Edition planned = ChosenEdition.of(after.editions(), editionId, spec.commandLine());
    requireSameProgramme(running, planned);
    return compare(
        new Comparison(
            running,
            ruleChange.map(planned::withRuleChange).orElse(planned),
            asOf.orElseGet(clock::instant)));
  }

  private int compare(Comparison comparison) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    StatementFile file = new StatementFile(statements, course(comparison));
    ComparisonView view = json ? new ComparisonJson(comparison) : new ComparisonText(comparison);
    try (ProgressBar bar =
        new ProgressBar(err, Terminal.showsErrors(), "Comparing", file.work(), clock)) {
      ProblemReport report = new ProblemReport(err, bar);
      out.print(view.differences());
      file.forEachLearner(
          told -> true,
          bar,
          report,
          log -> {
            List<Adoption.Change> changes = comparison.changes(log);
            if (!changes.isEmpty()) {
              bar.wipe();
              out.print(view.of(log, changes));
            }
          });
      bar.wipe();
      out.print(view.summary());
      out.flush();
      err.println(report.summary());
      return report.hasErrors() ? Stoa.INVALID : 0;
    }
  }

  /** What either version has: statements about what is gone are no mistake. */
  private static Course course(Comparison comparison) {
    Course running = Course.of(comparison.before());
    Set<ActivityId> either =
        Stream.of(running, Course.of(comparison.after()))
            .flatMap(course -> course.activities().stream())
            .collect(Collectors.toSet());
    return new Course(running.programme(), running.edition(), either);
  }

  /** Two folders have files of the same names, so their problems say which folder they are in. */
  private void tell(Path folder, Reading reading) {
    PrintWriter err = spec.commandLine().getErr();
    reading.toMend().forEach(problem -> err.println(folder + "/" + problem));
  }

  private void requireSameProgramme(Edition running, Edition planned) {
    if (!running.programme().id().equals(planned.programme().id())) {
      throw WrongUse.of(
          spec,
          "OLD_DIR is the programme %s and NEW_DIR is %s; compare two versions of one."
              .formatted(running.programme().id(), planned.programme().id()));
    }
  }

  /** The words of an edition's {@code on-rule-change}. */
  static final class RuleChanges implements ITypeConverter<RuleChange> {
    @Override
    public RuleChange convert(String word) {
      return Stream.of(RuleChange.values())
          .filter(it -> FormatWords.of(it).equals(word))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + word + "' is neither grant-only nor strict"));
    }
  }
}
