package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Question;

class AikenTest {

  private final Exchanged aiken = new Exchanged(QuizFormat.AIKEN);

  @Test
  @DisplayName("choices with dots or brackets, and the letter of the right one")
  void reads() {
    List<Question> questions =
        aiken.questions(
            """
            Which city lies on the Han?
            A. Seoul
            B) Busan
            ANSWER: A

            A question
            of two lines
            A) One
            B) Two
            C) Three
            ANSWER: C
            """);
    assertEquals("A question\nof two lines", questions.get(1).prompt());
    assertEquals(Set.of(0), ((ChoiceQuestion) questions.get(0)).key());
    assertEquals(Set.of(2), ((ChoiceQuestion) questions.get(1)).key());
  }

  @Test
  @DisplayName("lines that end as Windows ends them are the same lines")
  void windows() {
    assertEquals("One?", aiken.question("One?\r\nA. 1\r\nB. 2\r\nANSWER: A\r\n").prompt());
  }

  @Test
  @DisplayName("a question without an answer, or with one that isn't there, is named and left out")
  void unanswered() {
    assertEquals(
        1,
        aiken
            .questions(
                """
                No answer
                A. 1
                B. 2

                Another one
                A. 1
                B. 2
                ANSWER: D

                Good
                A. 1
                B. 2
                ANSWER: B

                The end
                """,
                "1:1: QUESTION_UNREAD",
                "5:1: QUESTION_UNREAD",
                "15:1: QUESTION_UNREAD")
            .size());
  }

  @Test
  @DisplayName("a file without a question is an error")
  void nothing() {
    assertEquals(List.of(), aiken.questions("\n", "1:1: QUIZ_EMPTY"));
  }
}
