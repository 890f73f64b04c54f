package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.Localised;
import org.stoa.programme.Programme;
import org.stoa.quiz.Answer;
import org.stoa.quiz.QuestionSet;

/** What a folder says as a whole: the programme file, other files, languages. */
class ProgrammeReaderTest {

  private static final String KINDS =
      "# Quiz\n## Number?\n= 4 ±1\n## City?\n= Seoul\n## Pairs?\n- a :: one\n- b :: two\n";

  @TempDir private Path folder;
  private Draft draft;

  @BeforeEach
  void startWithASoundProgramme() {
    draft = new Draft(folder).sound();
  }

  @Test
  void aSoundFolderBecomesAProgrammeWithItsEditions() {
    draft.expect();
    Reading reading = draft.read();
    Programme programme = reading.programme().orElseThrow();
    assertEquals(
        List.of("quiz-1", "live-1", "essay"),
        programme.activities().stream().map(it -> it.id().value()).toList());
    Edition edition = reading.editions().get(0);
    assertEquals("2023", edition.id().value());
    assertEquals(ZoneId.of("Europe/Madrid"), edition.zone());
    assertEquals(LocalDate.of(2023, 7, 21), edition.period().last());
  }

  @Test
  void severalProblemsInSeveralFilesAreReportedInOneRunInReadingOrder() {
    draft
        .programmeWith("title: Sample\n", "titel: Sample\n")
        .programmeWith("kind: certificate", "kind: medal")
        .file("quiz.md", "## One?\n- [ ] a\n- [ ] b\n\n## Two?\n- [x] a\n")
        .editionWith("Europe/Madrid", "CEST")
        .editionWith("live-1:", "live-9:")
        .expect(
            "editions/2023.yaml:1:7: error UNKNOWN_ZONE",
            "editions/2023.yaml:4:3: error DANGLING_REFERENCE",
            "programme.yaml:1:1: error MISSING_KEY",
            "programme.yaml:2:1: error UNKNOWN_KEY",
            "programme.yaml:8:46: error WRONG_VALUE",
            "quiz.md:1:1: error QUESTION_NO_RIGHT_ANSWER",
            "quiz.md:5:1: error QUESTION_CHOICES");
  }

  @Test
  void nothingIsHalfRead() {
    Reading reading = draft.editionWith("Europe/Madrid", "CEST").read();
    assertTrue(reading.hasErrors());
    assertTrue(reading.programme().isEmpty());
    assertEquals(List.of(), reading.editions());
  }

  @Test
  void aWarningDoesNotStopTheReading() {
    draft.editionWith("calendar:\n  live-1: 2023-07-06T09:00/PT2H\n", "");
    draft.expect("editions/2023.yaml:1:1: warning SESSION_UNSCHEDULED");
    assertEquals(1, draft.read().editions().size());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    String missing = folder.resolve("nowhere").toString();
    new Draft(folder.resolve("nowhere")).expect(missing + ":1:1: error NO_FOLDER");
  }

  @Test
  void aFolderWithoutAProgrammeSaysSo() {
    new Draft(folder.resolve("editions")).expect("programme.yaml:1:1: error FILE_MISSING");
  }

  @Test
  void anEmptyProgrammeSaysSo() {
    draft.file("programme.yaml", "# later\n").expect("programme.yaml:1:1: error EMPTY_FILE");
  }

  @Test
  void aProgrammeThatIsAListSaysSo() {
    draft.file("programme.yaml", "- id: x\n").expect("programme.yaml:1:1: error WRONG_TYPE");
  }

  @Test
  void whatIsMissingIsReportedAtTheMappingThatMissesIt() {
    draft
        .file("programme.yaml", "licence: CC0-1.0\n")
        .file("editions/2023.yaml", "seats: 25\n")
        .expect(
            "editions/2023.yaml:1:1: error MISSING_KEY",
            "editions/2023.yaml:1:1: error MISSING_KEY",
            "programme.yaml:1:1: error MISSING_KEY",
            "programme.yaml:1:1: error MISSING_KEY",
            "programme.yaml:1:1: error MISSING_KEY");
  }

  @Test
  void theIdOfAProgrammeHasAForm() {
    draft
        .programmeWith("id: sample", "id: My programme")
        .expect("programme.yaml:1:5: error WRONG_VALUE");
  }

  @Test
  void anEmptyValueIsReportedOnceWhereItShouldStand() {
    draft
        .programmeWith("file: quiz.md", "file: \"\"")
        .editionWith("zone: Europe/Madrid", "zone: ~")
        .expect(
            "editions/2023.yaml:1:7: error EMPTY_VALUE", "programme.yaml:4:36: error EMPTY_VALUE");
  }

