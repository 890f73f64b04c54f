package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** A question while it is being read. */
final class QuestionDraft {

  private static final Pattern ATTRIBUTES = Pattern.compile("(.*?)\\s*\\{([^{}]*)}\\s*");
  private static final Pattern POINTS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,4})?");
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  private final Place place;
  private final Problems problems;
  private final StringBuilder prompt = new StringBuilder();
  private final List<Choice> choices = new ArrayList<>();
  private final List<String> feedback = new ArrayList<>();
  private BigDecimal points = BigDecimal.ONE;
  private Optional<String> id = Optional.empty();

  private QuestionDraft(Place place, Problems problems) {
    this.place = place;
    this.problems = problems;
  }

  static QuestionDraft begin(String heading, Place place, Problems problems) {
    QuestionDraft draft = new QuestionDraft(place, problems);
    Matcher attributes = ATTRIBUTES.matcher(heading);
    if (attributes.matches()) {
      draft.prompt.append(attributes.group(1));
      for (String attribute : attributes.group(2).strip().split("\\s+", -1)) {
        draft.attribute(attribute);
      }
    } else {
      draft.prompt.append(heading.strip());
    }
    return draft;
  }

  private void attribute(String attribute) {
    String[] parts = attribute.split("=", 2);
    String value = parts.length == 2 ? parts[1] : "";
    if (parts[0].equals("points")
        && POINTS.matcher(value).matches()
        && new BigDecimal(value).signum() > 0) {
      points = new BigDecimal(value);
    } else if (parts[0].equals("id") && ID.matcher(value).matches()) {
      id = Optional.of(value);
    } else {
      problems.error(
          "QUESTION_ATTRIBUTE",
          place,
          "\"" + attribute + "\" is not understood; known are {points=10} and {id=name}.");
    }
  }

  Place place() {
    return place;
  }

  Optional<String> id() {
    return id;
  }

  void choice(Choice choice, Place at) {
    if (choice.text().isEmpty()) {
      problems.error("CHOICE_EMPTY", at, "This choice has no text.");
    }
    choices.add(choice);
  }

  void feedback(String line) {
    feedback.add(line);
  }

  void text(String line, Place at) {
    if (choices.isEmpty()) {
      prompt.append('\n').append(line);
    } else if (!line.isBlank()) {
      problems.error(
          "QUIZ_STRAY_LINE",
          at,
          "This line belongs to nothing: a choice begins with \"- [ ] \", feedback with \"> \".");
    }
  }

  /** The question, or problems. */
  Optional<Question> question(String id) {
    long right = choices.stream().filter(choice -> choice.share().isGain()).count();
    if (choices.size() < 2) {
      problems.error(
          "QUESTION_CHOICES", place, "A question offers at least two choices (\"- [ ] \").");
      return Optional.empty();
    }
    if (right == 0) {
      problems.error(
          "QUESTION_NO_RIGHT_ANSWER", place, "No choice is right: mark one with \"- [x] \".");
      return Optional.empty();
    }
    String text = prompt.toString().strip();
    if (text.isEmpty()) {
      problems.error("QUESTION_EMPTY", place, "This question asks nothing.");
      return Optional.empty();
    }
    String said = String.join("\n", feedback);
    Stem stem = new Stem(id, text, points, said);
    if (right > 1) {
      return Optional.of(new MultipleChoice(stem, choices));
    }
    return Optional.of(
        isTrueFalse() ? new TrueFalse(stem, choices) : new SingleChoice(stem, choices));
  }

  private boolean isTrueFalse() {
    List<String> words =
        choices.stream().map(choice -> choice.text().toLowerCase(Locale.ROOT)).sorted().toList();
    return words.equals(List.of("false", "true"));
  }
}
