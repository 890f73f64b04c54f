package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;

/** Questions on their way through a format, and what was said about it. */
record Exchanged(QuizFormat format) {

  /** Reads, and expects these problems and no others: {@code line:column: CODE}. */
  List<Question> questions(String text, String... expected) {
    Problems problems = new Problems();
    var read = format.read(QuizFiles.of("quiz", text), problems);
    assertSaid(problems, expected);
    return read.map(QuestionSet::questions).orElse(List.of());
  }

  /** Reads one question about which there is nothing to say. */
  Question question(String text) {
    List<Question> questions = questions(text);
    assertEquals(1, questions.size());
    return questions.get(0);
  }

  /** Writes, and expects warnings with these codes and no others. */
  String written(QuestionSet set, String... expected) {
    Problems problems = new Problems();
    QuizFiles files = format.write(set, "quiz", problems);
    assertEquals(
        Stream.of(expected).toList(),
        problems.inReadingOrder().stream().map(Problem::code).toList());
    return files.texts().get(0).text();
  }

  /** A question that comes back as it went, with nothing said. */
  void assertKept(Question question) {
    String text = written(QuestionSet.of("", "", List.of(question)));
    assertEquals(question, question(text), text);
  }

  private static void assertSaid(Problems problems, String... expected) {
    assertEquals(
        Stream.of(expected).toList(),
        problems.inReadingOrder().stream()
            .map(it -> it.place().line() + ":" + it.place().column() + ": " + it.code())
            .toList(),
        () -> problems.inReadingOrder().toString());
  }
}
