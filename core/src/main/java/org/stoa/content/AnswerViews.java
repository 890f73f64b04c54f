package org.stoa.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stoa.content.view.AnswerView;
import org.stoa.content.view.AnswerView.ChoiceView;
import org.stoa.content.view.AnswerView.PlaceView;
import org.stoa.content.view.AnswerView.SaidView;
import org.stoa.quiz.Answer;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Matching;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Paper.Asked;
import org.stoa.quiz.Question;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.WrittenQuestion;

/**
 * What a learner answers one question with.
 *
 * @param given what she answered; empty if she is yet to
 * @param withKey whether the page tells what is right, and what the author says to each answer
 */
record AnswerViews(Asked asked, Optional<Answer> given, boolean withKey, Markdown markdown) {

  AnswerView view() {
    Question question = asked.question();
    if (question instanceof ChoiceQuestion choosing) {
      return choices(choosing);
    }
    if (question instanceof WrittenQuestion written) {
      return field(written);
    }
    return question instanceof Matching matching ? terms(matching) : items((Ordering) question);
  }

  private AnswerView choices(ChoiceQuestion question) {
    Set<Integer> chosen = given.orElse(null) instanceof Answer.Chosen it ? it.choices() : Set.of();
    List<ChoiceView> choices =
        shown()
            .mapToObj(
                number -> {
                  int written = asked.order().get(number);
                  var choice = question.choices().get(written);
                  boolean said = withKey && (given.isEmpty() || chosen.contains(written));
                  return new ChoiceView(
                      number,
                      markdown.line(choice.text()),
                      chosen.contains(written),
                      withKey && question.key().contains(written),
                      said ? markdown.line(choice.feedback()) : Html.NONE);
                })
            .toList();
    return new AnswerView.Choices(question.isMultiple(), choices);
  }

  private AnswerView field(WrittenQuestion question) {
    String typed = given.orElse(null) instanceof Answer.Written written ? written.text() : "";
    // What is said to an answer that was given needs no number any more.
    List<String> said = given.map(question::feedbackTo).orElseGet(question::wordings);
    List<String> all = withKey ? said : List.of();
    return new AnswerView.Field(
        question instanceof Numeric,
        typed,
        withKey ? key(question) : "",
        IntStream.range(0, all.size())
            .filter(number -> !all.get(number).isEmpty())
            .mapToObj(number -> new SaidView(number, markdown.line(all.get(number))))
            .toList());
  }

  /** What brings everything, as a person would write it. */
  static String key(WrittenQuestion question) {
    WrittenQuestion.Accepted right =
        question.accepted().stream().filter(it -> it.share().isFull()).findFirst().orElseThrow();
    return right instanceof ShortText.Accepted text
        ? text.wording().text()
        : key(((Numeric.Accepted) right).range());
  }

  private static String key(NumberRange range) {
    return range instanceof NumberRange.Near near
        ? plain(near.value())
        : plain(range.least()) + " – " + plain(range.most());
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private AnswerView terms(Matching question) {
    List<String> options = question.options().stream().map(Markdown::plain).toList();
    List<Integer> key = question.key();
    List<PlaceView> places =
        IntStream.range(0, question.pairs().size())
            .mapToObj(
                term ->
                    new PlaceView(
                        term,
                        markdown.line(question.pairs().get(term).term()),
                        asked.order().indexOf(place(term)),
                        withKey ? options.get(key.get(term)) : ""))
            .toList();
    return new AnswerView.Places(
        places, shown().mapToObj(number -> options.get(asked.order().get(number))).toList());
  }

  private AnswerView items(Ordering question) {
    List<PlaceView> places =
        shown()
            .mapToObj(
                number -> {
                  int item = asked.order().get(number);
                  return new PlaceView(
                      number,
                      markdown.line(question.items().get(item)),
                      place(item),
                      withKey ? String.valueOf(item + 1) : "");
                })
            .toList();
    return new AnswerView.Places(
        places, shown().mapToObj(number -> String.valueOf(number + 1)).toList());
  }

  private int place(int number) {
    Map<Integer, Integer> places =
        given.orElse(null) instanceof Answer.Assigned assigned ? assigned.places() : Map.of();
    return places.getOrDefault(number, -1);
  }

  /** The numbers of the page. */
  private IntStream shown() {
    return IntStream.range(0, asked.order().size());
  }
}
