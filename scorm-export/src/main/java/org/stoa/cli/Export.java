package org.stoa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stoa.authoring.Reading;
import org.stoa.content.Texts;
import org.stoa.problem.Place;
import org.stoa.programme.Programme;
import org.stoa.scorm.Exporter;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackageWarnings;
import org.stoa.scorm.format.PackageFormats;
import org.stoa.statement.ActivityId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stoa export}: a package of a programme. */
@Command(
    name = "export",
    description = "Writes a package of a programme, to upload to an LMS.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Example:",
      "  stoa export caring-cities --format scorm12 --out caring-cities.zip"
    })
final class Export implements Callable<Integer> {

  @Mixin private ProgrammeFolder folder = new ProgrammeFolder();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "of the package, one of: ${COMPLETION-CANDIDATES}")
  private String format = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "the package to write, a zip")
  private Path target = Path.of("");

  @Mixin private GivenPackage wanted = new GivenPackage();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PackageFormat chosen = format();
    new GivenFile(spec, "--out", target).requireOutputOutside(folder.path());
    PrintWriter err = spec.commandLine().getErr();
    Reading reading = folder.read();
    reading.toMend().forEach(err::println);
    if (reading.programme().isEmpty()) {
      err.println(ProblemReport.summary(reading.problems()) + "; nothing was written");
      return Stoa.INVALID;
    }
    write(reading.programme().get(), reading.places(), chosen, err);
    return 0;
  }

  private void write(
      Programme programme, Map<ActivityId, Place> places, PackageFormat chosen, PrintWriter err) {
    PackagePlan plan = PackagePlan.of(programme, folder.path(), wanted.of(programme, chosen));
    PackageWarnings.of(plan, chosen, places).forEach(err::println);
    long size = export(plan, chosen, err);
    spec.commandLine()
        .getOut()
        .println(
            "Wrote %s (%s, %s)"
                .formatted(target, chosen.name(), Texts.in(Locale.ENGLISH).size(size)));
  }

  private long export(PackagePlan plan, PackageFormat chosen, PrintWriter err) {
    long work = Exporter.work(plan);
    try (var bar =
        new ProgressBar(err, Terminal.showsErrors(), "Writing", work, Clock.systemUTC())) {
      return Exporter.export(plan, chosen, target, bar::advance);
    }
  }

  private PackageFormat format() {
    return PackageFormats.named(format)
        .orElseThrow(
            () ->
                WrongUse.unknown(
                    spec,
                    "format",
                    format,
                    PackageFormats.all().stream().map(PackageFormat::name)));
  }

  /** The names of all formats. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PackageFormats.all().stream().map(PackageFormat::name).iterator();
    }
  }
}
