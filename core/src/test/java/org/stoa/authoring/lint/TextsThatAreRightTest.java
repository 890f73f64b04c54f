package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks of texts leave alone, beside what they find. */
class TextsThatAreRightTest {

  private static final String[] OUTLINE = {
    "{id: opening, kind: session, title: Opening session}",
    "{id: lecture-1, kind: session, title: 'Lecture 1: Water', aliases: [Forum 1 Theme 1]}",
    "{id: lecture-2, kind: session, title: 'Lecture 2: Earth'}",
    "{id: lecture-3, kind: session, title: 'Lecture 3: Chiang Rai'}",
    "{id: essay, kind: task, title: {en: Essay, ko: 에세이 과제}}"
  };

  @TempDir private Path temp;

  @ParameterizedTest
  @DisplayName("nothing is wrong with")
  @ValueSource(
      strings = {
        "Three lectures and one essay. The two lectures that follow are short.",
        "Attend at least two lectures, or any two lectures.",
        "After two lectures you rest. Lecture 2 sessions begin with a quiz.",
        "Four sessions: an opening session and three lectures.",
        "Each of two lectures of your choice has a two-hour session.",
        "Two hours of lectures, two weeks of sessions, two minute lectures.",
        "In 2023 sessions were short; 12.5 lectures are a joke.",
        "A number of tutorials, five seminars of which nothing is known here.",
        "Write to info@example.org, to the address info@example.org, or by e-mail: info@example.org.",
        "Write to our team at info@example.org. Follow us as @example.",
        "See https://youtu.be/dQw4w9WgXcQ and https://www.youtube.com/watch?t=3&v=dQw4w9WgXcQ.",
        "See https://www.youtube.com/playlist?list=PL1 and https://youtube.com/@example.",
        "The opening session is on Monday 3 July 2023, and on Friday, July 7th, 2023.",
        "Begin well. Being there is enough.",
        "Care services need to be provided. The date is fixed.",
        "The assigned tasks (Essay) are due soon. Your designated driver waits.",
        "It is required to breathe. The essay isn't required.",
        "It includes:\n- water\n- earth",
        "1. Breathe\n2. Think\n3. Write",
        "1. Lecture 1: Water\n2. Lecture 2: Earth\n3. Chiang Rai",
        "The number was reduced from seven to five."
      })
  void leftAlone(String text) {
    assertEquals(List.of(), Folder.of(temp, text, OUTLINE).problems());
  }

  @ParameterizedTest
  @DisplayName("something is wrong with")
  @CsvSource(
      delimiter = '|',
      value = {
        "Two lectures and an essay. | COUNT_DIFFERS",
        "All of the five long winding lectures. | COUNT_DIFFERS",
        "Write to info@example. | MAIL_BROKEN",
        "Write to info @ example.org. | MAIL_BROKEN",
        "Write to our info desk@example.org. | MAIL_BROKEN",
        "Write to the desk info@example.org. | MAIL_BROKEN",
        "See https://youtu.be/dQw4w9WgXc. | VIDEO_ID",
        "See https://www.youtube.com/embed/dQw4w9WgXcQQ. | VIDEO_ID",
        "Tuesday 3 July 2023 | WEEKDAY_DIFFERS",
        "July 4th, 2023 (Monday) | WEEKDAY_DIFFERS",
        "Meet Mon. 4 July 2023. | WEEKDAY_DIFFERS",
        "The room is to be announced. | TEXT_PLACEHOLDER",
        "The date will be fixed. | TEXT_PLACEHOLDER",
        "Do the specified exercises. | REFERENCE_UNDEFINED",
        "Join the closing ceremony. | NOT_IN_OUTLINE",
        "Opening and closing sessions. | NOT_IN_OUTLINE",
        "We go to Chaing Rai. | SPELLING_DIFFERS",
        "The clusters were reduced to five. | CHANGE_UNCLEAR"
      })
  void found(String text, String code) {
    assertEquals(List.of(code), Folder.of(temp, text, OUTLINE).codes());
  }

  @Test
  @DisplayName("Korean counts and weekdays are read too")
  void korean() {
    Folder folder =
        Folder.of(
            temp,
            "x",
            "{id: lecture-1, kind: session, title: {ko: 강의 1}}",
            "{id: lecture-2, kind: session, title: {ko: 강의 2}}");
    folder.programmeWith("summary: |\n  x", "summary: {ko: 강의 3개. 2023년 7월 3일(화)}");
    assertEquals(List.of("COUNT_DIFFERS", "WEEKDAY_DIFFERS"), folder.codes());
    folder.programmeWith("강의 3개. 2023년 7월 3일(화)", "강의 2개. 2023년 7월 3일(월). 강의 1번째");
    assertEquals(List.of(), folder.codes());
  }

  @Test
  @DisplayName("a date without a year is one of the editions'")
  void dateWithoutAYear() {
    Folder folder = Folder.of(temp, "On Monday 3 July.", OUTLINE);
    assertEquals(List.of(), folder.codes(), "nobody knows the year");
    folder.file("editions/2022.yaml", "zone: UTC\nperiod: 2022-07-01/2022-07-31\n");
    assertEquals(List.of("warning programme.yaml:3"), folder.found("WEEKDAY_DIFFERS"));
    folder.file("editions/2023.yaml", "zone: UTC\nperiod: 2023-07-01/2023-07-31\n");
    assertEquals(List.of(), folder.found("WEEKDAY_DIFFERS"));
  }

  @Test
  @DisplayName("a page is read line by line, with its translations")
  void pages() {
    Folder folder = Folder.of(temp, "Words.", "{id: a, kind: resource, page: a.md}");
    folder.file("a.md", "# A\n\nFirst line.\nThe room is TBC.\n\n[Old](ftp://example.org)\n");
    folder.file("locale/ko/a.md", "# 가\n\n장소: 추후 공지\n");
    assertEquals(
        List.of("warning a.md:4", "warning locale/ko/a.md:3"), folder.found("TEXT_PLACEHOLDER"));
    assertEquals(List.of("warning a.md:6"), folder.found("LINK_SCHEME"));
  }

  @Test
  @DisplayName("a survey has no marks, and its boxes stay")
  void survey() {
    Folder folder = Folder.of(temp, "Words.", "{id: a, kind: survey, file: a.md, optional: true}");
    folder.file("a.md", "# A\n\n## Which? {multiple}\n- [ ] One\n- [x] Two\n\n## Why?\n");
    assertEquals(List.of("warning a.md:3", "warning a.md:5"), folder.found("SURVEY_MARK"));
    folder.file("a.md", "# A\n\n## Which? {several}\n- [ ] One\n- [ ] Two\n");
    assertEquals(List.of(), folder.codes());
    folder.file("a.md", "# A\n\n## Which {of these} do you like?\n- [ ] One\n- [ ] Two\n");
    assertEquals(List.of(), folder.codes());
  }

  @Test
  @DisplayName("files of one title are no contradiction, pages of the web are")
  void titlesOfFiles() {
    Folder folder =
        Folder.of(
            temp,
            "W.",
            "{id: a, kind: resource, page: a.md}",
            "{id: b, kind: resource, page: b.md}");
    folder.file("1.pdf", "").file("2.pdf", "");
    folder.file(
        "a.md", "# A\n\n[Slides of this lecture](1.pdf) and [here](https://example.org/1)\n");
    folder.file(
        "b.md", "# B\n\n[Slides of this lecture](2.pdf) and [here](https://example.org/2)\n");
    assertEquals(List.of(), folder.codes());
  }
}
