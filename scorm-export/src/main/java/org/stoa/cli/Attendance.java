package org.stoa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stoa.attendance.AttendanceImport;
import org.stoa.attendance.MeetingReport;
import org.stoa.attendance.MeetingReportReader;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.people.Alias;
import org.stoa.people.AliasReader;
import org.stoa.people.People;
import org.stoa.people.PeopleReader;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;
import org.stoa.statement.Statement;
import org.stoa.xapi.Course;
import org.stoa.xapi.StatementReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa attendance}: what the report of a meeting says about a session. A dry run. */
@Command(
    name = "attendance",
    description =
        "Says who was present at a session by the report of a meeting, and what is to be confirmed.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Example:",
      "  stoa attendance caring-cities --edition 2023 --session live-1 \\",
      "    --report zoom.csv --people people.csv --zone Europe/Madrid"
    })
final class Attendance implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "the folder with programme.yaml")
  private Path folder = Path.of(".");

  @Option(names = "--edition", required = true, paramLabel = "ID", description = "the edition")
  private String edition = "";

  @Option(names = "--session", required = true, paramLabel = "ID", description = "the session")
  private String session = "";

  @Option(
      names = "--report",
      required = true,
      paramLabel = "FILE",
      description = "a report of Zoom or Teams, or any list with names and times")
  private Path report = Path.of("");

  @Option(
      names = "--people",
      required = true,
      paramLabel = "FILE.csv",
      description = "the participants: name, e-mail and, better, id")
  private Path people = Path.of("");

  @Option(
      names = "--aliases",
      paramLabel = "FILE.csv",
      description = "what was confirmed: alias, id; an empty id is nobody on the list")
  private Optional<Path> aliases = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "of the times in the report, such as Europe/Madrid")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(names = "--json", description = "JSON instead of a table; see stoa schema attendance")
  private boolean json;

  @Option(
      names = "--statements",
      paramLabel = "FILE.jsonl",
      description = "what is recorded already; shows who was at two sessions at once")
  private Optional<Path> earlier = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE.jsonl",
      description =
          "writes the statements to record to a new file, as xAPI; without it nothing is written")
  private Optional<Path> target = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();
  private final Clock clock;

  /** Statements are stored at this clock's time. */
  Attendance(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    requireFiles();
    Reading reading = ProgrammeReader.read(folder);
    if (reading.hasErrors()) {
      return finish(Optional.empty(), reading.problems());
    }
    Edition chosen = ChosenEdition.of(reading.editions(), edition, spec.commandLine());
    ActivityId activity = session(chosen);
    Problems problems = new Problems();
    Optional<AttendanceImport> dryRun = dryRun(chosen, activity, problems);
    List<Problem> all = new ArrayList<>(problems.inReadingOrder());
    Course course = Course.of(chosen);
    List<Statement> known =
        earlier
            .map(file -> EarlierAttendance.in(file, new StatementReader(course), all))
            .orElse(List.of());
    Optional<AttendanceOutcome> outcome =
        dryRun
            .filter(it -> all.stream().noneMatch(Problem::isError))
            .map(it -> AttendanceOutcome.of(it, it.statements(clock.instant()), known));
    outcome
        .map(it -> new StatementLines(it.statements(), course))
        .ifPresent(it -> target.ifPresent(it::write));
    return finish(outcome, all);
  }

  private void requireFiles() {
    new GivenFile(spec, "--report", report).requireInput();
    new GivenFile(spec, "--people", people).requireInput();
    aliases.ifPresent(file -> new GivenFile(spec, "--aliases", file).requireInput());
    earlier.ifPresent(file -> new GivenFile(spec, "--statements", file).requireInput());
    target.ifPresent(file -> new GivenFile(spec, "--out", file).requireNew());
  }

  private Optional<AttendanceImport> dryRun(
      Edition chosen, ActivityId activity, Problems problems) {
    Optional<People> list =
        PeopleReader.read(people.toString(), people, problems)
            .map(it -> it.remembering(aliasesOf(it, problems)));
    Interval time = chosen.slot(activity).orElseThrow().interval(chosen.zone());
    Optional<MeetingReport> meeting =
        MeetingReportReader.read(report.toString(), report, time, zone, problems);
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

  private int finish(Optional<AttendanceOutcome> outcome, List<Problem> problems) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(AttendanceJson.text(outcome, problems));
    } else {
      problems.forEach(spec.commandLine().getErr()::println);
      outcome.ifPresent(it -> AttendanceTable.lines(it).forEach(out::println));
    }
    return problems.stream().anyMatch(Problem::isError) ? Stoa.INVALID : 0;
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
