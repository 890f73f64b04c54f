package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.quiz.Choice;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Question;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.TrueFalse;
import org.stoa.quiz.Wording;

/**
 * How a question is answered in the profile of Common Cartridge, as near as that comes.
 *
 * @param profile as {@code cc_profile} names it
 * @param answers what can be chosen, or is accepted when it is typed
 */
record Qti12Answering(String profile, List<Given> answers, boolean isShuffled, boolean isCased) {

  private static final String ALL_OR_NONE = "gives all points or none to an answer";

  Qti12Answering {
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param text a choice in Markdown, a typed answer as it is
   * @param isPart whether a typed answer only has to contain it
   * @param feedback in Markdown
   */
  record Given(String text, boolean isRight, boolean isPart, String feedback) {}

  boolean isTyped() {
    return profile.startsWith("cc.fib") || profile.startsWith("cc.pattern");
  }

  boolean isMultiple() {
    return profile.startsWith("cc.multiple_response");
  }

  /** Empty if the profile has nothing like it. */
  static Optional<Qti12Answering> of(Question question, Losses losses) {
    if (question instanceof TrueFalse truth) {
      return Optional.of(truth(truth, losses));
    }
    if (question instanceof ChoiceQuestion choice) {
      return Optional.of(choice(choice, losses));
    }
    if (question instanceof ShortText text) {
      return words(text, losses);
    }
    if (question instanceof Numeric numeric) {
      return numbers(numeric, losses);
    }
    String kind = question instanceof Matching ? "matching" : "ordering";
    losses.leftOut(question, "in the profile of Common Cartridge knows no " + kind);
    return Optional.empty();
  }

  private static Qti12Answering truth(TrueFalse question, Losses losses) {
    losses.ofWords(question);
    requireWhole(question, question.choices(), losses);
    List<Given> words = new ArrayList<>();
    Choice truth = question.choices().get(question.trueChoice());
    Choice untruth = question.choices().get(1 - question.trueChoice());
    words.add(new Given("True", question.truth(), false, truth.feedback()));
    words.add(new Given("False", !question.truth(), false, untruth.feedback()));
    return new Qti12Answering("cc.true_false.v0p1", words, false, false);
  }

  private static Qti12Answering choice(ChoiceQuestion question, Losses losses) {
    if (question instanceof MultipleChoice multiple && multiple.isPartial()) {
      losses.changed(question, ALL_OR_NONE);
    } else if (question instanceof SingleChoice) {
      requireWhole(question, question.choices(), losses);
      if (question.choices().stream().filter(question::isRight).count() > 1) {
        losses.changed(question, "has one right choice: the first of them");
      }
    }
    List<Given> given = new ArrayList<>();
    for (Choice choice : question.choices()) {
      boolean isRight =
          question.isRight(choice)
              && (question.isMultiple() || given.stream().noneMatch(Given::isRight));
      given.add(new Given(choice.text(), isRight, false, choice.feedback()));
    }
    String kind = question.isMultiple() ? "response" : "choice";
    return new Qti12Answering("cc.multiple_" + kind + ".v0p1", given, question.isShuffled(), false);
  }

  private static void requireWhole(Question question, List<Choice> choices, Losses losses) {
    if (choices.stream().map(Choice::share).anyMatch(it -> !it.isFull() && !isNone(it))) {
      losses.changed(question, ALL_OR_NONE);
    }
  }

  private static boolean isNone(Share share) {
    return share.equals(Share.NONE);
  }

  private static Optional<Qti12Answering> words(ShortText question, Losses losses) {
    List<Given> given = new ArrayList<>();
    for (ShortText.Accepted it : question.accepted()) {
      List<String> pieces = it.wording().pieces();
      boolean isPart = pieces.size() == 3 && pieces.get(0).isEmpty() && pieces.get(2).isEmpty();
      if (it.share().isFull() && (isPart || it.wording().isPlain())) {
        given.add(new Given(pieces.get(isPart ? 1 : 0), true, isPart, it.feedback()));
      }
    }
    return typed(question, given, question.accepted().size(), question.isCaseSensitive(), losses);
  }

  private static Optional<Qti12Answering> numbers(Numeric question, Losses losses) {
    List<Given> given = new ArrayList<>();
    for (Numeric.Accepted it : question.accepted()) {
      if (it.share().isFull()
          && it.range() instanceof NumberRange.Near near
          && near.tolerance().compareTo(BigDecimal.ZERO) == 0) {
        given.add(new Given(near.value().toPlainString(), true, false, it.feedback()));
      }
    }
    if (!given.isEmpty()) {
      losses.changed(question, "compares the number as it is written");
    }
    return typed(question, given, question.accepted().size(), false, losses);
  }

  private static Optional<Qti12Answering> typed(
      Question question, List<Given> given, int all, boolean isCased, Losses losses) {
    if (given.isEmpty()) {
      losses.leftOut(
          question, "accepts words as they are or a part of them, and no range of numbers");
      return Optional.empty();
    }
    if (given.size() < all) {
      losses.changed(
          question,
          "accepts words as they are or a part of them, for all points; others are wrong");
    }
    boolean isPattern = given.stream().anyMatch(Given::isPart);
    String profile = isPattern ? "cc.pattern_match.v0p1" : "cc.fib.v0p1";
    return Optional.of(new Qti12Answering(profile, given, false, isCased));
  }

  /** The wording of a typed answer that only has to contain a text. */
  static Wording containing(String text) {
    return new Wording("*" + Wording.of(text).pattern() + "*");
  }
}
