package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** A question while it is being read. */
final class QuestionDraft {

  private static final Pattern POINTS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,4})?");
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,3}[.)]\\s+(\\S.*)");

  private final Place place;
  private final Attributes attributes;
  private final Problems problems;
  private final List<String> prompt = new ArrayList<>();
  private final List<AnswerLine> answers = new ArrayList<>();
  private final List<String> feedback = new ArrayList<>();
  private BigDecimal points = BigDecimal.ONE;
  private Optional<String> id = Optional.empty();

  private QuestionDraft(Place place, Attributes attributes, Problems problems) {
    this.place = place;
    this.attributes = attributes;
    this.problems = problems;
  }

  static QuestionDraft begin(String heading, Place place, Problems problems) {
    Attributes attributes = Attributes.of(heading);
    QuestionDraft draft = new QuestionDraft(place, attributes, problems);
    draft.prompt.add(attributes.heading());
    attributes.named().keySet().forEach(draft::attribute);
    return draft;
  }

  private void attribute(String name) {
    Optional<BigDecimal> worth =
        attributes.value("points", POINTS).map(BigDecimal::new).filter(it -> it.signum() > 0);
    Optional<String> named = attributes.value("id", ID);
    if (name.equals("points") && worth.isPresent()) {
      points = worth.get();
    } else if (name.equals("id") && named.isPresent()) {
      id = named;
    } else if (!AnswerLines.WORDS.contains(name) || !attributes.has(name)) {
      problems.error(
          "QUESTION_ATTRIBUTE",
          place,
          "\""
              + attributes.written(name)
              + "\" is not understood; known are {points=10}, {id=name}, {partial}, {shuffle},"
              + " {several}, {case} and {text}.");
    }
  }

  Place place() {
    return place;
  }

  Optional<String> id() {
    return id;
  }

  /** The next line below the heading. */
  void line(String line, Place at) {
    Optional<AnswerLine> answer = AnswerLine.of(line, at);
    if (answer.isPresent()) {
      answer(answer.get());
    } else if (line.startsWith(">")) {
      feedback.add(line.substring(1).strip());
    } else if (line.strip().startsWith(">") && !answers.isEmpty()) {
      answers.get(answers.size() - 1).feedback().add(line.strip().substring(1).strip());
    } else if (answers.isEmpty() && feedback.isEmpty()) {
      prompt.add(line);
    } else if (!line.isBlank()) {
      problems.error(
          "QUIZ_STRAY_LINE",
          at,
          "This line belongs to nothing: a choice begins with \"- [ ] \", feedback with \"> \".");
    }
  }

  private void answer(AnswerLine answer) {
    if (answer.text().isEmpty()) {
      problems.error("CHOICE_EMPTY", answer.place(), "This answer has no text.");
    }
    answers.add(answer);
  }

  /** The question, or problems. */
  Optional<Question> question(String id) {
    List<String> items = answers.isEmpty() ? takeItems() : List.of();
    String text = String.join("\n", prompt).strip();
    if (answers.isEmpty() && items.size() < 2) {
      problems.error(
          "QUESTION_CHOICES",
          place,
          "A question needs answers: at least two choices (\"- [ ] \"), an accepted answer"
              + " (\"= \"), pairs (\"- a :: b\") or a numbered list to put in order.");
      return Optional.empty();
    }
    if (answers.stream().map(AnswerLine::kind).distinct().count() > 1) {
      problems.error(
          "QUESTION_MIXED",
          place,
          "A question has choices (\"- [ ] \"), accepted answers (\"= \") or pairs (\"- a :: b\"),"
              + " not several of them: make two questions of it.");
      return Optional.empty();
    }
    Stem stem = new Stem(id, text, points, String.join("\n", feedback));
    AnswerLines lines = new AnswerLines(answers, attributes, place, problems);
    Optional<Question> question =
        answers.isEmpty() ? lines.ordering(stem, items) : lines.question(stem);
    if (question.isPresent() && text.isEmpty()) {
      problems.error("QUESTION_EMPTY", place, "This question asks nothing.");
      return Optional.empty();
    }
    return question;
  }

  /** A numbered list at the end of the text is no longer part of it, but to be put in order. */
  private List<String> takeItems() {
    int end = prompt.size();
    while (end > 0 && prompt.get(end - 1).isBlank()) {
      end--;
    }
    int start = end;
    while (start > 0 && NUMBERED.matcher(prompt.get(start - 1)).matches()) {
      start--;
    }
    List<String> list = prompt.subList(start, end);
    List<String> items =
        list.stream()
            .map(NUMBERED::matcher)
            .filter(Matcher::matches)
            .map(item -> item.group(1).strip())
            .collect(Collectors.toList());
    if (items.size() > 1) {
      list.clear();
    }
    return items;
  }
}
