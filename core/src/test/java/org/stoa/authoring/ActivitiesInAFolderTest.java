package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.problem.Problem;
import org.stoa.programme.Activity;
import org.stoa.programme.Video;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** The entries of {@code activities}, and the pages and videos that they name. */
class ActivitiesInAFolderTest {

  private static final String QUIZ_ENTRY =
      "  - {id: quiz-1, kind: quiz, file: quiz.md, title: Quiz}";

  @TempDir private Path folder;
  private Draft draft;

  @BeforeEach
  void startWithASoundProgramme() {
    draft = new Draft(folder).sound();
  }

  @Test
  void twoActivitiesWithOneIdAreReportedAtTheSecondNamingTheFirst() {
    List<Problem> problems =
        draft
            .programmeWith("id: essay", "id: quiz-1")
            .programmeWith("each: [quiz-1, essay]", "need: quiz-1")
            .expect("programme.yaml:6:10: error DUPLICATE_ACTIVITY");
    assertTrue(problems.get(0).message().contains("line 4"));
  }

  @Test
  void aDanglingAfterIsReportedAtTheReference() {
    draft
        .programmeWith(
            "id: essay, kind: task", "id: essay, kind: task, after: [quiz-1, quiz-9, Quiz]")
        .expect(
            "programme.yaml:6:45: error DANGLING_REFERENCE",
            "programme.yaml:6:53: error DANGLING_REFERENCE");
  }

  @Test
  void afterNamesWhatComesBeforeAlsoWhatStandsBelow() {
    draft.programmeWith("id: quiz-1,", "id: quiz-1, after: essay,").expect();
    assertEquals(List.of(new ActivityId("essay")), activity(0).outline().after());
  }

  @Test
  void anUnknownKindIsReportedAtTheKind() {
    draft
        .programmeWith("kind: session", "kind: webinar")
        .editionWith("  live-1: 2023-07-06T09:00/PT2H", "  quiz-1: {}")
        .expect("programme.yaml:5:24: error UNKNOWN_KIND");
  }

  @Test
  void whatReadsBadlyIsNotReportedAgainByThoseWhoReferToIt() {
    draft
        .programmeWith("file: quiz.md", "file: quizz.md")
        .programmeWith("each: [quiz-1, essay]", "atLeast: {n: 2, of: [{each: [quiz-*, essay]}]}")
        .programmeWith("title: Essay", "title: Essay, after: quiz-1")
        .editionWith("calendar:", "calendar:\n  quiz-1: {until: 2023-07-19}")
        .expect("programme.yaml:4:36: error FILE_MISSING");
  }

  @Test
  void anIdHasAForm() {
    draft
        .programmeWith("id: essay,", "id: Essay 1,")
        .programmeWith("each: [quiz-1, essay]", "need: quiz-1")
        .expect("programme.yaml:6:10: error WRONG_VALUE");
  }

  @Test
  void anEntryThatIsNoMappingIsReported() {
    draft
        .programmeWith("  - {id: essay, kind: task, review: staff, title: Essay}", "  - essay")
        .programmeWith("each: [quiz-1, essay]", "need: quiz-1")
        .expect("programme.yaml:6:5: error WRONG_TYPE");
  }

  @Test
  void anUnknownKeyIsReportedAtTheKeyWithTheKnownOnes() {
    List<Problem> problems =
        draft
            .programmeWith("review: staff", "reviewer: staff")
            .expect("programme.yaml:6:29: error UNKNOWN_KEY");
    assertTrue(problems.get(0).message().contains("review,"), problems.toString());
  }

  @Test
  void anActivityWithoutATitleIsWarnedOf() {
    draft.programmeWith(", title: Essay", "").expect("programme.yaml:6:5: warning TITLE_MISSING");
    assertEquals("essay", activity(2).title().in(Locale.ENGLISH));
  }

  @Test
  void aTitleComesFromThePageWhereTheEntryHasNone() {
    draft
        .programmeWith("title: Essay", "page: essay.md")
        .file("essay.md", "# One page\n\nWrite it.\n")
        .file("locale/ko/essay.md", "# 한 쪽\n\n쓰세요.\n")
        .expect();
    assertEquals("One page", activity(2).title().in(Locale.ENGLISH));
    assertEquals("한 쪽", activity(2).title().in(Locale.KOREAN));
  }

