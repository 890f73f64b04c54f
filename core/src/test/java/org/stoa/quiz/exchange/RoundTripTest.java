package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.problem.Problems;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;

class RoundTripTest {

  private static final int SEEDS = 300;
  private static final Pattern NAMED = Pattern.compile("The question \"([^\"]+)\"");

  static Stream<QuizFormat> writable() {
    return Stream.of(QuizFormat.values()).filter(QuizFormat::canWrite);
  }

  @ParameterizedTest
  @MethodSource("writable")
  @DisplayName("every question about which nothing was said comes back with the same meaning")
  void nothingIsLostInSilence(QuizFormat format) {
    BigDecimal points = points(format);
    int kept = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      QuestionSet set = new RandomQuestions(seed, points).set();
      Problems said = new Problems();
      QuizFiles files = format.write(set, "quiz", said);
      Problems unexpected = new Problems();
      List<Question> back =
          format.read(files, unexpected).map(QuestionSet::questions).orElse(List.of());
      Set<String> named = named(said);
      List<Question> quiet =
          set.questions().stream().filter(it -> !named.contains(it.id())).toList();
      List<String> ids = quiet.stream().map(Question::id).toList();
      List<Question> same = back.stream().filter(it -> ids.contains(it.id())).toList();
      assertEquals(
          meanings(quiet),
          meanings(same),
          () -> files.texts().toString() + unexpected.inReadingOrder());
      if (named.isEmpty()) {
        assertEquals(List.of(), unexpected.inReadingOrder());
      }
      kept += quiet.size();
    }
    assertEquals(true, kept > SEEDS, "most questions come back: " + kept);
  }

  private static BigDecimal points(QuizFormat format) {
    return switch (format) {
      // Says once for all questions that it knows no points.
      case GIFT -> BigDecimal.ONE;
      // Counts in whole points.
      case QTI_1_2 -> BigDecimal.valueOf(2);
      default -> new BigDecimal("2.5");
    };
  }

  private static Set<String> named(Problems said) {
    return said.inReadingOrder().stream()
        .map(it -> NAMED.matcher(it.message()))
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Question> meanings(List<Question> questions) {
    return questions.stream().map(RoundTripTest::meaning).toList();
  }

  /** The same range is the same, however it is written. */
  private static Question meaning(Question question) {
    return question instanceof Numeric numeric
        ? new Numeric(numeric.stem(), ranges(numeric))
        : question;
  }

  private static List<Numeric.Accepted> ranges(Numeric numeric) {
    List<Numeric.Accepted> ranges = new ArrayList<>();
    for (Numeric.Accepted it : numeric.accepted()) {
      NumberRange range =
          new NumberRange.Between(plain(it.range().least()), plain(it.range().most()));
      ranges.add(new Numeric.Accepted(range, it.share(), it.feedback()));
    }
    return ranges;
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
