package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.programme.Activity;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.Outcome.Interaction;
import org.stoa.scorm.format.Cmi5;
import org.stoa.scorm.lms.Launch;
import org.stoa.scorm.lms.LaunchMode;
import org.stoa.scorm.lms.LaunchTerms;
import org.stoa.source.SourceLine;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.testing.Chromium;
import org.stoa.xapi.Course;
import org.stoa.xapi.StatementReader;

/** The package under an LMS that refuses whatever cmi5 forbids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Cmi5IT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String STATEMENTS = "**/xapi/statements";

  private Cmi5Visits visits;
  private BrowserContext browser;
  private Visit visit;

  @BeforeAll
  void export(@TempDir Path folder) throws IOException {
    visits = new Cmi5Visits(Packages.export(folder, Packages.plan(Locale.ENGLISH), new Cmi5()));
  }

  @AfterAll
  void stop() throws IOException {
    visits.close();
  }

  @BeforeEach
  void newLearner() {
    open(LaunchTerms.normal());
  }

  @AfterEach
  void nothingWasForbidden() {
    assertEquals(List.of(), visits.lms().violations());
  }

  @Test
  @DisplayName("initialized comes first, and terminated last when the window is closed")
  void session() {
    await(() -> visits.verbs().equals(List.of("launched", "initialized")));
    visit.go("lecture-2");
    visit.page().navigate("about:blank");
    await(() -> visits.verbs().contains("terminated"));
    List<String> verbs = visits.verbs();
    assertEquals("terminated", verbs.get(verbs.size() - 1));
    assertTrue(
        visits
            .statement("terminated")
            .path("result")
            .path("duration")
            .asText()
            .matches("PT\\d+\\.\\d\\dS"));
  }

  @Test
  @DisplayName("lectures seen and the quiz passed: completed, passed, and the course is satisfied")
  void complete() {
    finishLectures();
    Quiz.answer(visit, true, false, true, true);

    await(() -> visits.lms().isSatisfied(visits.learner(), visits.lms().course().id()));
    assertEquals(
        new Outcome(
            Optional.of(BigDecimal.valueOf(75)),
            true,
            true,
            List.of(
                new Interaction("quiz-1_q1", true),
                new Interaction("quiz-1_q2", false),
                new Interaction("quiz-1_q3", true),
                new Interaction("quiz-1_q4", true))),
        visits.outcome());
    assertTrue(visits.verbs().contains("satisfied"));

    nextVisit();
    visit.go("quiz-1");
    Quiz.answer(visit, false, false, false, true);
    await(() -> visits.verbs().stream().filter("scored"::equals).count() == 2);
    assertTrue(visits.outcome().passed());
  }

  @Test
  @DisplayName("a question is told with its words, what is right and what was answered")
  void interactions() {
    visit.go("quiz-1");
    Quiz.answer(visit, true, false, true, true);
    await(() -> visits.verbs().contains("scored"));
    JsonNode second =
        visits.statements().stream()
            .filter(it -> it.path("object").path("id").asText().endsWith("/quiz-1/questions/q2"))
            .findFirst()
            .orElseThrow();
    JsonNode definition = second.path("object").path("definition");
    assertEquals("choice", definition.path("interactionType").asText());
    assertEquals(
        "Which are even? Choose all that apply.", definition.path("name").path("en").asText());
    assertEquals(
        "Three", definition.path("choices").path(1).path("description").path("en").asText());
    assertEquals("0[,]2", definition.path("correctResponsesPattern").path(0).asText());
    assertEquals("0[,]1", second.path("result").path("response").asText());
    assertFalse(second.path("result").path("success").asBoolean());
  }

  @Test
  @DisplayName("what a package says is read as what the tool would have recorded")
  void sameStatements() {
    finishLectures();
    Quiz.answer(visit, true, false, true, true);
    await(() -> visits.verbs().contains("passed"));

    var course =
        new Course(
            "small",
            "2024",
            new HashSet<>(Packages.small().allActivities().map(Activity::id).toList()));
    var reader = new StatementReader(course);
    List<Statement> read =
        visits.lines().stream()
            .flatMap(line -> reader.read(new SourceLine("log", 1, line)).statement().stream())
            .map(it -> it.statement())
            .toList();
    assertEquals(
        List.of("lecture-1 COMPLETED", "lecture-2 COMPLETED", "quiz-1 SCORED"),
        read.stream().map(it -> it.activity() + " " + it.verb()).toList());
    assertEquals("75", ((Result.Scored) read.get(2).result()).score().toString());
    assertEquals(visits.learner().registration(), read.get(0).enrolment().value());
  }

  @Test
  @DisplayName("the next visit goes on at the page, the second and the half-filled quiz")
  void resume() {
    visit.go("lecture-1");
    Playing.until(visit, 4);
    visit.go("quiz-1");
    Quiz.choose(visit, 0, 1);
    Quiz.choose(visit, 1, 0, 2);
    nextVisit();
    assertThat(visit.sco().locator("#quiz-1")).isVisible();
    assertThat(visit.sco().locator("#quiz-1 :checked")).hasCount(3);
    assertThat(Quiz.choice(visit, 1, 2)).isChecked();
    visit.go("lecture-1");
    double second =
        ((Number) visit.player("document.querySelector('video').currentTime")).doubleValue();
    assertTrue(second >= 3.4 && second <= 4.4, "at second " + second);
    assertTrue(visits.verbs().contains("terminated"));
  }

  @Test
  @DisplayName("a record store that fails is asked again, and the learner is told")
  void failingStore() {
    visit.go("quiz-1");
    visit.page().route(STATEMENTS, Route::abort);
    Quiz.answer(visit, true, false, true, true);
    assertThat(visit.sco().locator("[data-notice]")).containsText("not saved yet");
    visit.page().unroute(STATEMENTS);
    // Each time it waits longer.
    assertThat(visit.sco().locator("[data-notice]"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
    assertEquals(4, visits.outcome().interactions().size());
  }

  @Test
  @DisplayName("an answer that never comes is given up, and asking again doubles nothing")
  void lostAnswer() {
    visit.go("quiz-1");
    var asked = new AtomicInteger();
    visit
        .page()
        .route(
            STATEMENTS,
            route -> {
              if (asked.getAndIncrement() == 0) {
                // The statements arrive, their answer doesn't.
                route.fetch();
              } else {
                route.resume();
              }
            });
    Quiz.answer(visit, true, false, true, true);
    assertThat(visit.sco().locator("[data-notice]"))
        .containsText(
            "not saved yet", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
    assertThat(visit.sco().locator("[data-notice]"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
    assertTrue(asked.get() > 1);
    assertEquals(
        List.of(
            "launched", "initialized", "answered", "answered", "answered", "answered", "scored"),
        visits.verbs());
  }

  @Test
  @DisplayName("a statement that the store refuses takes no other with it, and the learner is told")
  void refusedStatement() {
    visit.go("quiz-1");
    visit
        .page()
        .route(
            STATEMENTS,
            route -> {
              if (route.request().postData().contains("/questions/q2")) {
                route.fulfill(new Route.FulfillOptions().setStatus(400));
              } else {
                route.resume();
              }
            });
    Quiz.answer(visit, true, false, true, true);
    assertThat(visit.sco().locator("[data-notice]")).containsText("refused some of your work");
    await(() -> visits.verbs().contains("scored"));
    assertEquals(
        List.of("quiz-1_q1", "quiz-1_q3", "quiz-1_q4"),
        visits.outcome().interactions().stream().map(Interaction::question).toList());
  }

  @Test
  @DisplayName(
      "a page that is loaded again fetches no second token, and says that the session ended")
  void reload() {
    visit.go("quiz-1");
    Quiz.choose(visit, 0, 1);
    await(() -> visits.verbs().contains("initialized"));
    visit.page().frames().get(1).evaluate("setTimeout(() => location.reload())");
    assertThat(visit.sco().locator("[data-notice]")).containsText("session has ended");
    assertThat(Quiz.choice(visit, 0, 1)).isChecked();
    Quiz.answer(visit, true, false, true, true);
    assertEquals(List.of("launched", "initialized", "terminated"), visits.verbs());
  }

  @ParameterizedTest
  @EnumSource(
      value = LaunchMode.class,
      names = {"BROWSE", "REVIEW"})
  @DisplayName("who only looks is told so, and judged by nobody")
  void looking(LaunchMode mode) {
    open(LaunchTerms.normal().withMode(mode));
    finishLectures();
    Quiz.answer(visit, true, false, true, true);
    assertThat(visit.sco().locator("[data-notice]")).containsText("nothing is recorded");
    visit.page().navigate("about:blank");
    await(() -> visits.verbs().contains("terminated"));
    assertEquals(List.of("launched", "initialized", "terminated"), visits.verbs());
  }

  @Test
  @DisplayName("a token that is good no more: the learner is told to open the activity again")
  void expiredToken() {
    Launch launch = open(LaunchTerms.normal());
    visit.go("quiz-1");
    await(() -> visits.verbs().contains("initialized"));
    visits.lms().abandon(launch);
    Quiz.choose(visit, 0, 1);
    assertThat(visit.sco().locator("[data-notice]")).containsText("session has ended");
    assertEquals(List.of("launched", "initialized", "abandoned"), visits.verbs());
  }

  @Test
  @DisplayName("whoever leaves goes where the LMS says, once everything has arrived")
  void returnUrl() {
    open(LaunchTerms.normal().withReturnUrl(visits.left()));
    visit.go("quiz-1");
    Quiz.choose(visit, 0, 1);
    visit.sco().locator("[data-exit]").click();
    assertThat(visit.sco().locator("main")).hasText("Back in the course");
    assertEquals(List.of("launched", "initialized", "terminated"), visits.verbs());
  }

  @Test
  @DisplayName("the LMS may ask for a higher mark than the package does")
  void otherMark() {
    open(LaunchTerms.normal().withMasteryScore(new BigDecimal("0.8")));
    finishLectures();
    Quiz.answer(visit, true, false, true, true);
    assertThat(visit.sco().locator(".stoa-result")).containsText("You need 80 of 100 to pass.");
    Quiz.again(visit);
    Quiz.answer(visit, true, true, true, true);
    await(() -> visits.verbs().contains("passed"));
    assertEquals(
        "0.8",
        visits
            .statement("passed")
            .path("context")
            .path("extensions")
            .path("https://w3id.org/xapi/cmi5/context/extensions/masteryscore")
            .asText());
  }

  /** Whether the record store has just taken a half-filled quiz. */
  private static boolean isOfDraft(Response response) {
    Request request = response.request();
    String sent = Optional.ofNullable(request.postData()).orElse("");
    return request.method().equals("PUT") && sent.contains("\"draft\"");
  }

  @Test
  @DisplayName("opened again elsewhere: this window's session ends, and overwrites nothing")
  void twoWindows() {
    visit.go("quiz-1");
    await(() -> visits.verbs().contains("initialized"));
    visit.page().waitForResponse(Cmi5IT::isOfDraft, () -> Quiz.choose(visit, 0, 1));
    Visit elsewhere = visits.open(browser);
    elsewhere.go("lecture-2");
    assertThat(elsewhere.sco().locator("[data-status=lecture-2]")).hasText("Done");
    await(() -> visits.verbs().contains("completed"));
    Quiz.choose(visit, 1, 2);
    assertThat(visit.sco().locator("[data-notice]")).containsText("session has ended");
    visit.page().close();
    visit = elsewhere;
    nextVisit();
    assertThat(visit.sco().locator("[data-status=lecture-2]")).hasText("Done");
    assertThat(visit.sco().locator("#quiz-1 :checked")).hasCount(1);
  }

  @Test
  @DisplayName("without an LMS the page works, and says that it records nothing")
  void noLms() {
    String url = visits.launch(LaunchTerms.normal()).url().toString();
    Page page = browser.newPage();
    page.navigate(url.substring(0, url.indexOf('?')));
    assertThat(page.locator("[data-notice]")).containsText("not recorded");
    page.locator("[data-next]").click();
    assertThat(page.locator("#lecture-1")).isVisible();
  }

  /** The first visit of a new learner. */
  private Launch open(LaunchTerms terms) {
    visits.newLearner();
    browser = CHROMIUM.newContext();
    Launch launch = visits.launch(terms);
    visit = visits.open(browser, launch);
    return launch;
  }

  private void finishLectures() {
    visit.go("lecture-1");
    Playing.until(visit, 5.5);
    visit.go("lecture-2");
    assertThat(visit.sco().locator("[data-status=lecture-2]")).hasText("Done");
    visit.go("quiz-1");
  }

  private void nextVisit() {
    visit.page().navigate("about:blank");
    await(() -> visits.verbs().contains("terminated"));
    visit.page().close();
    visit = visits.open(browser);
  }

  private void await(java.util.function.BooleanSupplier condition) {
    // Longer than a few tries of the outbox, each of which waits twice as long as the one before.
    visit.page().waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(40_000));
  }
}
