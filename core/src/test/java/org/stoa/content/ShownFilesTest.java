package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Page;
import org.stoa.programme.Video;
import org.stoa.quiz.Choice;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.statement.ActivityId;

class ShownFilesTest {

  private static final Outline OUTLINE =
      Outline.of(new ActivityId("one"), Localised.of("en", "One"));

  @Test
  void aLectureShowsWhatItsPageNamesAndItsVideoWithPosterAndCaptions() {
    var video =
        new Video(
            "v.webm",
            Optional.of("v.jpg"),
            Optional.of("v.m4a"),
            List.of(new Video.Captions("ko", "media/v.ko.vtt")));
    var lecture = new Activity.Resource(OUTLINE, pages(), Optional.of(video), Optional.empty());
    assertEquals(
        List.of("en.png", "ko.png", "media/v.ko.vtt", "v.jpg", "v.m4a", "v.webm"),
        ShownFiles.of(lecture));
    assertEquals(
        List.of("ko.png", "media/v.ko.vtt", "v.jpg", "v.m4a", "v.webm"),
        ShownFiles.of(lecture, Locale.KOREA));
  }

  @Test
  void aQuizShowsWhatItsIntroductionPromptsChoicesAndFeedbackName() {
    var question =
        new SingleChoice(
            new Stem("q1", "Which? ![](prompt.png)", BigDecimal.ONE, "[more](feedback.pdf#page=2)"),
            List.of(Choice.right("![](choice.png)"), Choice.wrong("B")));
    var quiz =
        new Activity.Quiz(
            OUTLINE,
            Localised.of("en", QuestionSet.of("Quiz", "![](intro.png)", List.of(question))),
            Activity.Feedback.NONE,
            OptionalInt.empty());
    assertEquals(
        List.of("choice.png", "feedback.pdf", "intro.png", "prompt.png"), ShownFiles.of(quiz));
  }

  @Test
  void otherPagesShowFilesTooAndAGroupHasNone() {
    assertEquals(
        List.of("en.png", "ko.png"), ShownFiles.of(new Activity.Survey(OUTLINE, pages(), true)));
    var session = new Activity.Session(OUTLINE, Optional.of(pages()), Optional.empty());
    assertEquals(List.of("en.png", "ko.png"), ShownFiles.of(session));
    assertEquals(
        List.of(),
        ShownFiles.of(new Activity.Group(OUTLINE, OptionalInt.empty(), List.of(session))));
  }

  private static Localised<Page> pages() {
    Map<String, Page> versions = new LinkedHashMap<>();
    versions.put("en", new Page("T", "![x](./en.png)"));
    versions.put("ko", new Page("T", "![x](ko.png)"));
    return new Localised<>(versions);
  }
}
