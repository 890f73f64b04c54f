package org.stoa.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.authoring.Reading;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.programme.RuleChange;
import org.stoa.statement.ActivityId;
import org.stoa.xapi.Course;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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
      "Run it before an edition adopts the version; both folders have that edition. It writes"
          + " nothing."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Example:",
      "  stoa compare caring-cities caring-cities-2 --edition 2023 \\",
      "    --statements log.jsonl",
      "",
      "The shape of --json is printed by: stoa schema comparison"
    })
final class Compare implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "OLD_DIR",
      description = "the folder of the version that runs")
  private Path oldFolder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "NEW_DIR",
      description = "the folder of the version to adopt")
  private Path newFolder = Path.of("");

  @Mixin private EditionOptions edition = new EditionOptions();

  @Mixin private StatementOptions log = new StatementOptions();

  @Option(
      names = "--on-rule-change",
      paramLabel = "WHAT",
      converter = RuleChanges.class,
      description =
          "grant-only leaves earned awards as they are, strict decides about all of them anew; by"
              + " default what the edition in NEW_DIR says")
  private Optional<RuleChange> ruleChange = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  /** Adopts at this clock's time, unless told otherwise. */
  Compare(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    log.requireFile();
    LogWalk walk = new LogWalk(spec.commandLine(), "Comparing", clock);
    Instant asOf = log.asOf(clock);
    Reading before = ProgrammeFolder.read(spec, "OLD_DIR", oldFolder);
    Reading after = ProgrammeFolder.read(spec, "NEW_DIR", newFolder);
    if (before.hasErrors() || after.hasErrors()) {
      return walk.refuse(
          new AnswerHead(
              Optional.empty(), edition.id(), Optional.of(asOf), problems(before, after)),
          log.json());
    }
    Edition running = edition.in(before);
    Edition planned = edition.in(after);
    requireSameProgramme(running, planned);
    Edition adopted = ruleChange.map(planned::withRuleChange).orElse(planned);
    Comparison comparison = new Comparison(running, adopted, asOf);
    return walk.tell(
        log.file(course(comparison)),
        AskedLearner.EVERYBODY,
        log.json() ? new ComparisonJson(comparison) : new ComparisonText(comparison),
        sameVersion(comparison));
  }

  private List<Problem> sameVersion(Comparison comparison) {
    Problems problems = new Problems();
    String version = comparison.after().programme().version();
    if (version.equals(comparison.before().programme().version())) {
      problems.warning(
          "SAME_VERSION",
          Place.startOf(newFolder.resolve("programme.yaml").toString()),
          "Both versions are called \"%s\"; give this one a \"version\" of its own, so that an edition can say which one it has."
              .formatted(version));
    }
    return problems.inReadingOrder();
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
  private List<Problem> problems(Reading before, Reading after) {
    return Stream.concat(within(oldFolder, before), within(newFolder, after)).toList();
  }

  private static Stream<Problem> within(Path folder, Reading reading) {
    return reading.toMend().stream()
        .map(
            it -> {
              Place place = it.place();
              String file = folder + "/" + place.file();
              return new Problem(
                  it.severity(),
                  it.code(),
                  new Place(file, place.line(), place.column()),
                  it.message());
            });
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
