package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.quiz.Choice;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Question;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.quiz.Wording;

/**
 * One question of text2qti's.
 *
 * @param lines the first asks
 */
record Text2QtiQuestion(Intake intake, Optional<String> name, String points, List<Line> lines) {

  private static final Pattern BETWEEN = Pattern.compile("\\[([^,\\]]+),([^\\]]+)]");
  private static final Pattern NEAR = Pattern.compile("(?s)(.+?)\\+-(.+?)(%?)");

  /** A line with what begins it, and all that continues it. */
  record Line(String mark, StringBuilder text, Place place) {

    boolean isAnswer() {
      return mark.matches("\\*?[a-zA-Z]\\)|\\[.*|\\*|=");
    }

    private boolean isRight() {
      return mark.startsWith("*") || mark.equals("[*]");
    }

    private String said() {
      return text.toString().strip();
    }

    private String line() {
      return said().replaceAll("(?<!\\s)\\s*\\n\\s*", " ");
    }
  }

  /** An answer and what is said to it. */
  private record Answer(Line line, String feedback) {}

  void take() {
    Place place = lines.get(0).place();
    List<Answer> answers = answers();
    if (answers.isEmpty()) {
      boolean isTask = lines.stream().anyMatch(it -> it.mark().matches("_+|\\^+"));
      intake.unread(
          place,
          isTask
              ? "an essay or a file has no right answer; hand it in as a task"
              : "it has no answers");
      return;
    }
    if (lines.stream().anyMatch(it -> it.mark().equals("+") || it.mark().equals("-"))) {
      intake.changed(place, "what it says to any right or wrong answer is dropped");
    }
    Stem stem = intake.stem(name, lines.get(0).said(), intake.points(points, place), general());
    question(stem, answers)
        .ifPresentOrElse(
            intake::add, () -> intake.unread(place, "none of its answers is right, or they mix"));
  }

  private String general() {
    return lines.size() > 1 && lines.get(1).mark().equals("...") ? lines.get(1).said() : "";
  }

  private List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      boolean isSaidTo = i + 1 < lines.size() && lines.get(i + 1).mark().equals("...");
      if (lines.get(i).isAnswer()) {
        answers.add(new Answer(lines.get(i), isSaidTo ? lines.get(i + 1).line() : ""));
      }
    }
    return answers;
  }

  private static Optional<Question> question(Stem stem, List<Answer> answers) {
    if (isAll(answers, "\\*?[a-zA-Z]\\)")) {
      return single(stem, choices(answers));
    }
    if (isAll(answers, "\\[.*")) {
      List<Choice> choices = choices(answers);
      return choices.stream().anyMatch(it -> it.share().isFull())
          ? Optional.of(new MultipleChoice(stem, choices))
          : Optional.empty();
    }
    if (isAll(answers, "\\*")) {
      return Optional.of(
          new ShortText(
              stem,
              answers.stream()
                  .map(
                      it ->
                          new ShortText.Accepted(
                              Wording.of(it.line().line()), Share.FULL, it.feedback()))
                  .toList(),
              false));
    }
    List<Numeric.Accepted> accepted = new ArrayList<>();
    for (Answer answer : answers) {
      range(answer.line().line())
          .ifPresent(it -> accepted.add(new Numeric.Accepted(it, Share.FULL, answer.feedback())));
    }
    return isAll(answers, "=") && accepted.size() == answers.size()
        ? Optional.of(new Numeric(stem, accepted))
        : Optional.empty();
  }

  private static boolean isAll(List<Answer> answers, String mark) {
    return answers.stream().allMatch(it -> it.line().mark().matches(mark));
  }

  private static List<Choice> choices(List<Answer> answers) {
    return answers.stream()
        .map(
            it ->
                new Choice(
                    it.line().line(), it.line().isRight() ? Share.FULL : Share.NONE, it.feedback()))
        .toList();
  }

  private static Optional<Question> single(Stem stem, List<Choice> choices) {
    if (choices.stream().filter(it -> it.share().isFull()).count() != 1) {
      return Optional.empty();
    }
    boolean isTruth =
        choices.size() == 2
            && choices.stream().allMatch(it -> it.text().matches("(?i)true|false"))
            && !choices.get(0).text().equalsIgnoreCase(choices.get(1).text());
    return Optional.of(isTruth ? new TrueFalse(stem, choices) : new SingleChoice(stem, choices));
  }

  private static Optional<NumberRange> range(String text) {
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      Optional<BigDecimal> least = Numeric.number(between.group(1));
      Optional<BigDecimal> most = Numeric.number(between.group(2));
      return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0
          ? Optional.of(new NumberRange.Between(least.get(), most.get()))
          : Optional.empty();
    }
    Matcher near = NEAR.matcher(text);
    if (!near.matches()) {
      return Numeric.number(text).map(it -> new NumberRange.Near(it, BigDecimal.ZERO));
    }
    boolean isPercent = near.group(3).equals("%");
    return Numeric.number(near.group(1))
        .flatMap(
            value ->
                Numeric.number(near.group(2))
                    .map(BigDecimal::abs)
                    .map(it -> isPercent ? value.abs().multiply(it).scaleByPowerOfTen(-2) : it)
                    .map(it -> new NumberRange.Near(value, it)));
  }
}