  @Test
  void aTitleIsInAtLeastOneLanguage() {
    draft
        .programmeWith("title: Sample", "title: {}")
        .expect("programme.yaml:2:8: error EMPTY_VALUE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.md",
        "/etc/passwd",
        "media/../../secret.md",
        "..",
        "C:\\\\secret.md",
        "file:///etc/passwd",
        "a\\n\\n/../../secret.md",
        "nul\\0.md"
      })
  void aPathNeverLeavesTheFolder(String path) {
    draft
        .programmeWith("file: quiz.md", "file: \"" + path + "\"")
        .expect("programme.yaml:4:36: error FILE_OUTSIDE");
  }

  @Test
  void aSymbolicLinkNeverLeavesTheFolder(@TempDir Path outside) throws IOException {
    Path secret = Files.writeString(outside.resolve("secret.md"), Draft.QUIZ);
    Files.delete(folder.resolve("quiz.md"));
    Files.createSymbolicLink(folder.resolve("quiz.md"), secret);
    draft.expect("programme.yaml:4:36: error FILE_OUTSIDE");
    Files.delete(folder.resolve("quiz.md"));
    draft.file("other.md", Draft.QUIZ);
    Files.createSymbolicLink(folder.resolve("quiz.md"), Path.of("other.md"));
    draft.expect();
  }

  @Test
  void aFileThatIsNotUtf8IsReportedOnceAtTheFirstWrongByte() {
    byte[] latin1 = "# A quiz\n돌봄 caf?\n".getBytes(StandardCharsets.UTF_8);
    latin1[latin1.length - 2] = (byte) 0xE9;
    draft.file("quiz.md", latin1).expect("quiz.md:2:7: error NOT_UTF8");
    draft
        .file("quiz.md", new byte[] {'a', '\n', (byte) 0xE9})
        .expect("quiz.md:2:1: error NOT_UTF8");
  }

  @Test
  void aPageThatIsNotUtf8IsReportedOnce() {
    draft
        .programmeWith("kind: quiz, file: quiz.md", "kind: resource, page: page.md")
        .file("page.md", new byte[] {'#', ' ', (byte) 0xFF})
        .expect("page.md:1:3: error NOT_UTF8");
  }

  @Test
  void aByteOrderMarkDoesNoHarm() {
    draft.file("quiz.md", "\uFEFF" + Draft.QUIZ).expect();
    assertEquals("A quiz", quiz().original().title());
  }

  @Test
  void aTextOfMoreThanAMegabyteIsRefused() {
    draft.file("quiz.md", "x".repeat((1 << 20) + 1)).expect("quiz.md:1:1: error FILE_TOO_LONG");
  }

  @Test
  void brokenYamlIsReportedWhereItBreaks() {
    draft
        .editionWith("zone: Europe", "zone: \"Europe")
        .expect("editions/2023.yaml:5:1: error YAML_SYNTAX");
  }

  @Test
  void linesMayEndAsOnWindows() {
    draft.file("quiz.md", Draft.QUIZ.replace("\n", "\r\n")).expect();
    assertEquals(1, quiz().original().questions().size());
  }

  @Test
  @DisplayName("S0-32 a title in two languages; an overlay file translates a page or a quiz")
  void overlaysTranslate() {
    draft
        .programmeWith("title: Sample", "title: {en: Sample, ko: 견본}")
        .file("locale/ko/quiz.md", Draft.QUIZ.replace("A quiz", "퀴즈").replace("True", "예"))
        .expect();
    Programme programme = draft.read().programme().orElseThrow();
    assertEquals("견본", programme.title().in(Locale.KOREA));
    assertEquals("Sample", programme.title().in(Locale.FRENCH));
    assertEquals("퀴즈", quiz().in(Locale.KOREAN).title());
    assertEquals("A quiz", quiz().in(Locale.FRENCH).title());
  }

  @Test
  void theLanguageOfTheFolderIsTheAuthorsToName() {
    draft
        .programmeWith("id: sample", "id: sample\nlanguage: ko")
        .editionWith("zone:", "title: 여름\nzone:")
        .expect();
    Reading reading = draft.read();
    assertEquals("ko", reading.programme().orElseThrow().title().originalLanguage());
    assertEquals("ko", quiz().originalLanguage());
    assertEquals("ko", reading.editions().get(0).title().orElseThrow().originalLanguage());
  }

