package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** The answers of one question, all of one kind, and what they make of it. */
record AnswerLines(List<AnswerLine> lines, Attributes attributes, Place place, Problems problems) {

  /** Attributes that stand alone, and say how answers are meant. */
  static final Set<String> WORDS = Set.of("partial", "shuffle", "several", "case", "text");

  private static final String NUMBER = "([+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)";
  private static final Pattern NEAR =
      Pattern.compile(NUMBER + "(?:\\s*(?:±|\\+-|\\+/-)\\s*" + NUMBER + ")?");
  private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);

  Optional<Question> question(Stem stem) {
    return switch (lines.get(0).kind()) {
      case CHOICE -> choice(stem);
      case ACCEPTED -> isNumeric() ? numeric(stem) : text(stem);
      case PAIR -> matching(stem);
    };
  }

  private Optional<Question> choice(Stem stem) {
    if (lines.size() < 2) {
      problems.error(
          "QUESTION_CHOICES", place, "A question offers at least two choices (\"- [ ] \").");
      return Optional.empty();
    }
    long right = lines.stream().filter(AnswerLine::isChecked).count();
    boolean shares = lines.stream().anyMatch(AnswerLine::hasShare);
    boolean several = attributes.has("several") || right > 1 || (right == 0 && shares);
    List<Choice> choices = several ? severalChoices(shares, right) : choices(Share.FULL);
    if (choices.stream().noneMatch(it -> it.share().isGain())) {
      return noRightAnswer("No choice is right: mark one with \"- [x] \".");
    }
    if (several) {
      requireOnly("several", "partial", "shuffle");
      Credit credit = shares ? Credit.PARTIAL : credit();
      return Optional.of(new MultipleChoice(stem, choices, credit, isShuffled()));
    }
    if (isTrueFalse() && !shares) {
      requireOnly();
      return Optional.of(new TrueFalse(stem, choices));
    }
    requireOnly("shuffle");
    return Optional.of(new SingleChoice(stem, choices, isShuffled()));
  }

  /** Without shares of their own, right choices bring equal ones, and wrong ones cost as much. */
  private List<Choice> severalChoices(boolean shares, long right) {
    if (shares) {
      return choices(right == 0 ? Share.NONE : Share.of(1, (int) right));
    }
    List<Choice> choices = choices(Share.FULL);
    return credit() == Credit.PARTIAL ? MultipleChoice.equalShares(choices) : choices;
  }

  private List<Choice> choices(Share checked) {
    return lines.stream()
        .map(
            line -> {
              Share otherwise = line.isChecked() ? checked : Share.NONE;
              return new Choice(line.text(), line.share(otherwise, problems), line.said());
            })
        .toList();
  }

  private boolean isTrueFalse() {
    return lines.stream()
        .map(line -> line.text().toLowerCase(Locale.ROOT))
        .sorted()
        .toList()
        .equals(List.of("false", "true"));
  }

  private boolean isNumeric() {
    return !attributes.has("text") && lines.stream().allMatch(line -> isNumber(line.text()));
  }

  static boolean isNumber(String text) {
    return NEAR.matcher(text).matches() || BETWEEN.matcher(text).matches();
  }

  private Optional<Question> numeric(Stem stem) {
    requireOnly();
    List<Numeric.Accepted> accepted = new ArrayList<>();
    for (AnswerLine line : lines) {
      Share share = line.share(Share.FULL, problems);
      range(line).ifPresent(it -> accepted.add(new Numeric.Accepted(it, share, line.said())));
    }
    if (accepted.size() < lines.size()) {
      return Optional.empty();
    }
    return accepted.stream().anyMatch(it -> it.share().isFull())
        ? Optional.of(new Numeric(stem, accepted))
        : noRightAnswer("No number brings everything: leave one without a share, \"= 42\".");
  }

  private Optional<NumberRange> range(AnswerLine line) {
    Matcher near = NEAR.matcher(line.text());
    Matcher between = BETWEEN.matcher(line.text());
    try {
      if (near.matches()) {
        String tolerance = Optional.ofNullable(near.group(2)).orElse("0");
        return Optional.of(new NumberRange.Near(number(near.group(1)), number(tolerance)));
      }
      return between.matches()
          ? Optional.of(new NumberRange.Between(number(between.group(1)), number(between.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      problems.error(
          "NUMBER_RANGE",
          line.place(),
          "A range begins with its least number (\"= 3..4\"), and a tolerance isn't negative"
              + " (\"= 3.5 ±0.5\").");
      return Optional.empty();
    }
  }

  private static BigDecimal number(String text) {
    return Numeric.number(text).orElseThrow();
  }

  private Optional<Question> text(Stem stem) {
    requireOnly("case", "text");
    List<ShortText.Accepted> accepted =
        lines.stream()
            .map(
                line ->
                    new ShortText.Accepted(
                        new Wording(line.text()), line.share(Share.FULL, problems), line.said()))
            .toList();
    return accepted.stream().anyMatch(it -> it.share().isFull())
        ? Optional.of(new ShortText(stem, accepted, attributes.has("case")))
        : noRightAnswer("No answer brings everything: leave one without a share, \"= Seoul\".");
  }

  private Optional<Question> matching(Stem stem) {
    requireOnly("partial");
    List<Matching.Pair> pairs =
        lines.stream()
            .filter(line -> !line.term().isEmpty())
            .map(line -> new Matching.Pair(line.term(), line.text()))
            .toList();
    List<String> distractors =
        lines.stream().filter(line -> line.term().isEmpty()).map(AnswerLine::text).toList();
    boolean isChoice = lines.stream().map(AnswerLine::text).distinct().count() > 1;
    if (pairs.isEmpty() || !isChoice) {
      problems.error(
          "MATCHING_OPTIONS",
          place,
          "Matching needs a pair (\"- term :: match\") and at least two different matches.");
      return Optional.empty();
    }
    return Optional.of(new Matching(stem, pairs, distractors, credit()));
  }

  Optional<Question> ordering(Stem stem, List<String> items) {
    requireOnly("partial");
    if (Set.copyOf(items).size() < items.size()) {
      problems.error(
          "ORDERING_SAME", place, "Two items of this order are the same: nobody can tell which.");
      return Optional.empty();
    }
    return Optional.of(new Ordering(stem, items, credit()));
  }

  private Optional<Question> noRightAnswer(String message) {
    problems.error("QUESTION_NO_RIGHT_ANSWER", place, message);
    return Optional.empty();
  }

  private Credit credit() {
    return attributes.has("partial") ? Credit.PARTIAL : Credit.ALL_OR_NOTHING;
  }

  private boolean isShuffled() {
    return attributes.has("shuffle");
  }

  /** A word that does nothing here was meant to do something. */
  private void requireOnly(String... words) {
    for (String word : attributes.named().keySet()) {
      if (WORDS.contains(word) && !Set.of(words).contains(word)) {
        problems.error(
            "QUESTION_ATTRIBUTE_UNUSED",
            place,
            "{" + word + "} does nothing for a question of this kind: take it away.");
      }
    }
  }
}