  @Test
  void aTranslationOfNothingIsWarnedOfButNotWhatAPageNames() {
    draft
        .programmeWith("title: Essay", "page: essay.md")
        .file("essay.md", "# One page\n")
        .file("locale/ko/essay.md", "# 한 쪽\n\n![a](locale/ko/plan.png)\n\n![v](locale/ko/v.mp4)\n")
        .file("locale/ko/plan.png", "png")
        .file("locale/ko/v.mp4", "mp4")
        .file("locale/ko/media/talk.mp4", "mp4")
        .file("locale/fr/esay.md", "# Une page\n")
        .file("locale/fr/.DS_Store", "")
        .expect(
            "locale/fr/esay.md:1:1: warning FILE_UNREAD",
            "locale/ko/media/talk.mp4:1:1: warning FILE_UNREAD");
  }

  @Test
  void aPageBeginsWithItsTitle() {
    draft
        .programmeWith("title: Essay", "page: essay.md")
        .file("essay.md", "Write it.\n")
        .expect("essay.md:1:1: error PAGE_TITLE", "programme.yaml:6:5: warning TITLE_MISSING");
  }

  @Test
  void aLectureShowsItsVideoWithPosterAndCaptions() {
    lecture("# Lecture\n\n![a talk](media/talk.mp4)\n")
        .file("media/talk.mp4", "video")
        .file("media/talk.jpg", "poster")
        .file("media/talk.m4a", "sound")
        .file("media/talk.ko.vtt", "WEBVTT")
        .file("media/talk.en.vtt", "WEBVTT")
        .file("media/talk.vtt", "WEBVTT")
        .expect();
    Activity.Resource lecture = (Activity.Resource) activity(0);
    assertEquals(Optional.of(Percentage.of(90)), lecture.watch());
    assertEquals(
        new Video(
            "media/talk.mp4",
            Optional.of("media/talk.jpg"),
            Optional.of("media/talk.m4a"),
            List.of(
                new Video.Captions("en", "media/talk.en.vtt"),
                new Video.Captions("ko", "media/talk.ko.vtt"))),
        lecture.video().orElseThrow());
  }

  @Test
  void aLectureFolderWithoutMediaNamesTheMissingFileAndThatThereIsNothingToWatch() {
    lecture("# Lecture\n\nSee ![a talk](media/talk.mp4)\n")
        .expect("lecture.md:3:5: error FILE_MISSING", "programme.yaml:4:59: error NO_VIDEO");
  }

  @Test
  void aVideoWithoutCaptionsIsWarnedOf() {
    lecture("# Lecture\n\n![a talk](media/talk.mp4)\n")
        .file("media/talk.mp4", "video")
        .expect("lecture.md:3:1: warning NO_CAPTIONS");
  }

  @Test
  void aLinkToAFileThatIsNotThereIsReportedAtTheLink() {
    lecture("# Lecture\n\n![t](t.mp4) [a](quiz.md#top), [b](handout.pdf), [c](https://x.org)\n")
        .file("t.mp4", "video")
        .file("t.en.vtt", "WEBVTT")
        .expect("lecture.md:3:31: error FILE_MISSING");
  }

  @Test
  void aFileCanBeNamedWithADotAVideoInCapitalsAndAPartOfAFile() {
    lecture("# Lecture\n\n![t](./media/Talk.WEBM#t=10) [b](./media/b.pdf#page=2)\n")
        .file("media/Talk.WEBM", "video")
        .file("media/Talk.en.vtt", "WEBVTT")
        .file("media/b.pdf", "pdf")
        .expect();
    Video video = ((Activity.Resource) activity(0)).video().orElseThrow();
    assertEquals("media/Talk.WEBM", video.file());
    assertEquals("media/Talk.en.vtt", video.captions().get(0).file());
  }

  @Test
  void whatThePagesCantLeadToIsNoFileAlsoIfTheDiskHasIt() {
    lecture("# Lecture\n\n![t](t.mp4)\n[a](media//b.pdf)\n[b](media/b.pdf?x=1)\n[c](//host/x)\n")
        .file("t.mp4", "video")
        .file("t.en.vtt", "WEBVTT")
        .file("media/b.pdf", "pdf")
        .expect(
            "lecture.md:4:1: error FILE_OUTSIDE",
            "lecture.md:5:1: error FILE_OUTSIDE",
            "lecture.md:6:1: error FILE_OUTSIDE");
  }

  private Draft lecture(String text) {
    return draft
        .programmeWith(
            QUIZ_ENTRY, "  - {id: quiz-1, kind: resource, page: lecture.md, watch: 90%, title: L}")
        .programmeWith("each: [quiz-1, essay]", "need: quiz-1")
        .file("lecture.md", text);
  }

  @Test
  @DisplayName("S0-11 a quiz with another number of questions than promised")
  void aQuizHasAsManyQuestionsAsPromised() {
    draft
        .programmeWith("file: quiz.md", "file: quiz.md, items: 10")
        .expect("programme.yaml:4:52: error QUIZ_ITEMS");
  }

