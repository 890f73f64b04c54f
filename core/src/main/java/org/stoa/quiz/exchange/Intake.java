package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Stem;

/** The questions of one file while they are taken in: each gets an id of its own. */
final class Intake {

  private static final int LONGEST_ID = 48;
  private static final int DECIMALS = 4;
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000);

  private final String file;
  private final Problems problems;
  private final List<Section> sections = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private String sectionName = "";
  private OptionalInt draw = OptionalInt.empty();
  private boolean isShuffled;

  Intake(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What every question has; its id comes from its name as far as that makes one. */
  Stem stem(Optional<String> name, String prompt, BigDecimal points, String feedback) {
    return new Stem(id(name), prompt.strip(), points, feedback.strip());
  }

  private String id(Optional<String> name) {
    String plain =
        Normalizer.normalize(name.orElse(""), Normalizer.Form.NFKD)
            .replaceAll("[^A-Za-z0-9_ -]", "")
            .strip()
            .replaceAll("[ -]+", "-")
            .replaceFirst("^[^A-Za-z]+", "");
    String base = plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain;
    String id = base.isEmpty() ? "q" + (ids.size() + 1) : base;
    for (int n = 2; !ids.add(id); n++) {
      id = (base.isEmpty() ? "q" + (ids.size() + 1) : base) + "-" + n;
    }
    return id;
  }

  void add(Question question) {
    questions.add(question);
  }

  /** What a right answer brings; one point, with a warning, where it can't be kept. */
  BigDecimal points(String text, Place place) {
    Optional<BigDecimal> points =
        Numeric.number(text)
            .filter(it -> it.signum() > 0 && it.compareTo(MOST_POINTS) < 0)
            .map(it -> it.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros())
            .filter(it -> it.signum() > 0);
    if (points.isEmpty()) {
      changed(place, "it brings one point and not \"" + text.strip() + "\"");
    }
    return points.map(it -> it.setScale(Math.max(0, it.scale()))).orElse(BigDecimal.ONE);
  }

  /** From here on, questions belong to another section. */
  void section(String name) {
    section(name, OptionalInt.empty(), false);
  }

  /**
   * From here on, questions belong to another section.
   *
   * @param drawn how many of them an attempt asks; all if there are fewer
   */
  void section(String name, OptionalInt drawn, boolean shuffled) {
    endSection();
    sectionName = name;
    draw = drawn;
    isShuffled = shuffled;
  }

  private void endSection() {
    if (!questions.isEmpty()) {
      OptionalInt asked =
          draw.stream().map(it -> Math.max(1, Math.min(it, questions.size()))).findFirst();
      sections.add(new Section(sectionName, questions, asked, isShuffled));
      questions.clear();
    }
  }

  /** A question that can't be kept. */
  void unread(Place place, String why) {
    problems.warning("QUESTION_UNREAD", place, "This question is left out: " + why + ".");
  }

  /** Something of a question that can't be kept. */
  void changed(Place place, String what) {
    problems.warning("QUESTION_CHANGED", place, "This question changes: " + what + ".");
  }

  /** Whether one of the choices is entirely right; if not, the question is left out. */
  boolean requireRight(List<Choice> choices, Place place) {
    boolean isRight = choices.stream().anyMatch(choice -> choice.share().isFull());
    if (!isRight) {
      unread(place, "none of its answers is entirely right");
    }
    return isRight;
  }

  /** A question about what belongs together; left out if there is nothing to find. */
  void matching(
      Stem stem, List<Matching.Pair> pairs, List<String> distractors, Credit credit, Place place) {
    long options =
        Stream.concat(pairs.stream().map(Matching.Pair::match), distractors.stream())
            .distinct()
            .count();
    if (pairs.isEmpty() || options < 2) {
      unread(place, "it has nothing to match, or only one option");
    } else {
      add(new Matching(stem, pairs, distractors, credit));
    }
  }

  /** A question about an order; left out if there is none. */
  void ordering(Stem stem, List<String> items, Credit credit, Place place) {
    if (items.size() < 2 || Set.copyOf(items).size() < items.size()) {
      unread(place, "an order needs two items or more, all of them different");
    } else {
      add(new Ordering(stem, items, credit));
    }
  }

  /** All that was taken in, or a problem if it is nothing. */
  Optional<QuestionSet> questions(String title) {
    return questions(title, "");
  }

  /** All that was taken in, or a problem if it is nothing. */
  Optional<QuestionSet> questions(String title, String introduction) {
    endSection();
    if (sections.isEmpty()) {
      problems.error("QUIZ_EMPTY", Place.startOf(file), "There is no question that can be read.");
      return Optional.empty();
    }
    return Optional.of(new QuestionSet(title, introduction, sections));
  }
}
