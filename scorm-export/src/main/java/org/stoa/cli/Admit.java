package org.stoa.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stoa.admission.Admission;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Application;
import org.stoa.admission.ApplicationReader;
import org.stoa.admission.Decision;
import org.stoa.admission.DecisionReader;
import org.stoa.admission.Proposal;
import org.stoa.authoring.Reading;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.programme.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stoa admit}: who gets a seat, and why. Writes nothing. */
@Command(
    name = "admit",
    description = "Proposes who gets a seat, who waits and who is refused, each with a reason.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Example:",
      "  stoa admit caring-cities --edition 2023 \\",
      "    --applications applications.csv"
    })
final class Admit implements Callable<Integer> {

  @Mixin private ProgrammeFolder folder = new ProgrammeFolder();

  @Mixin private EditionOptions edition = new EditionOptions();

  @Option(
      names = "--applications",
      required = true,
      paramLabel = "FILE",
      description =
          "a form's export or any table, with the columns e-mail (or id), applied, and the answers")
  private Path applications = Path.of("");

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "what people decided, with the columns at, by, decision, applicant, reason, attribute")
  private Optional<Path> decisions = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = {"leaves out what came later than this,", "such as 2021-05-08T00:00:00Z"})
  private Optional<Instant> asOf = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "of times in the files that don't say theirs; by default the edition's")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "the language of the reasons: en (default) or ko")
  private Locale locale = Locale.ENGLISH;

  @Option(
      names = "--json",
      description = "JSON instead of a table; stoa schema admission prints its shape")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    new GivenFile(spec, "--applications", applications).requireInput();
    decisions.ifPresent(file -> new GivenFile(spec, "--decisions", file).requireInput());
    Reading reading = folder.read();
    if (reading.hasErrors()) {
      return Answer.of(AnswerHead.ofBroken(reading, edition, asOf)).tell(spec.commandLine(), json);
    }
    Edition chosen = edition.in(reading);
    Problems problems = new Problems();
    Optional<Proposal> proposal = proposal(chosen, problems);
    AnswerHead head = AnswerHead.of(chosen, asOf, problems.inReadingOrder());
    return proposal
        .filter(it -> !problems.hasErrors())
        .map(it -> answer(head, it))
        .orElseGet(() -> Answer.of(head))
        .tell(spec.commandLine(), json);
  }

  private Answer answer(AnswerHead head, Proposal proposal) {
    return new Answer(
        head, AdmissionJson.of(proposal, locale), () -> AdmissionTable.lines(proposal, locale));
  }

  private Optional<Proposal> proposal(Edition chosen, Problems problems) {
    ZoneId times = zone.orElse(chosen.zone());
    return ApplicationReader.read(
            applications.toString(),
            applications,
            chosen.selection().orElse(Selection.FIRST_COME),
            times,
            problems)
        .map(all -> all.stream().filter(it -> isIncluded(it.applied())).toList())
        .map(all -> Admission.of(chosen).decide(all, decisions(all, times, problems)));
  }

  private List<Decision> decisions(List<Application> all, ZoneId times, Problems problems) {
    Set<ApplicantId> applicants =
        all.stream().map(Application::applicant).collect(Collectors.toSet());
    return decisions
        .map(file -> DecisionReader.read(file.toString(), file, applicants, times, problems))
        .orElse(List.of())
        .stream()
        .filter(it -> isIncluded(it.at()))
        .toList();
  }

  private boolean isIncluded(Instant at) {
    return asOf.filter(at::isAfter).isEmpty();
  }
}
