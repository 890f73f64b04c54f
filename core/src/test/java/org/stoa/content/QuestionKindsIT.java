package org.stoa.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.quiz.MarkdownQuizReader;
import org.stoa.statement.ActivityId;
import org.stoa.testing.Chromium;

/** Questions of every kind in a package's page, which marks them itself. */
class QuestionKindsIT {

  private static final String EVERY_KIND =
      """
      ## How many sides?
      = 8
      = [50%] 7..9
        > Count the corners.
      ## Which city?
      = Seoul
        > Well spelt.
      ## Where? {partial}
      - Malmö :: **Sweden**
      - Gwangju :: Korea
      - :: Norway
      ## In which order?
      1. Ask
      2. Plan
      3. Decide
      > First things first.
      ## Who cares?
      - [60%] Families
        > Yes, they do.
      - [40%] Cities
      - [-50%] Nobody
        > Somebody must.
      """;

  private static final String POOL =
      """
      # Pool {draw=2 shuffle}
      ## A? {shuffle}
      - [x] right
      - [ ] wrong
      - [ ] worse
      ## B? {shuffle}
      - [x] right
      - [ ] wrong
      - [ ] worse
      ## C? {shuffle}
      - [x] right
      - [ ] wrong
      - [ ] worse
      ## D? {shuffle}
      - [x] right
      - [ ] wrong
      - [ ] worse
      """;

  /** A run-time that remembers whatever it is told. */
  private static final String RUNTIME =
      """
      <script>
        var said = {};
        var API = {
          LMSInitialize: () => "true", LMSCommit: () => "true", LMSFinish: () => "true",
          LMSGetLastError: () => "0",
          LMSGetValue: (name) => (name.endsWith("_count") ? "0" : ""),
          LMSSetValue(name, value) { said[name] = value; return "true"; },
        };
      </script>
      """;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  @DisplayName("each kind is answered with its own fields, marked, explained and tried again")
  void everyKind() {
    Page page = open(EVERY_KIND);
    page.getByLabel("Your answer, a number").fill("8,5");
    page.getByLabel("Your answer", new Page.GetByLabelOptions().setExact(true)).fill(" SEOUL ");
    page.getByLabel("Malmö").selectOption("Sweden");
    page.getByLabel("Gwangju").selectOption("Norway");
    page.getByLabel("Ask").selectOption("1");
    page.getByLabel("Plan").selectOption("2");
    page.getByLabel("Decide").selectOption(new SelectOption().setLabel("3"));
    page.getByLabel("Families").check();
    submit(page);

    assertThat(page.locator(".stoa-score")).hasText("72 of 100");
    assertEquals(
        List.of("Partly right", "Right", "Partly right", "Right", "Partly right"),
        page.locator(".stoa-question .stoa-verdict").allInnerTexts());
    assertThat(page.locator("#quiz-1_1")).containsText("Right answer: 8");
    assertThat(page.locator("#quiz-1_1")).containsText("Count the corners.");
    assertThat(page.locator("#quiz-1_2")).containsText("Well spelt.");
    assertThat(page.locator("#quiz-1_3")).containsText("Right answer: Sweden");
    assertThat(page.locator("#quiz-1_4")).containsText("First things first.");
    assertThat(page.locator("#quiz-1_5")).containsText("Yes, they do.");
    assertThat(page.locator("#quiz-1_5")).not().containsText("Somebody must.");
    assertThat(page.locator("input:enabled, select:enabled")).hasCount(0);

    page.locator("[data-outcome] button").click();
    assertThat(page.locator(".stoa-key, .stoa-said, .stoa-feedback")).hasCount(0);
    assertThat(page.getByLabel("Your answer, a number")).hasValue("");
    assertThat(page.getByLabel("Your answer, a number")).isFocused();
    assertThat(page.getByLabel("Malmö")).hasValue("");
  }

  @Test
  @DisplayName("a term without a match counts as a question without an answer")
  void unanswered() {
    Page page = open(EVERY_KIND);
    page.getByLabel("Malmö").selectOption("Sweden");
    page.locator(".stoa-primary").click();
    assertThat(page.locator(".stoa-quiz [role=status]")).containsText("5 of 5 questions");
  }

