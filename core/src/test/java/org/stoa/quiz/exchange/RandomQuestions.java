package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.quiz.Wording;

/** Quizzes of every kind of question, with every sign that some format gives a meaning. */
final class RandomQuestions {

  private static final String[] WORDS = {
    "care",
    "city",
    "돌봄",
    "l’eau",
    "a<b",
    "&amp;",
    "x=y",
    "~no",
    "{this}",
    "#1",
    "::",
    "->",
    "5%",
    "*star*",
    "_",
    "`code`",
    "[x]",
    "\\back",
    "\"said\"",
    "'s",
    "]]>",
    "1.",
    "A)",
    "ANSWER:",
    "//",
    "…",
    "𝄞",
    "$CATEGORY:",
    "+-",
    "%20%"
  };

  private final Random random;
  private final BigDecimal points;
  private int made;

  /**
   * Questions.
   *
   * @param points what each of them brings
   */
  RandomQuestions(long seed, BigDecimal points) {
    this.random = new Random(seed);
    this.points = points;
  }

  QuestionSet set() {
    List<Section> sections =
        IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(this::section).toList();
    return new QuestionSet(text(), random.nextBoolean() ? text() : "", sections);
  }

  private Section section(int number) {
    List<Question> questions =
        IntStream.rangeClosed(1, 1 + random.nextInt(6)).mapToObj(it -> question()).toList();
    OptionalInt draw =
        random.nextBoolean()
            ? OptionalInt.empty()
            : OptionalInt.of(1 + random.nextInt(questions.size()));
    return new Section("Section " + number + " / more", questions, draw, random.nextBoolean());
  }

  Question question() {
    made++;
    Stem stem =
        new Stem(
            "id-" + made,
            text() + (random.nextBoolean() ? "\n\n" + text() : ""),
            points,
            random.nextBoolean() ? text() : "");
    return switch (random.nextInt(7)) {
      case 0 -> single(stem);
      case 1 -> multiple(stem);
      case 2 -> new TrueFalse(stem, random.nextBoolean());
      case 3 -> numeric(stem);
      case 4 -> shortText(stem);
      case 5 -> matching(stem);
      default -> new Ordering(stem, distinct(2 + random.nextInt(4)), credit());
    };
  }

  private Question single(Stem stem) {
    List<Choice> choices = new ArrayList<>();
    for (String text : distinct(1 + random.nextInt(4))) {
      choices.add(new Choice(text, share(), feedback()));
    }
    choices.add(random.nextInt(choices.size() + 1), new Choice("right", Share.FULL, feedback()));
    return new SingleChoice(stem, choices, random.nextBoolean());
  }

  private Question multiple(Stem stem) {
    List<Choice> choices = new ArrayList<>();
    for (String text : distinct(2 + random.nextInt(4))) {
      choices.add(new Choice(text, choices.isEmpty() ? Share.FULL : wholeShare(), feedback()));
    }
    Credit credit = credit();
    List<Choice> shared = credit == Credit.PARTIAL ? MultipleChoice.equalShares(choices) : choices;
    return new MultipleChoice(stem, shared, credit, random.nextBoolean());
  }

  private Question numeric(Stem stem) {
    List<Numeric.Accepted> accepted = new ArrayList<>();
    accepted.add(new Numeric.Accepted(range(), Share.FULL, feedback()));
    if (random.nextBoolean()) {
      accepted.add(new Numeric.Accepted(range(), Share.of(50), feedback()));
    }
    return new Numeric(stem, accepted);
  }

  private NumberRange range() {
    BigDecimal number = BigDecimal.valueOf(random.nextInt(20_000) - 10_000, random.nextInt(4));
    BigDecimal width = BigDecimal.valueOf(random.nextInt(100), 2);
    return random.nextBoolean()
        ? new NumberRange.Near(number, width)
        : new NumberRange.Between(number, number.add(width));
  }

  private Question shortText(Stem stem) {
    List<ShortText.Accepted> accepted = new ArrayList<>();
    accepted.add(new ShortText.Accepted(wording(), Share.FULL, feedback()));
    accepted.add(new ShortText.Accepted(wording(), Share.of(50), feedback()));
    return new ShortText(stem, accepted, random.nextBoolean());
  }

  private Wording wording() {
    Wording plain = Wording.of("w" + random.nextInt(1000) + " " + words());
    return random.nextInt(4) == 0 ? new Wording(plain.pattern() + "*") : plain;
  }

  private Question matching(Stem stem) {
    List<String> texts = distinct(7);
    List<Matching.Pair> pairs =
        List.of(
            new Matching.Pair(texts.get(0), texts.get(1)),
            new Matching.Pair(texts.get(2), texts.get(3)),
            new Matching.Pair(texts.get(4), texts.get(random.nextBoolean() ? 5 : 1)));
    return new Matching(
        stem, pairs, random.nextBoolean() ? List.of() : List.of(texts.get(6)), credit());
  }

  private Credit credit() {
    return random.nextBoolean() ? Credit.PARTIAL : Credit.ALL_OR_NOTHING;
  }

  private Share share() {
    return Share.of(List.of(0, 0, 0, 50, -50, 7).get(random.nextInt(6)));
  }

  private Share wholeShare() {
    return random.nextBoolean() ? Share.FULL : Share.NONE;
  }

  private String feedback() {
    return random.nextInt(3) == 0 ? text() : "";
  }

  private List<String> distinct(int count) {
    return IntStream.range(0, count).mapToObj(it -> text() + " " + it).toList();
  }

  private String text() {
    return HtmlText.escaped("T" + random.nextInt(10) + " " + words());
  }

  private String words() {
    return IntStream.range(0, 1 + random.nextInt(5))
        .mapToObj(it -> WORDS[random.nextInt(WORDS.length)])
        .collect(Collectors.joining(" "));
  }
}
