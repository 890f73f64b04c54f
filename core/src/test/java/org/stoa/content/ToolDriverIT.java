package org.stoa.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.quiz.Choice;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.statement.ActivityId;
import org.stoa.testing.Chromium;

/** The player in a page of the tool. */
class ToolDriverIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String ORIGIN = "http://tool.test";

  private final List<Request> posted = new ArrayList<>();
  private int status = 204;

  @Test
  @DisplayName("a half-filled quiz is posted with the token as it is filled, and comes back")
  void draft() {
    Page page = open("{}");
    page.locator("input").nth(1).check();
    page.waitForCondition(() -> posted.size() == 1);
    assertEquals("{\"activity\":\"quiz-1\",\"draft\":{\"q1\":[1]}}", posted.get(0).postData());
    assertEquals("secret", posted.get(0).headers().get("x-csrf-token"));

    Page again = open("{\"quiz-1\":{\"draft\":{\"q1\":[1]}}}");
    assertThat(again.locator("input").nth(1)).isChecked();
  }

  @Test
  @DisplayName("the form goes to the server, after asking once about what is missing")
  void submit() {
    Page page = open("{}");
    page.locator("button").click();
    assertThat(page.locator(".stoa-quiz [role=status]")).containsText("1 of 1 questions");
    page.locator("input").first().check();
    page.locator("button").click();
    page.waitForURL(ORIGIN + "/marked");
    Request form = posted.get(posted.size() - 1);
    assertEquals("POST", form.method());
    assertEquals("question.q1=0", form.postData());
  }

  @Test
  @DisplayName("what the server didn't take is posted again, and the learner told meanwhile")
  void retry() {
    status = 503;
    Page page = open("{}");
    page.locator("input").nth(0).check();
    assertThat(page.locator("[data-notice]")).containsText("not saved yet");
    status = 204;
    assertThat(page.locator("[data-notice]")).isHidden();
    assertTrue(posted.size() >= 2, "posts: " + posted.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  @DisplayName("whose session has ended is told so, and nothing is posted again")
  void ended(int refusal) {
    status = refusal;
    Page page = open("{}");
    page.locator("input").nth(0).check();
    assertThat(page.locator("[data-notice]")).containsText("Your session has ended");
    // A first retry would come after two seconds.
    page.waitForTimeout(2500);
    page.locator("input").nth(1).check();
    page.waitForTimeout(500);
    assertEquals(1, posted.size());
    assertThat(page.locator("[data-notice]")).containsText("open this activity again");
  }

  private Page open(String state) {
    Page page = CHROMIUM.newPage();
    page.route("**/*", route -> answer(route, state));
    page.navigate(ORIGIN + "/quiz-1");
    return page;
  }

  private void answer(Route route, String state) {
    Request request = route.request();
    String name = request.url().substring(ORIGIN.length() + 1);
    if (request.method().equals("POST")) {
      posted.add(request);
      route.fulfill(new Route.FulfillOptions().setStatus(name.equals("state") ? status : 200));
    } else if (name.endsWith(".js")) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/javascript")
              .setBody(new Asset(name).text()));
    } else {
      route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(page(state)));
    }
  }

  private static String page(String state) {
    Texts texts = Texts.in(Locale.ENGLISH);
    var html =
        new StringBuilder("<!DOCTYPE html><title>x</title><meta name=stoa-csrf content=secret>");
    Asset.scripts(Driver.TOOL)
        .forEach(
            script ->
                html.append("<script defer src=\"/").append(script.name()).append("\"></script>"));
    return html.append("<main data-state-url=/state><p data-notice hidden></p>")
        .append(new ActivityPages(texts, path -> path, 1).quiz(quiz(), form()))
        .append("</main>")
        .append(texts.forPlayer())
        .append(Html.ofData("_state", state))
        .toString();
  }

  private static QuizForm form() {
    return new QuizForm("/marked", Map.of(), Optional.empty(), 0);
  }

  private static Activity.Quiz quiz() {
    var outline = Outline.of(new ActivityId("quiz-1"), Localised.of("en", "Quiz"));
    var question =
        new SingleChoice(
            new Stem("q1", "Which?", BigDecimal.ONE, ""),
            List.of(Choice.right("A"), Choice.wrong("B")));
    return new Activity.Quiz(
        outline,
        Localised.of("en", QuestionSet.of("Quiz", "", List.of(question))),
        Activity.Feedback.SCORE_AND_KEY,
        OptionalInt.empty());
  }
}
