package org.stoa.examples.demo;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.programme.Activity;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.statement.ActivityId;

/** What to answer in a quiz of Caring Cities, to be right or wrong on purpose. */
final class Answers {

  private final List<ChoiceQuestion> questions;

  private Answers(List<ChoiceQuestion> questions) {
    this.questions = questions;
  }

  static Answers to(String quiz) {
    try (BundledProgramme bundled = BundledProgramme.named("caring-cities")) {
      return ProgrammeReader.read(bundled.folder())
          .editions()
          .get(0)
          .programme()
          .activity(new ActivityId(quiz))
          .map(it -> new Answers(choices((Activity.Quiz) it)))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ChoiceQuestion> choices(Activity.Quiz quiz) {
    return quiz.questions().original().questions().stream()
        .map(ChoiceQuestion.class::cast)
        .toList();
  }

  List<ChoiceQuestion> questions() {
    return questions;
  }

  /** Marks choices: those of the first questions right, those of the others wrong. */
  void fill(FrameLocator tool, int right) {
    fill(tool::locator, right);
  }

  /** The same in a window of the tool's own. */
  void fill(Page tool, int right) {
    fill(tool::locator, right);
  }

  private void fill(Function<String, Locator> tool, int right) {
    IntStream.range(0, questions.size())
        .forEach(i -> choose(tool, questions.get(i), i < right ? right(i) : wrong(i)));
  }

  Set<Integer> right(int question) {
    return questions.get(question).key();
  }

  private Set<Integer> wrong(int question) {
    Set<Integer> key = right(question);
    return Set.of(
        IntStream.range(0, questions.get(question).choices().size())
            .filter(choice -> !key.contains(choice))
            .findFirst()
            .orElseThrow());
  }

  private static void choose(
      Function<String, Locator> tool, ChoiceQuestion question, Set<Integer> choices) {
    for (int choice : choices) {
      tool.apply("[data-question='%s'] input[value='%d']".formatted(question.id(), choice)).check();
    }
  }
}
