package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stoa.quiz.Choice;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.TrueFalse;

/** GIFT, as Moodle reads it; texts are in Markdown and say so. */
final class GiftWriter implements Writer {

  @Override
  public QuizFiles write(QuestionSet set, Losses losses) {
    if (set.questions().stream().anyMatch(it -> it.points().compareTo(BigDecimal.ONE) != 0)) {
      losses.changed("gives every question one point");
    }
    losses.ofStructure(set);
    StringBuilder gift = new StringBuilder();
    for (Section section : set.sections()) {
      if (set.sections().size() > 1 || !section.name().isEmpty()) {
        gift.append("$CATEGORY: ").append(new Category(section.name()).path()).append("\n\n");
      }
      section.questions().forEach(question -> gift.append(question(question, losses)));
    }
    return QuizFiles.of(losses.file(), gift.toString());
  }

  private static String question(Question question, Losses losses) {
    if (question instanceof TrueFalse truth) {
      losses.ofWords(truth);
      return framed(question, truth(truth));
    }
    if (question instanceof ChoiceQuestion choice) {
      return framed(question, choices(choice, losses));
    }
    if (question instanceof Numeric numeric) {
      return framed(question, numeric(numeric));
    }
    if (question instanceof ShortText text && isMatch(text)) {
      losses.leftOut(question, "takes \"->\" in a text for something to match");
      return "";
    }
    if (question instanceof ShortText text) {
      return framed(question, shortText(text, losses));
    }
    if (question instanceof Matching matching) {
      return framed(question, matching(matching, losses));
    }
    losses.leftOut(question, "has no questions that put things into their order");
    return "";
  }

  private static String framed(Question question, String answers) {
    String said = question.feedback().isEmpty() ? "" : "####" + text(question.feedback()) + "\n";
    return "::%s::[markdown]%s {\n%s%s}\n\n"
        .formatted(text(question.id()), text(question.prompt()), answers, said);
  }

  private static String truth(TrueFalse question) {
    List<Choice> choices = question.choices();
    String word = question.truth() ? "TRUE" : "FALSE";
    String toRight = said(choices, true);
    String toWrong = said(choices, false);
    if (toRight.isEmpty() && toWrong.isEmpty()) {
      return word + "\n";
    }
    return word + "#" + toWrong + (toRight.isEmpty() ? "" : "#" + toRight) + "\n";
  }

  private static String said(List<Choice> choices, boolean toRight) {
    return choices.stream()
        .filter(choice -> choice.share().isFull() == toRight)
        .map(choice -> text(choice.feedback()))
        .collect(Collectors.joining());
  }

  private static String choices(ChoiceQuestion question, Losses losses) {
    if (question.isShuffled()) {
      losses.changed(question, "doesn't say that its choices are shuffled");
    }
    if (!(question instanceof MultipleChoice multiple)) {
      return lines(question.choices(), choice -> choice.share().isFull() ? "=" : "~");
    }
    if (!multiple.isPartial()) {
      losses.changed(question, "gives part of the points to an answer that is right in parts");
      return lines(MultipleChoice.equalShares(multiple.choices()), choice -> "~");
    }
    return lines(multiple.choices(), choice -> "~");
  }

  private static String lines(List<Choice> choices, Function<Choice, String> mark) {
    return choices.stream()
        .map(it -> line(mark.apply(it), it.share(), text(it.text()), it.feedback()))
        .collect(Collectors.joining());
  }

  private static String line(String mark, Share share, String answer, String feedback) {
    boolean isPlain = mark.equals("=") ? share.isFull() : share.equals(Share.NONE);
    String percent = isPlain ? "" : "%" + share + "%";
    String said = feedback.isEmpty() ? "" : "#" + text(feedback);
    return mark + percent + answer + said + "\n";
  }

  private static String numeric(Numeric question) {
    return question.accepted().stream()
        .map(it -> line("=", it.share(), range(it.range()), it.feedback()))
        .collect(Collectors.joining("", "#\n", ""));
  }

  private static String range(NumberRange range) {
    if (range instanceof NumberRange.Near near) {
      return near.value().toPlainString() + ":" + near.tolerance().toPlainString();
    }
    return range.least().toPlainString() + ".." + range.most().toPlainString();
  }

  private static boolean isMatch(ShortText question) {
    return question.accepted().stream().anyMatch(it -> it.wording().pattern().contains("->"));
  }

  private static String shortText(ShortText question, Losses losses) {
    if (question.isCaseSensitive()) {
      losses.changed(question, "takes capitals and small letters for the same");
    }
    return question.accepted().stream()
        .map(it -> line("=", it.share(), text(it.wording().pattern()), it.feedback()))
        .collect(Collectors.joining());
  }

  private static String matching(Matching question, Losses losses) {
    if (question.credit() != Credit.PARTIAL) {
      losses.changed(question, "gives part of the points to an answer that is right in parts");
    }
    StringBuilder lines = new StringBuilder();
    question
        .pairs()
        .forEach(it -> lines.append("=%s -> %s\n".formatted(text(it.term()), text(it.match()))));
    question.distractors().forEach(it -> lines.append("= -> ").append(text(it)).append("\n"));
    return lines.toString();
  }

  private static String text(String markdown) {
    return Escaped.escaped(markdown);
  }
}
