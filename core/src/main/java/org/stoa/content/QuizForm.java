package org.stoa.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.stoa.quiz.Answer;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Matching;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Paper;
import org.stoa.quiz.Paper.Asked;
import org.stoa.quiz.Question;
import org.stoa.quiz.Response;
import org.stoa.quiz.WrittenQuestion;
import org.stoa.statement.Percentage;

/**
 * How a quiz is put to a learner by a server that will mark it.
 *
 * @param action the address that her answers are posted to; {@link #response} reads them
 * @param hidden fields that go with them, such as a token
 * @param pass the score she needs; empty if any will do
 * @param seed of her paper; see {@link Paper#drawn}
 */
public record QuizForm(
    String action, Map<String, String> hidden, Optional<Percentage> pass, int seed) {

  /** The most characters that can be typed as an answer. */
  public static final int LONGEST_TEXT = 500;

  public QuizForm {
    hidden = Map.copyOf(hidden);
  }

  /** What the fields of a question are named by; no hidden field is named so. */
  public static String field(String question) {
    return "question." + question;
  }

  /**
   * Reads the answers to a paper. A field is named by its question, with the number of a term or an
   * item after a point, and numbers everything in the order in which the page shows it. Whatever
   * makes no sense is left out.
   *
   * @param fields the values of each field; none if it wasn't sent
   */
  public static Response response(Paper paper, Function<String, List<String>> fields) {
    Map<String, Answer> answers = new HashMap<>();
    for (Asked asked : paper.asked()) {
      answers.put(asked.question().id(), answer(asked, fields));
    }
    return new Response(answers);
  }

  private static Answer answer(Asked asked, Function<String, List<String>> fields) {
    Question question = asked.question();
    String name = field(question.id());
    List<Integer> order = asked.order();
    if (question instanceof ChoiceQuestion) {
      var chosen = new TreeSet<Integer>();
      numbers(fields.apply(name), order.size()).forEach(number -> chosen.add(order.get(number)));
      return new Answer.Chosen(chosen);
    }
    if (question instanceof WrittenQuestion) {
      return new Answer.Written(typed(fields.apply(name)));
    }
    Map<Integer, Integer> places = new HashMap<>();
    int rows = question instanceof Matching matching ? matching.pairs().size() : order.size();
    for (int row = 0; row < rows; row++) {
      int shown = row;
      for (int number : numbers(fields.apply(name + "." + row), order.size())) {
        // A page numbers the items of an order, and the options of a match.
        places.put(
            question instanceof Ordering ? order.get(shown) : shown,
            question instanceof Ordering ? number : order.get(number));
      }
    }
    return new Answer.Assigned(places);
  }

  /** What was typed, as far as a keyboard can type it on one line. */
  private static String typed(List<String> values) {
    return String.join(" ", values)
        .replaceAll("\\p{Cntrl}", " ")
        .codePoints()
        .filter(point -> !Character.isBmpCodePoint(point) || !Character.isSurrogate((char) point))
        .limit(LONGEST_TEXT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<Integer> numbers(List<String> values, int below) {
    return values.stream()
        .filter(value -> value.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .filter(number -> number < below)
        .toList();
  }
}
