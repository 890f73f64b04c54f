package org.stoa.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.stoa.programme.Activity.Feedback;
import org.stoa.programme.Activity.Review;
import org.stoa.programme.Localised;
import org.stoa.programme.Page;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;

/** The words and small rules of activity entries. */
final class Activities {

  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,5} (page|word|character)s?");

  private Activities() {}

  static Optional<Feedback> feedback(String word) {
    return switch (word) {
      case "none" -> Optional.of(Feedback.NONE);
      case "score" -> Optional.of(Feedback.SCORE);
      case "score+key" -> Optional.of(Feedback.SCORE_AND_KEY);
      default -> Optional.empty();
    };
  }

  static Optional<Review> review(String word) {
    return switch (word) {
      case "staff" -> Optional.of(Review.STAFF);
      case "peers" -> Optional.of(Review.PEERS);
      default -> Optional.empty();
    };
  }

  static Optional<String> limit(String text) {
    return Optional.of(text).filter(it -> LIMIT.matcher(it).matches());
  }

  static Localised<String> titles(Localised<Page> pages) {
    return map(pages, Page::title);
  }

  static Localised<String> questionTitles(Localised<QuestionSet> sets) {
    return map(sets, QuestionSet::title);
  }

  /** Whether two versions of a quiz can share answers: the same choices, the same right ones. */
  static boolean haveSameKey(QuestionSet one, QuestionSet other) {
    return shapes(one).equals(shapes(other));
  }

  private static List<List<Object>> shapes(QuestionSet set) {
    return set.questions().stream()
        .map(question -> List.<Object>of(question.id(), question.parts(), key(question)))
        .toList();
  }

  private static List<Integer> key(Question question) {
    return question instanceof ChoiceQuestion choices ? List.copyOf(choices.key()) : List.of();
  }

  private static <T> Localised<String> map(Localised<T> versions, Function<T, String> part) {
    Map<String, String> parts = new LinkedHashMap<>();
    versions.byLanguage().forEach((language, version) -> parts.put(language, part.apply(version)));
    return new Localised<>(parts);
  }
}
