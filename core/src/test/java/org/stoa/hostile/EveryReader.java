package org.stoa.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.ApplicationReader;
import org.stoa.admission.DecisionReader;
import org.stoa.attendance.MeetingReportReader;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.calendar.CalendarImport;
import org.stoa.calendar.Legend;
import org.stoa.content.Markdown;
import org.stoa.content.Texts;
import org.stoa.people.AliasReader;
import org.stoa.people.People;
import org.stoa.people.PeopleReader;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;
import org.stoa.quiz.exchange.QuizFiles;
import org.stoa.quiz.exchange.QuizFormat;
import org.stoa.score.FormResponseReader;
import org.stoa.source.SourceLine;
import org.stoa.source.SourceLines;
import org.stoa.statement.Interval;
import org.stoa.xapi.Course;
import org.stoa.xapi.StatementReader;

/** Each reader of files in core, and how its file is called in a {@link Sample}. */
public enum EveryReader {
  PROGRAMME("programme.yaml"),
  EDITION("editions/2023.yaml"),
  PAGE("page.md"),
  QUIZ("quiz.md"),
  GIFT("quiz.gift"),
  AIKEN("quiz.txt"),
  MOODLE_XML("moodle.xml"),
  QTI_1_2("qti12.xml"),
  QTI_2_1("qti21.xml"),
  QTI_3_0("qti30.zip"),
  TEXT2QTI("text2qti.txt"),
  PEOPLE("people.csv"),
  ALIASES("aliases.csv"),
  APPLICATIONS("applications.csv"),
  DECISIONS("decisions.csv"),
  MEETING_REPORT("report.csv"),
  FORM_RESPONSES("responses.csv"),
  STATEMENTS("statements.jsonl"),
  CALENDAR("calendar.ics");

  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final Set<ApplicantId> APPLICANTS = Set.of(new ApplicantId("a@example.org"));
  private static final Interval SESSION =
      new Interval(Instant.parse("2023-07-06T07:00:00Z"), Instant.parse("2023-07-06T09:00:00Z"));

  private final String file;

  EveryReader(String file) {
    this.file = file;
  }

  /** The file's name in a sample's folder. */
  public String file() {
    return file;
  }

  /** Reads the sample's file of this kind. */
  public List<Problem> read(Sample sample) {
    Problems problems = new Problems();
    read(sample.folder().resolve(file), sample, problems);
    return problems.inReadingOrder();
  }

  private void read(Path path, Sample sample, Problems problems) {
    switch (this) {
      case PROGRAMME, EDITION, QUIZ -> programme(sample, problems);
      case PAGE -> page(path, sample, problems);
      case GIFT, AIKEN, MOODLE_XML, QTI_1_2, QTI_2_1, QTI_3_0, TEXT2QTI ->
          exchanged(QuizFormat.valueOf(name()), path, problems);
      case PEOPLE -> PeopleReader.read(file, path, problems);
      case ALIASES -> AliasReader.read(file, path, new People(List.of(), List.of()), problems);
      case APPLICATIONS -> ApplicationReader.read(file, path, selection(), ZONE, problems);
      case DECISIONS -> DecisionReader.read(file, path, APPLICANTS, ZONE, problems);
      case MEETING_REPORT ->
          MeetingReportReader.read(file, path, SESSION, Optional.of(ZONE), problems);
      case FORM_RESPONSES -> FormResponseReader.read(file, path, Optional.of(ZONE), problems);
      case STATEMENTS -> statements(path, sample, problems);
      case CALENDAR ->
          add(CalendarImport.read(path, sample.edition(), Legend.NONE).problems(), problems);
    }
  }

  private static void programme(Sample sample, Problems problems) {
    add(ProgrammeReader.read(sample.folder()).problems(), problems);
  }

  private static void page(Path file, Sample sample, Problems problems) {
    Reading reading = ProgrammeReader.read(sample.folder());
    add(reading.problems(), problems);
    if (!reading.hasErrors()) {
      try {
        String text = Files.readString(file);
        new Markdown(path -> path, Texts.in(Locale.ENGLISH), 1).blocks(text);
        Markdown.files(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What is read is recognised before and written after, as a conversion does. */
  private void exchanged(QuizFormat format, Path path, Problems problems) {
    Optional<QuizFiles> read = QuizFiles.read(file, path, problems);
    read.ifPresent(QuizFormat::recognised);
    read.flatMap(files -> format.read(files, problems))
        .ifPresent(questions -> QuizFormat.GIFT.write(questions, file, new Problems()));
  }

  private void statements(Path path, Sample sample, Problems problems) {
    StatementReader reader = new StatementReader(Course.of(sample.edition()));
    try (SourceLines lines = new SourceLines(file, Files.newInputStream(path))) {
      for (Optional<SourceLine> line = lines.next(problems);
          line.isPresent();
          line = lines.next(problems)) {
        add(reader.read(line.get()).problems(), problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(List<Problem> found, Problems problems) {
    for (Problem problem : found) {
      switch (problem.severity()) {
        case ERROR -> problems.error(problem.code(), problem.place(), problem.message());
        case WARNING -> problems.warning(problem.code(), problem.place(), problem.message());
        case INFO -> problems.info(problem.code(), problem.place(), problem.message());
      }
    }
  }

  private static Selection selection() {
    Attribute gender = new Attribute("gender");
    return new Selection(
        Optional.empty(),
        Optional.empty(),
        Map.of(gender, "What is your gender?"),
        List.of(new Requirement(new Attribute("member"), Set.of(new Answer("true")))),
        Set.of(),
        List.of(new RankKey.Score(Optional.empty()), new RankKey.Newcomer()),
        List.of(new Quota.Equal(gender)));
  }
}
