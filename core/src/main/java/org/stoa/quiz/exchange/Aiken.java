package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;
import org.stoa.quiz.Choice;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.SingleChoice;
import org.stoa.source.SourceText;

/**
 * Aiken: a question in one or more lines, choices as {@code A.} or {@code A)}, and a line {@code
 * ANSWER: B}. One type, no feedback.
 */
final class Aiken implements Reader {

  private static final Pattern CHOICE = Pattern.compile("(?s)([A-Z])[.)]\\s+(\\S.*)");
  private static final Pattern ANSWER = Pattern.compile("ANSWER:\\s*([A-Z])\\s*");

  @Override
  public Optional<QuestionSet> read(QuizFiles files, Problems problems) {
    return files.only(problems).flatMap(source -> read(source, problems));
  }

  private static Optional<QuestionSet> read(SourceText source, Problems problems) {
    Reading reading = new Reading(source, new Intake(source.file(), problems));
    int offset = 0;
    for (String line : source.text().split("\n", -1)) {
      reading.line(line.stripTrailing(), offset);
      offset += line.length() + 1;
    }
    return reading.end();
  }

  private static final class Reading {

    private final SourceText source;
    private final Intake intake;
    private final StringBuilder prompt = new StringBuilder();
    private final StringBuilder letters = new StringBuilder();
    private final List<String> choices = new ArrayList<>();
    private int begin;

    Reading(SourceText source, Intake intake) {
      this.source = source;
      this.intake = intake;
    }

    void line(String line, int offset) {
      if (line.isBlank()) {
        return;
      }
      Matcher answer = ANSWER.matcher(line);
      Matcher choice = CHOICE.matcher(line);
      if (answer.matches()) {
        answer(answer.group(1));
      } else if (choice.matches() && prompt.length() > 0) {
        letters.append(choice.group(1));
        choices.add(choice.group(2));
      } else {
        if (!choices.isEmpty()) {
          unanswered();
        }
        if (prompt.length() == 0) {
          begin = offset;
        }
        prompt.append(prompt.length() == 0 ? "" : "\n").append(line);
      }
    }

    private void answer(String letter) {
      int right = letters.indexOf(letter);
      if (right < 0 || choices.size() < 2) {
        intake.unread(source.placeAt(begin), "its ANSWER is none of at least two choices");
      } else {
        List<Choice> all = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
          all.add(i == right ? Choice.right(choices.get(i)) : Choice.wrong(choices.get(i)));
        }
        intake.add(
            new SingleChoice(
                intake.stem(Optional.empty(), prompt.toString(), BigDecimal.ONE, ""), all));
      }
      clear();
    }

    private void unanswered() {
      intake.unread(source.placeAt(begin), "it has no line \"ANSWER: A\" after its choices");
      clear();
    }

    private void clear() {
      prompt.setLength(0);
      letters.setLength(0);
      choices.clear();
    }

    Optional<QuestionSet> end() {
      if (prompt.length() > 0) {
        unanswered();
      }
      return intake.questions("");
    }
  }
}