  @Test
  @DisplayName("S0-40 of a pool, the questions of one attempt are counted")
  void aPoolIsCountedByWhatAnAttemptAsks() {
    draft
        .programmeWith("file: quiz.md", "file: quiz.md, items: 2")
        .file("quiz.md", "# Quiz {draw=2}\n## A?\n= 1\n## B?\n= 2\n## C?\n= 3\n")
        .expect();
  }

  @Test
  void aQuizWithoutARightAnswerIsReportedInItsFileAndNowhereElse() {
    draft
        .programmeWith("file: quiz.md", "file: quiz.md, items: 2")
        .file("quiz.md", Draft.QUIZ + "\n## Two?\n- [ ] a\n- [ ] b\n")
        .expect("quiz.md:7:1: error QUESTION_NO_RIGHT_ANSWER");
  }

  @Test
  void aFileThatAQuizNamesAndThatIsNotThereIsReportedAtItsPlace() {
    draft
        .file(
            "quiz.md",
            """
            # A quiz
            ![a](media/none.png) ![q](quiz.md)

            ## Is it [this](b.pdf)? {points=2}
            ![c](c.png)

            - [x] Yes ![d](d.png)
                - [ ](e.png) isn't a link, but ![f](f.png) is an image
            > Because ![g](../g.png)
            """)
        .expect(
            "quiz.md:2:1: error FILE_MISSING",
            "quiz.md:4:10: error FILE_MISSING",
            "quiz.md:5:1: error FILE_MISSING",
            "quiz.md:7:11: error FILE_MISSING",
            "quiz.md:8:36: error FILE_MISSING",
            "quiz.md:9:11: error FILE_OUTSIDE");
  }

  @Test
  void aQuizCanLimitAttemptsAndFeedback() {
    draft.programmeWith("file: quiz.md", "file: quiz.md, attempts: 3, feedback: score").expect();
    Activity.Quiz quiz = (Activity.Quiz) activity(0);
    assertEquals(OptionalInt.of(3), quiz.attempts());
    assertEquals(Activity.Feedback.SCORE, quiz.feedback());
  }

  @Test
  void whatAQuizSaysOtherwiseIsWrong() {
    draft
        .programmeWith("file: quiz.md", "file: quiz.md, attempts: none, feedback: all, best: last")
        .expect(
            "programme.yaml:4:55: error WRONG_VALUE",
            "programme.yaml:4:71: error WRONG_VALUE",
            "programme.yaml:4:82: error WRONG_VALUE");
  }

  @Test
  void whatATaskSaysOtherwiseIsWrong() {
    draft
        .programmeWith(
            "review: staff",
            "review: boss, items: 3..2, limit: short, consent: maybe, optional: perhaps")
        .expect(
            "programme.yaml:6:37: error WRONG_VALUE",
            "programme.yaml:6:50: error WRONG_VALUE",
            "programme.yaml:6:63: error WRONG_VALUE",
            "programme.yaml:6:79: error WRONG_VALUE",
            "programme.yaml:6:96: error WRONG_VALUE");
  }

  @Test
  void groupsHoldActivities() {
    draft
        .programmeWith(
            "  - {id: essay, kind: task, review: staff, title: Essay}",
            "  - {id: week-1, kind: group, title: W, activities: [{id: essay, kind: task, title: E}]}")
        .expect();
    assertEquals(1, ((Activity.Group) activity(2)).parts().size());
    assertTrue(
        draft.read().programme().orElseThrow().activity(new ActivityId("essay")).isPresent());
  }

  @Test
  void aGroupWithoutActivitiesIsReported() {
    draft
        .programmeWith("kind: session", "kind: group, activities: []")
        .editionWith("  live-1: 2023-07-06T09:00/PT2H", "  quiz-1: {}")
        .expect("programme.yaml:5:5: error GROUP_EMPTY");
  }

  @Test
  @DisplayName("a break is nothing to do: a group needs something else, and more than it chooses")
  void aGroupOfBreaks() {
    String tea = "{id: tea, kind: session, break: true, title: T}";
    draft
        .programmeWith(
            "awards:", "  - {id: day, kind: group, title: D, activities: [" + tea + "]}\nawards:")
        .expect("programme.yaml:7:5: error GROUP_EMPTY");
    draft
        .programmeWith("[" + tea + "]", "[{id: e, kind: task, title: E}, " + tea + "], choose: 2")
        .editionWith("live-1: 2023", "tea: 2023-07-06T08:00/PT1H\n  live-1: 2023")
        .expect("programme.yaml:7:140: error CHOOSE_TOO_MANY");
  }

  private Activity activity(int index) {
    return draft.read().programme().orElseThrow().activities().get(index);
  }
}
