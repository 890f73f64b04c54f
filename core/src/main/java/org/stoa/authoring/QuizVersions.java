package org.stoa.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stoa.programme.Localised;
import org.stoa.quiz.Choice;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.ShortText;

/** What the versions of a quiz in several languages have in common. */
final class QuizVersions {

  private QuizVersions() {}

  /**
   * Whether two versions can share answers: the same questions, each with as many choices, options
   * or items, the same ones right, for the same points.
   */
  static boolean haveSameKey(QuestionSet one, QuestionSet other) {
    return one.sections().stream()
        .map(QuizVersions::shape)
        .toList()
        .equals(other.sections().stream().map(QuizVersions::shape).toList());
  }

  private static List<Object> shape(Section section) {
    return List.of(
        section.draw(),
        section.isShuffled(),
        section.questions().stream().map(QuizVersions::shape).toList());
  }

  private static List<Object> shape(Question question) {
    return List.of(
        question.id(),
        question.points().stripTrailingZeros(),
        question.parts(),
        question.isShuffled(),
        key(question));
  }

  /** What makes an answer right, apart from words. */
  private static List<Object> key(Question question) {
    if (question instanceof ChoiceQuestion choosing) {
      boolean partial = question instanceof MultipleChoice multiple && multiple.isPartial();
      List<Object> shares = List.copyOf(choosing.choices().stream().map(Choice::share).toList());
      return List.of(choosing.isMultiple(), partial, shares);
    }
    if (question instanceof Numeric numeric) {
      return List.of(
          numeric.accepted().stream().map(it -> List.of(it.range(), it.share())).toList());
    }
    if (question instanceof Matching matching) {
      return List.of("match", matching.key(), matching.credit());
    }
    return question instanceof Ordering ordering
        ? List.of("order", ordering.credit())
        : List.of("text");
  }

  /**
   * The same versions, where a text that is right in one language is right in all: learners answer
   * in the language that they think in.
   */
  static Localised<QuestionSet> sharingTexts(Localised<QuestionSet> versions) {
    Map<String, QuestionSet> sharing = new LinkedHashMap<>();
    versions
        .byLanguage()
        .forEach(
            (language, version) ->
                sharing.put(
                    language,
                    versions.byLanguage().values().stream()
                        .reduce(version, QuizVersions::acceptingTextsOf)));
    return new Localised<>(sharing);
  }

  private static QuestionSet acceptingTextsOf(QuestionSet set, QuestionSet other) {
    List<Question> others = other.questions();
    List<Section> sections =
        set.sections().stream()
            .map(
                section ->
                    new Section(
                        section.name(),
                        section.questions().stream()
                            .map(question -> acceptingTextsOf(question, others))
                            .toList(),
                        section.draw(),
                        section.isShuffled()))
            .toList();
    return new QuestionSet(set.title(), set.introduction(), sections);
  }

  private static Question acceptingTextsOf(Question question, List<Question> others) {
    if (!(question instanceof ShortText text)) {
      return question;
    }
    return others.stream()
        .filter(other -> other.id().equals(question.id()))
        .filter(ShortText.class::isInstance)
        .map(ShortText.class::cast)
        .reduce(text, ShortText::orAsIn);
  }
}
