package org.stoa.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A learner who does the same wherever she meets the programme: she reads a text, fails its quiz,
 * and passes at the second try. What becomes of it is {@link #STORY}, everywhere.
 */
public final class OneLearner {

  /** Which choices she ticks, for each question. */
  private static final List<List<Integer>> FIRST =
      List.of(List.of(1), List.of(0, 1), List.of(2), List.of(0));

  private static final List<List<Integer>> SECOND =
      List.of(List.of(0), List.of(0, 1), List.of(2), List.of(1));

  /** How it goes. */
  public static final Story STORY =
      new Story(
          List.of(
              new Attempt("25 of 100", "Not passed yet", List.of(false, false, true, false)),
              new Attempt("75 of 100", "Passed", List.of(true, false, true, true))),
          List.of("Done", "Done"));

  private OneLearner() {}

  /**
   * What she was told.
   *
   * @param attempts at the quiz
   * @param standing of the text and of the quiz, at the end
   */
  public record Story(List<Attempt> attempts, List<String> standing) {

    /** Whether each answer was right, one attempt after the other. */
    public List<Boolean> answers() {
      return attempts.stream().flatMap(attempt -> attempt.right().stream()).toList();
    }
  }

  /**
   * What she was told of an attempt.
   *
   * @param right which questions
   */
  public record Attempt(String score, String verdict, List<Boolean> right) {}

  /** Where she meets the programme. */
  public interface Place {

    /** Opens the text or the quiz; gives the frame that it is in. */
    FrameLocator open(String activity);

    /** What she is told of the text or the quiz. */
    String standing(String activity);
  }

  /** Lays her programme into a folder. */
  public static Path programme(Path folder) throws IOException {
    Files.createDirectory(folder.resolve("editions"));
    for (String file : List.of("programme.yaml", "editions/2026.yaml", "text.md", "quiz.md")) {
      try (InputStream in =
          OneLearner.class.getResourceAsStream("/programmes/one-learner/" + file)) {
        Files.copy(Objects.requireNonNull(in), folder.resolve(file));
      }
    }
    return folder;
  }

  /** Has her do all of it; gives what she was told. */
  public static Story in(Place place) {
    FrameLocator text = place.open("text");
    text.locator("[data-end]").scrollIntoViewIfNeeded();
    assertThat(text.locator(".stoa-end:not(:empty)")).isVisible();
    FrameLocator quiz = place.open("quiz");
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(attempt(quiz, FIRST));
    quiz.locator(".stoa-result").locator("button, a").first().click();
    assertThat(quiz.locator(".stoa-result")).isHidden();
    assertThat(quiz.locator("input:checked")).hasCount(0);
    attempts.add(attempt(quiz, SECOND));
    return new Story(attempts, List.of(place.standing("text"), place.standing("quiz")));
  }

  private static Attempt attempt(FrameLocator quiz, List<List<Integer>> ticks) {
    Locator questions = quiz.locator("[data-question]");
    for (int question = 0; question < ticks.size(); question++) {
      for (int choice : ticks.get(question)) {
        questions.nth(question).locator("input").nth(choice).check();
      }
    }
    quiz.locator("form .stoa-primary").click();
    Locator result = quiz.locator(".stoa-result");
    assertThat(result).isVisible();
    return new Attempt(
        result.locator(".stoa-score").textContent(),
        result.locator(".stoa-verdict").textContent(),
        questions.all().stream().map(OneLearner::isRight).toList());
  }

  private static boolean isRight(Locator question) {
    String classes = Objects.requireNonNull(question.getAttribute("class"));
    return List.of(classes.split(" ")).contains("stoa-right");
  }
}