  @Test
  @DisplayName("S0-40 a pool asks others at another attempt, numbered anew and marked alone")
  void pool() {
    Page page = open(POOL);
    Set<List<String>> asked = new HashSet<>();
    for (int attempt = 0; attempt < 12; attempt++) {
      Locator shown = page.locator(".stoa-question:visible");
      assertThat(shown).hasCount(2);
      assertEquals(
          List.of("Question 1 of 2", "Question 2 of 2"),
          page.locator(".stoa-question:visible .stoa-number").allInnerTexts());
      asked.add(shown.allInnerTexts());
      for (int i = 0; i < 2; i++) {
        shown.nth(i).getByLabel("right").check();
      }
      submit(page);
      assertThat(page.locator(".stoa-score")).hasText("100 of 100");
      page.locator("[data-outcome] button").click();
    }
    assertTrue(asked.size() > 3, asked::toString);
  }

  @Test
  @DisplayName("the page's own order of matches and items gives nothing away")
  void neutral() {
    Page page = open("## Order?\n1. a\n2. b\n3. c\n4. d\n5. e\n");
    assertNotEquals(
        List.of("a", "b", "c", "d", "e"),
        page.locator(".stoa-place > span").allInnerTexts().stream().map(String::strip).toList());
  }

  @Test
  @DisplayName("SCORM is told each answer in its own form, and what was right in part as a number")
  void interactions() {
    Page page = open(EVERY_KIND, Driver.SCORM_12);
    page.getByLabel("Your answer, a number").fill("8.5");
    page.getByLabel("Your answer", new Page.GetByLabelOptions().setExact(true)).fill("Busan");
    page.getByLabel("Gwangju").selectOption("Korea");
    page.getByLabel("Ask").selectOption("1");
    page.getByLabel("Plan").selectOption("3");
    page.getByLabel("Decide").selectOption("2");
    submit(page);

    assertEquals(
        List.of("numeric", "fill-in", "matching", "sequencing", "choice"), said(page, "type"));
    assertEquals(List.of("0.5", "wrong", "0.5", "wrong", "wrong"), said(page, "result"));
    assertEquals(List.of("8.5", "Busan"), said(page, "student_response").subList(0, 2));
    List<?> right = said(page, "correct_responses.0.pattern");
    assertEquals(List.of("8", "Seoul"), right.subList(0, 2));
    assertTrue(right.get(2).toString().matches("0\\.[0-2],1\\.[0-2]"), right::toString);
    assertTrue(right.get(3).toString().matches("[0-2],[0-2],[0-2]"), right::toString);
    assertTrue(
        right.get(2).toString().contains(said(page, "student_response").get(2).toString()),
        "one of the two pairs");
    assertEquals("0,1", right.get(4));
  }

  private static List<?> said(Page page, String element) {
    return (List<?>)
        page.evaluate(
            "name => Object.entries(said).filter(([key]) => key.endsWith('.' + name)"
                + " && key.startsWith('cmi.interactions')).map(([, value]) => value)",
            element);
  }

  private static void submit(Page page) {
    page.locator(".stoa-primary").click();
    if (page.locator(".stoa-result").count() == 0) {
      page.locator(".stoa-primary").click();
    }
  }

  private static Page open(String questions) {
    return open(questions, Driver.TOOL);
  }

  private static Page open(String questions, Driver driver) {
    Page page = CHROMIUM.newPage();
    var html = new StringBuilder("<!DOCTYPE html><title>x</title><p data-notice hidden></p>");
    Texts texts = Texts.in(Locale.ENGLISH);
    html.append(
            new ActivityPages(texts, path -> path, 1)
                .quizWithKey(quiz(questions), Optional.empty()))
        .append(texts.forPlayer())
        .append(RUNTIME);
    for (Asset script : Asset.scripts(driver)) {
      html.append("<script>").append(script.text()).append("</script>");
    }
    page.setContent(html.toString());
    return page;
  }

  private static Activity.Quiz quiz(String text) {
    var outline = Outline.of(new ActivityId("quiz-1"), Localised.of("en", "Quiz"));
    return new Activity.Quiz(
        outline,
        Localised.of("en", MarkdownQuizReader.read("q.md", text, new Problems()).orElseThrow()),
        Activity.Feedback.SCORE_AND_KEY,
        OptionalInt.empty());
  }
}
