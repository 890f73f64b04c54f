package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.quiz.Answer;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.TrueFalse;

class Text2QtiTest {

  private static final String QUIZ =
      """
      Quiz title: Care
      Quiz description: About *care*.

      % a comment
      COMMENT
      1. Never asked
      END_COMMENT

      Title: Sum
      Points: 2.5
      1.  What is 2+3?

          Think.
      ... See chapter 1.
      a)  6
      ... One too many.
      *b) 5

      2.  Which are even?
      [*] 2
      [ ] 3
      [*] 4

      3.  True?
      *a) True
      b)  False

      4.  Root of two?
      =   1.414 +- 1%

      5.  Between?
      =   [1, 2]

      6.  Where?
      *   Seoul
      *   The * city

      GROUP
      pick: 1
      points per question: 4

      1.  One?
      *a) x
      b)  y

      2.  Other?
      *a) x
      b)  y
      END_GROUP
      """;

  private final Exchanged text2qti = new Exchanged(QuizFormat.TEXT2QTI);

  @Test
  @DisplayName("every kind of question, feedback, points and groups")
  void quiz() {
    Problems problems = new Problems();
    QuizFiles files = QuizFiles.of("quiz.txt", QUIZ);
    QuestionSet set = QuizFormat.TEXT2QTI.read(files, problems).orElseThrow();
    assertEquals(List.of(), problems.inReadingOrder());
    assertEquals(Optional.of(QuizFormat.TEXT2QTI), QuizFormat.recognised(files));
    assertEquals("Care", set.title());
    assertEquals("About *care*.", set.introduction());
    var sum = assertInstanceOf(SingleChoice.class, set.questions().get(0));
    assertEquals("Sum", sum.id());
    assertEquals("What is 2+3?\n\nThink.", sum.prompt());
    assertEquals("See chapter 1.", sum.feedback());
    assertEquals(new BigDecimal("2.5"), sum.points());
    assertEquals(List.of("One too many."), sum.feedbackTo(Answer.Chosen.of(0)));
    var even = assertInstanceOf(MultipleChoice.class, set.questions().get(1));
    assertEquals(Set.of(0, 2), even.key());
    assertInstanceOf(TrueFalse.class, set.questions().get(2));
    assertEquals(Share.FULL, set.questions().get(3).share(new Answer.Written("1.428")));
    assertEquals(Share.NONE, set.questions().get(3).share(new Answer.Written("1.43")));
    assertEquals(Share.FULL, set.questions().get(4).share(new Answer.Written("2")));
    var where = assertInstanceOf(ShortText.class, set.questions().get(5));
    assertEquals(Share.NONE, where.share(new Answer.Written("The big city")));
    Section group = set.sections().get(1);
    assertEquals(OptionalInt.of(1), group.draw());
    assertEquals(new BigDecimal("4"), group.questions().get(1).points());
  }

  @Test
  @DisplayName("what can't be kept is named with its place")
  void losses() {
    Problems problems = new Problems();
    QuizFormat.TEXT2QTI.read(
        QuizFiles.of(
            "q",
            """
            shuffle answers: true
            1. Essay
            ____
            2. Upload
            ^^^^
            3. Nothing
            4. All wrong
            a) x
            b) y
            5. Mixed
            a) x
            = 3
            Text: for reading
            START_CODE
            6. Good
            + yes
            - no
            *a) x
            b) y
            """),
        problems);
    assertEquals(
        List.of(
            "1 QUIZ_CHANGED",
            "2 QUESTION_UNREAD",
            "4 QUESTION_UNREAD",
            "6 QUESTION_UNREAD",
            "7 QUESTION_UNREAD",
            "10 QUESTION_UNREAD",
            "13 QUESTION_UNREAD",
            "14 QUESTION_UNREAD",
            "15 QUESTION_CHANGED"),
        problems.inReadingOrder().stream().map(Text2QtiTest::said).toList());
    text2qti.questions("", "1:1: QUIZ_EMPTY");
  }

  private static String said(Problem problem) {
    return problem.place().line() + " " + problem.code();
  }
}
