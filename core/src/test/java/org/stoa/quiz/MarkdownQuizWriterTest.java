package org.stoa.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problems;

class MarkdownQuizWriterTest {

  private static QuestionSet read(String text) {
    Problems problems = new Problems();
    return MarkdownQuizReader.read("quiz", text, problems)
        .orElseThrow(() -> new AssertionError(problems.inReadingOrder() + text));
  }

  private static void assertComesBack(QuestionSet set) {
    String text = MarkdownQuizWriter.write(set);
    assertEquals(set, read(text), text);
  }

  private static Question kept(Question question) {
    return read(MarkdownQuizWriter.write(QuestionSet.of("", "", List.of(question))))
        .questions()
        .get(0);
  }

  @Test
  @DisplayName("a quiz that was read is written as it was, down to the letter")
  void sameText() {
    String text =
        """
        # Quiz {draw=2 shuffle}

        An introduction.

        ## True? {id=truth points=10}
        - [ ] True
        - [x] False
          > Think again.
          > And again.
        > It is false.
        > Quite.

        ## Which?

        Look *closely*.

        - [x] this {one}
        - [50%] half
        - [ ] none

        ## Both? {several partial shuffle}
        - [x] a
        - [ ] b

        # Cities

        ## How many?
        = 8
        = [50%] 7..9
          > Almost.
        = 1E+5 ±0.5

        ## Where? {case text}
        = 42
        = [80%] 43

        ## Match {partial}
        - Malmö :: Sweden
        - :: Norway
        - Gwangju :: Korea

        ## Order {partial}
        1. First
        2. Second

        """
            .replace("- :: Norway\n- Gwangju :: Korea", "- Gwangju :: Korea\n- :: Norway");
    assertEquals(text, MarkdownQuizWriter.write(read(text)));
  }

  @Test
  @DisplayName("questions of every kind come back as they went")
  void everyKind() {
    Stem stem = new Stem("a-b", "What {points=3}", new BigDecimal("2.50"), "so\n\nit is");
    assertComesBack(
        QuestionSet.of(
            "",
            "",
            List.of(
                new SingleChoice(
                    stem,
                    List.of(Choice.right("a"), Choice.right("b"), Choice.wrong("[x] c")),
                    true),
                new MultipleChoice(
                    new Stem("q2", "?"), List.of(Choice.right("a"), Choice.wrong("b"))),
                new MultipleChoice(
                    new Stem("q3", "?"),
                    List.of(
                        new Choice("a", Share.of(100), "no"), new Choice("b", Share.of(-5), "")),
                    Credit.PARTIAL,
                    false),
                new ShortText(
                    new Stem("q4", "?"),
                    List.of(new ShortText.Accepted(new Wording("[50%] x"), Share.FULL, "")),
                    false))));
  }

  @Test
  @DisplayName("a text that looks like an answer, a heading or feedback stays a text")
  void ambiguous() {
    Question kept =
        kept(
            new TrueFalse(
                new Stem("q1", "Look:\n## two\n# one\n> said\n= 3\n- [x] box\n- a :: b\n1. x"),
                true));
    assertEquals(
        "Look:\n ## two\n # one\n > said\n = 3\n- \\[x] box\n- a \\:: b\n1. x", kept.prompt());
    Ordering order =
        new Ordering(new Stem("q1", "Like this:\n1. x\n2. y"), List.of("a", "b"), Credit.PARTIAL);
    assertEquals(List.of("a", "b"), ((Ordering) kept(order)).items());
    assertEquals("Like this:\n1. x\n 2. y", kept(order).prompt());
    Matching match =
        new Matching(
            new Stem("q1", "?"),
            List.of(new Matching.Pair("[x] a :: b", "c :: d"), new Matching.Pair("e", "f")),
            List.of(),
            Credit.PARTIAL);
    assertEquals(
        new Matching.Pair("\\[x] a \\:: b", "c :: d"), ((Matching) kept(match)).pairs().get(0));
  }
}