  @Test
  void aLanguageHasATag() {
    draft
        .programmeWith("title: Sample", "language: Korean language\ntitle: {en: Sample, k_o: 견본}")
        .file("locale/korean_language/quiz.md", Draft.QUIZ)
        .expect(
            "locale/korean_language:1:1: error LANGUAGE_TAG",
            "programme.yaml:2:11: error WRONG_VALUE",
            "programme.yaml:3:21: error LANGUAGE_TAG");
  }

  @Test
  void anOverlayThatIsBrokenIsReportedInItsOwnFile() {
    draft
        .file("locale/ko/quiz.md", "# 퀴즈\n\n## 돌봄?\n- [ ] 예\n- [ ] 아니요\n")
        .expect("locale/ko/quiz.md:3:1: error QUESTION_NO_RIGHT_ANSWER");
  }

  @Test
  void aTranslatedQuizHasTheSameKey() {
    draft
        .file("locale/ko/quiz.md", "# 퀴즈\n\n## 돌봄?\n- [ ] 예\n- [x] 아니요\n")
        .expect("programme.yaml:4:36: error QUIZ_TRANSLATION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 퀴즈 {draw=1}\n## 수?\n= 4 ±1\n## 도시?\n= 서울\n## 짝?\n- 가 :: 하나\n- 나 :: 둘\n",
        "# 퀴즈\n## 수?\n= 4 ±2\n## 도시?\n= 서울\n## 짝?\n- 가 :: 하나\n- 나 :: 둘\n",
        "# 퀴즈\n## 수?\n= 4 ±1\n## 도시?\n= 42\n## 짝?\n- 가 :: 하나\n- 나 :: 둘\n",
        "# 퀴즈\n## 수?\n= 4 ±1\n## 도시? {points=2}\n= 서울\n## 짝?\n- 가 :: 하나\n- 나 :: 둘\n",
        "# 퀴즈\n## 수?\n= 4 ±1\n## 도시?\n= 서울\n## 짝? {partial}\n- 가 :: 하나\n- 나 :: 둘\n"
      })
  void aTranslatedQuizHasTheSameKeyWhateverItsKinds(String translation) {
    draft
        .file("quiz.md", KINDS)
        .file("locale/ko/quiz.md", translation)
        .expect("programme.yaml:4:36: error QUIZ_TRANSLATION");
  }

  @Test
  void aTextThatIsRightInOneLanguageIsRightInAll() {
    draft
        .file("quiz.md", KINDS)
        .file(
            "locale/ko/quiz.md", "# 퀴즈\n## 수?\n= 4 ±1\n## 도시?\n= 서울\n## 짝?\n- 가 :: 하나\n- 나 :: 둘\n")
        .expect();
    Activity.Quiz quiz =
        draft
            .read()
            .editions()
            .get(0)
            .programme()
            .allActivities()
            .filter(Activity.Quiz.class::isInstance)
            .map(Activity.Quiz.class::cast)
            .findFirst()
            .orElseThrow();
    for (QuestionSet version : quiz.questions().byLanguage().values()) {
      for (String city : List.of("seoul", "서울")) {
        assertTrue(version.questions().get(1).share(new Answer.Written(city)).isFull(), city);
      }
    }
  }

  @Test
  void aZipFileIsAFolderToo(@TempDir Path elsewhere) throws IOException {
    Path file = elsewhere.resolve("sample.zip");
    try (FileSystem zip = FileSystems.newFileSystem(file, Map.of("create", "true"))) {
      Draft zipped = new Draft(zip.getPath("/sample")).sound();
      zipped
          .file("locale/ko/quiz.md", Draft.QUIZ)
          .file("media/talk.webm", "video")
          .file("media/talk.en.vtt", "WEBVTT")
          .file("lecture.md", "# Lecture\n\n![talk](media/talk.webm)\n")
          .programmeWith("kind: session, title", "kind: resource, page: lecture.md, title")
          .editionWith("calendar:\n  live-1: 2023-07-06T09:00/PT2H\n", "")
          .expect();
      Reading reading = zipped.read();
      Activity.Resource lecture =
          (Activity.Resource) reading.programme().orElseThrow().activities().get(1);
      assertEquals("media/talk.en.vtt", lecture.video().orElseThrow().captions().get(0).file());
      assertEquals(1, reading.editions().size());
    }
  }

  private Localised<QuestionSet> quiz() {
    Programme programme = draft.read().programme().orElseThrow();
    return ((Activity.Quiz) programme.activities().get(0)).questions();
  }
}
