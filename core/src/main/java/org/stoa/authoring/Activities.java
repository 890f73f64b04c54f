package org.stoa.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.stoa.programme.Activity.Feedback;
import org.stoa.programme.Activity.Review;
import org.stoa.programme.Localised;
import org.stoa.programme.Page;
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

  private static <T> Localised<String> map(Localised<T> versions, Function<T, String> part) {
    Map<String, String> parts = new LinkedHashMap<>();
    versions.byLanguage().forEach((language, version) -> parts.put(language, part.apply(version)));
    return new Localised<>(parts);
  }
}
