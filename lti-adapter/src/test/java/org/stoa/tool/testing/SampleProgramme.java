package org.stoa.tool.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.stoa.programme.Activity;
import org.stoa.statement.ActivityId;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;

/**
 * A small programme with one activity of each kind, in English and Korean, whose author types
 * characters that mean something to a browser.
 */
public final class SampleProgramme {

  /** Within the edition: its second day. */
  public static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  /** The quizzes of {@code quiz-1} and {@code quiz-2} end with 11 March in Madrid. */
  public static final Instant TOO_LATE = Instant.parse("2026-03-11T23:30:00Z");

  /** The bytes of the video count from 0 upwards. */
  public static final int VIDEO_SIZE = 1000;

  private static final String PROGRAMME =
      """
      id: sample
      title: {en: 'Care <b>for</b> "all" & more', ko: 돌봄 과정}
      summary: {en: 'A summary <script>alert(1)</script>', ko: 요약}
      activities:
        - {id: welcome, kind: session, owner: A <i>team</i>, title: {en: Welcome, ko: 환영}}
        - {id: lecture-1, kind: resource, page: lecture.md, title: {en: Lecture, ko: 강의}}
        - {id: quiz-1, kind: quiz, file: quiz.md, feedback: score+key, title: {en: Quiz, ko: 퀴즈}}
        - {id: quiz-2, kind: quiz, file: exam.md, feedback: score+key, attempts: 2, title: {en: Exam, ko: 시험}}
        - {id: essay, kind: task, review: staff, title: {en: Essay, ko: 에세이}}
        - {id: survey, kind: survey, file: survey.md, title: {en: Survey, ko: 설문}}
      awards:
        certificate:
          title: {en: Certificate, ko: 수료증}
          kind: certificate
          all:
            - {each: [quiz-1, quiz-2], score: 60}
            - {need: lecture-1}
      """;

  private static final String LECTURE =
      """
      # What care is

      ![A clip](media/clip.webm)

      Read the [handout](media/handout.pdf). <script>alert("lecture")</script>
      """;

  private static final String QUIZ =
      """
      # The quiz

      ## Is care a <script>alert(1)</script> public matter?
      - [x] It is
      - [ ] It is <i>not</i>
      > The secret feedback & why.

      ## Which two belong to it?
      - [x] One
      - [x] Two
      - [ ] Three
      """;

  private static final String EXAM =
      """
      # The exam

      ## What is two and two?
      - [ ] Three
      - [x] Four
      > Four is the secret of the exam.
      """;

  private static final String SURVEY =
      """
      # A survey

      ## How was it?
      - [ ] Good
      - [ ] Bad
      """;

  private static final String EDITION =
      """
      zone: Europe/Madrid
      period: 2026-03-02/2026-03-20
      calendar:
        welcome: 2026-03-02T09:00/PT2H
        quiz-*: {until: 2026-03-11}
      """;

  private SampleProgramme() {}

  /** Writes the programme into a folder, and reads it. */
  public static Catalogue in(Path folder) {
    write(folder, "programme.yaml", PROGRAMME);
    write(folder, "lecture.md", LECTURE);
    write(folder, "quiz.md", QUIZ);
    write(folder, "exam.md", EXAM);
    write(folder, "survey.md", SURVEY);
    write(folder, "editions/spring.yaml", EDITION);
    write(folder, "media/handout.pdf", "%PDF-1.4 nothing");
    write(folder, "media/unseen.pdf", "no page shows this");
    write(folder, "media/clip.webm", video());
    return read(folder);
  }

  /** The same with a second edition, so that a link has to say which one it means. */
  public static Catalogue twoEditionsIn(Path folder) {
    in(folder);
    write(folder, "editions/autumn.yaml", EDITION.replace("2026-03", "2026-10"));
    return read(folder);
  }

  private static Catalogue read(Path folder) {
    try {
      return Catalogue.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one offering of a catalogue. */
  public static Offering only(Catalogue catalogue) {
    if (catalogue.offerings().size() != 1) {
      throw new IllegalStateException("offerings: " + catalogue.offerings().size());
    }
    return catalogue.offerings().get(0);
  }

  public static Activity activity(Offering offering, String id) {
    return offering.edition().programme().activity(new ActivityId(id)).orElseThrow();
  }

  public static Activity.Quiz quiz(Offering offering, String id) {
    return (Activity.Quiz) activity(offering, id);
  }

  public static byte[] video() {
    byte[] bytes = new byte[VIDEO_SIZE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static void write(Path folder, String name, String text) {
    write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
