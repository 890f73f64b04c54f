package org.stoa.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stoa.attendance.AttendanceImport;
import org.stoa.attendance.MeetingReport;
import org.stoa.attendance.MeetingReportReader;
import org.stoa.authoring.Reading;
import org.stoa.people.Alias;
import org.stoa.people.AliasReader;
import org.stoa.people.People;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;
import org.stoa.statement.Statement;
import org.stoa.xapi.Course;
import org.stoa.xapi.StatementReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stoa attendance}: what the report of a meeting says about a session. A dry run. */
@Command(
    name = "attendance",
    description =
        "Says who was present at a session by a meeting tool's report, and what is to be confirmed.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Example:",
      "  stoa attendance caring-cities --edition 2023 --session live-1 \\",
      "    --report zoom.csv --people people.csv --zone Europe/Madrid"
    })
final class Attendance implements Callable<Integer> {

  @Mixin private ProgrammeFolder folder = new ProgrammeFolder();

  @Mixin private EditionOptions edition = new EditionOptions();

  @Option(
      names = "--session",
      required = true,
      paramLabel = "ID",
      description = "the session, by its id in programme.yaml")
  private String session = "";

  @Option(
      names = "--report",
      required = true,
      paramLabel = "FILE",
      description = "a report of Zoom or Teams, or any list with names and times")
  private Path report = Path.of("");

  @Mixin private ImportOptions options = new ImportOptions();

  @Option(
      names = "--aliases",
      paramLabel = "FILE",
      description =
          "what was confirmed, with the columns alias and id; no id means nobody on the list")
  private Optional<Path> aliases = Optional.empty();

  @Option(
      names = "--statements",
      paramLabel = "FILE",
      description = "what is recorded already, to show who was at two sessions at once")
  private Optional<Path> earlier = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();
  private final Clock clock;

  /** Statements are stored at this clock's time. */
  Attendance(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    requireFiles();
    Reading reading = folder.read();
    if (reading.hasErrors()) {
      return tell(Answer.of(AnswerHead.ofBroken(reading, edition, Optional.empty())));
    }
    Edition chosen = edition.in(reading);
    ActivityId activity = session(chosen);
    Problems problems = new Problems();
    Optional<AttendanceImport> dryRun = dryRun(chosen, activity, problems);
    List<Problem> all = new ArrayList<>(problems.inReadingOrder());
    Course course = Course.of(chosen);
    List<Statement> known =
        earlier
            .map(file -> EarlierAttendance.in(file, new StatementReader(course), all))
            .orElse(List.of());
    AnswerHead head = AnswerHead.of(chosen, Optional.empty(), all);
    Optional<AttendanceOutcome> outcome =
        dryRun
            .filter(it -> !head.hasErrors())
            .map(it -> AttendanceOutcome.of(it, it.statements(clock.instant()), known));
    outcome.ifPresent(it -> options.write(it.statements(), course));
    return tell(outcome.map(it -> answer(head, it)).orElseGet(() -> Answer.of(head)));
  }

  private static Answer answer(AnswerHead head, AttendanceOutcome outcome) {
    return new Answer(head, AttendanceJson.of(outcome), () -> AttendanceTable.lines(outcome));
  }

  private int tell(Answer answer) {
    return answer.tell(spec.commandLine(), options.json());
  }

  private void requireFiles() {
    new GivenFile(spec, "--report", report).requireInput();
    options.requireFiles();
    aliases.ifPresent(file -> new GivenFile(spec, "--aliases", file).requireInput());
    earlier.ifPresent(file -> new GivenFile(spec, "--statements", file).requireInput());
  }

  private Optional<AttendanceImport> dryRun(
      Edition chosen, ActivityId activity, Problems problems) {
    Optional<People> list =
        options.people(problems).map(it -> it.remembering(aliasesOf(it, problems)));
    Interval time = chosen.slot(activity).orElseThrow().interval(chosen.zone());
    Optional<MeetingReport> meeting =
        MeetingReportReader.read(report.toString(), report, time, options.zone(), problems);
    return problems.hasErrors()
        ? Optional.empty()
        : list.flatMap(
            known -> meeting.map(it -> AttendanceImport.of(it, chosen, activity, known, problems)));
  }

  private List<Alias> aliasesOf(People list, Problems problems) {
    return aliases
        .map(file -> AliasReader.read(file.toString(), file, list, problems))
        .orElse(List.of());
  }

  private ActivityId session(Edition chosen) {
    return chosen.slots().keySet().stream()
        .filter(it -> it.value().equals(session))
        .findFirst()
        .orElseThrow(
            () ->
                WrongUse.unknown(
                    spec,
                    "session",
                    session,
                    chosen.slots().keySet().stream().map(ActivityId::value).sorted()));
  }
}
