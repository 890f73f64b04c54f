package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stoa.authoring.CalendarLines;
import org.stoa.authoring.Reading;
import org.stoa.calendar.Agenda;
import org.stoa.calendar.CalendarFeed;
import org.stoa.calendar.CalendarImport;
import org.stoa.calendar.Change;
import org.stoa.calendar.ConferenceSchedule;
import org.stoa.calendar.Legend;
import org.stoa.calendar.ScheduleJson;
import org.stoa.calendar.ScheduleXml;
import org.stoa.programme.Appointment;
import org.stoa.programme.Edition;
import org.stoa.programme.Profile;
import org.stoa.programme.Programme;
import org.stoa.programme.RoleId;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Mode;
import org.stoa.statement.Statement;
import org.stoa.xapi.Course;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stoa calendar}: an edition as a calendar, and a calendar as lines of an edition. */
@Command(
    name = "calendar",
    description = {
      "Prints an edition as a calendar: all of it, what it offers to a role, or one learner's,"
          + " with the deadlines that she was given herself.",
      "With --import, prints the lines that somebody's calendar would change in the edition.",
      "",
      "Calendars that have an event already keep the one with the higher SEQUENCE. That is the"
          + " number of seconds from 2020 to when programme.yaml or the edition's file was last"
          + " modified, the link to join was released, or a learner's own deadline moved: whichever is"
          + " latest. In a fresh clone of a repository all files are new, so print what you hand out from one folder."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Stoa.WRONG_USE,
    footer = {
      "",
      "Examples:",
      "  stoa calendar caring-cities --edition 2023 --out caring-cities.ics",
      "  stoa calendar caring-cities --edition 2023 \\",
      "    --learner ana@example.org --statements log.jsonl --out ana.ics",
      "  stoa calendar caring-cities --edition 2023 \\",
      "    --import moved.ics --zone Europe/Madrid"
    })
final class Calendar implements Callable<Integer> {

  private static final List<String> FORMATS = List.of("ics", "frab-xml", "frab-json");

  private final Clock clock;

  /** Without another instant, the calendar is that of this clock's. */
  Calendar(Clock clock) {
    this.clock = clock;
  }

  @Mixin private ProgrammeFolder folder = new ProgrammeFolder();

  @Mixin private EditionOptions edition = new EditionOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "one of: ics, frab-xml, frab-json; by default ics")
  private String format = "ics";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "only what is offered to somebody with this role; may be given several times")
  private List<String> roles = List.of();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "only what somebody can attend who takes part so: online or on-site")
  private Optional<String> mode = Optional.empty();

  @Option(
      names = "--learner",
      paramLabel = "ID",
      description = "whose own deadlines: a registration, an account's name or an e-mail address")
  private Optional<String> learner = Optional.empty();

  @Option(
      names = "--statements",
      paramLabel = "FILE",
      description = "what happened to the learner: one xAPI statement in each line")
  private Optional<Path> statements = Optional.empty();

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "the language of titles, such as ko; by default the programme's first")
  private Optional<Locale> locale = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = {
        "show the links that are released then, by default now;",
        "such as 2023-07-03T07:00:00Z"
      })
  private Optional<Instant> asOf = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write to a file instead of the terminal")
  private Optional<Path> target = Optional.empty();

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "a calendar to read, with new times of the edition's activities")
  private Optional<Path> imported = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "of times in an imported calendar that have none, such as Europe/Madrid")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--zone-name",
      paramLabel = "NAME=ZONE",
      description = "what a name of a zone in it means: \"Romance Standard Time=Europe/Madrid\"")
  private Map<String, ZoneId> zoneNames = Map.of();

  @Option(
      names = "--event",
      paramLabel = "TITLE=ACTIVITY",
      description = "which activity an event in it is about: \"Webinar 3=live-3\"")
  private Map<String, String> events = Map.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!FORMATS.contains(format)) {
      throw WrongUse.unknown(spec, "format", format, FORMATS.stream());
    }
    requireFiles();
    PrintWriter err = spec.commandLine().getErr();
    Reading reading = folder.read();
    reading.toMend().forEach(err::println);
    if (reading.programme().isEmpty()) {
      err.println(ProblemReport.summary(reading.problems()) + "; nothing was written");
      return Stoa.INVALID;
    }
    Edition chosen = edition.in(reading);
    return imported.isPresent() ? imported(imported.get(), chosen, reading) : exported(chosen);
  }

  private void requireFiles() {
    imported.ifPresent(file -> new GivenFile(spec, "--import", file).requireInput());
    if (learner.isPresent() != statements.isPresent()) {
      throw WrongUse.of(spec, "--learner and --statements go together; give both or neither");
    }
    statements.ifPresent(file -> new GivenFile(spec, "--statements", file).requireInput());
    target
        .map(file -> new GivenFile(spec, "--out", file))
        .ifPresent(
            out -> {
              out.requireOutputBesides(imported);
              out.requireOutputBesides(statements);
              out.requireOutputOutside(folder.path());
            });
  }

  private int exported(Edition chosen) throws IOException {
    Instant now = asOf.orElseGet(clock::instant);
    Optional<Mode> how = mode.map(this::mode);
    var appointments = roles.stream().map(role -> appointment(role, chosen.programme())).toList();
    Profile profile = new Profile(appointments, how, Optional.empty());
    if (learner.isPresent()) {
      Optional<List<Statement>> log = log(chosen);
      log.ifPresent(it -> print(written(Agenda.of(chosen, profile, it, now), revised())));
      return log.isPresent() ? 0 : Stoa.INVALID;
    }
    Agenda agenda =
        profile.equals(Profile.UNKNOWN)
            ? Agenda.ofAll(chosen, now)
            : Agenda.of(chosen, profile, now);
    print(written(agenda, revised()));
    return 0;
  }

  private Optional<List<Statement>> log(Edition chosen) throws IOException {
    var file = new StatementFile(statements.orElseThrow(), Course.of(chosen));
    return new OwnLog(learner.orElseThrow(), file).statements(spec.commandLine().getErr(), clock);
  }

  private String written(Agenda agenda, Instant revised) {
    Locale reader =
        locale.orElseGet(
            () -> Locale.forLanguageTag(agenda.edition().programme().title().originalLanguage()));
    return switch (format) {
      case "frab-xml" -> new ScheduleXml(ConferenceSchedule.of(agenda, reader, revised)).text();
      case "frab-json" -> new ScheduleJson(ConferenceSchedule.of(agenda, reader, revised)).text();
      default -> new CalendarFeed(agenda, reader, revised).text();
    };
  }

  /** When somebody last wrote something that the calendar shows. */
  private Instant revised() {
    return Stream.of("programme.yaml", "editions/" + edition.id() + ".yaml")
        .map(folder.path()::resolve)
        .map(Calendar::modified)
        .max(Instant::compareTo)
        .orElseThrow()
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String text) {
    if (target.isEmpty()) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      return;
    }
    try {
      Files.writeString(target.get(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Appointment appointment(String name, Programme programme) {
    return programme.roles().stream()
        .filter(role -> role.id().value().equals(name))
        .findFirst()
        .map(role -> Appointment.to(role.id()))
        .orElseThrow(
            () -> {
              Stream<RoleId> known = programme.roles().stream().map(role -> role.id());
              return WrongUse.unknown(spec, "role", name, known);
            });
  }

  private Mode mode(String word) {
    return switch (word) {
      case "online" -> Mode.ONLINE;
      case "on-site" -> Mode.ON_SITE;
      default -> throw WrongUse.unknown(spec, "mode", word, Stream.of("online", "on-site"));
    };
  }

  private int imported(Path file, Edition chosen, Reading reading) {
    CalendarImport read = CalendarImport.read(file, chosen, legend(chosen.programme()));
    PrintWriter err = spec.commandLine().getErr();
    read.problems().forEach(err::println);
    if (read.hasErrors()) {
      var told = Stream.concat(reading.toMend().stream(), read.problems().stream()).toList();
      err.println(ProblemReport.summary(told) + "; nothing was written");
      return Stoa.INVALID;
    }
    List<ActivityId> changed = read.changes().stream().map(Change::activity).distinct().toList();
    print(changed.isEmpty() ? "# Nothing changes.\n" : CalendarLines.of(read.edition(), changed));
    return 0;
  }

  private Legend legend(Programme programme) {
    Map<String, ActivityId> activities = new LinkedHashMap<>();
    events.forEach((title, meant) -> activities.put(title, activity(meant, programme)));
    return new Legend(zone, zoneNames, activities);
  }

  private ActivityId activity(String id, Programme programme) {
    return programme
        .allActivities()
        .map(activity -> activity.id())
        .filter(it -> it.value().equals(id))
        .findFirst()
        .orElseThrow(
            () -> {
              Stream<ActivityId> known = programme.allActivities().map(activity -> activity.id());
              return WrongUse.unknown(spec, "activity", id, known);
            });
  }
}
