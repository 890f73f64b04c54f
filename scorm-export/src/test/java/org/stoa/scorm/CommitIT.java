package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.Lms.Visit;
import org.stoa.testing.Chromium;

/** Where the run-time is found, and when it is told; in a quiz with an answer to write. */
@ParameterizedClass
@MethodSource("org.stoa.scorm.Packages#scorm")
class CommitIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String STATE = "cmi.suspend_data";

  private final PackageFormat format;
  private final RunTime runTime;
  private BrowserContext learner;
  private Path zip = Path.of("");
  private Lms lms;
  private Visit visit;

  CommitIT(PackageFormat format) {
    this.format = format;
    this.runTime = RunTime.of(format);
  }

  @BeforeEach
  void newLearner(@TempDir Path folder) throws IOException {
    zip = Packages.export(folder, Packages.plan("once", PackageOptions.in(Locale.ENGLISH)), format);
    lms = new Lms(zip, runTime);
    learner = CHROMIUM.newContext();
    learner.clock().install();
    visit = lms.strict(learner);
  }

  @AfterEach
  void nothingWasRefused() {
    lms.close();
    assertEquals(List.of(), visit.lms("lms.violations"));
  }

  /** Types without leaving the field: the answer isn't given yet. */
  private void type(String answer) {
    visit.go("quiz");
    visit.sco().locator("#quiz form input[type=text]").nth(1).pressSequentially(answer);
  }

  @Test
  @DisplayName("the API is found in the window that opened the package's")
  void opener() {
    Page popup =
        visit.page().waitForPopup(() -> visit.lms("lms.window = open('package/index.html')"));
    popup.locator("[data-progress]:not([hidden])").waitFor();
    // The package in the frame has begun the session already, so this one is heard and refused.
    assertEquals(
        List.of(runTime.function("Initialize") + " a second time"),
        visit.lms("lms.violations.splice(0)"));
  }

  @Test
  @DisplayName("the API is found behind a window of another origin, which doesn't say what it has")
  void refusing() {
    try (var other = new LoopbackServer()) {
      other.serve(
          "/between.html",
          "<!DOCTYPE html><iframe src=\"%s\"></iframe>".formatted(lms.packageUrl()));
      // Another origin than the LMS's, which is on 127.0.0.1.
      String between = other.url("/between.html").replace("127.0.0.1", "localhost");
      visit
          .page()
          .evaluate(
              "src => document.body.append(Object.assign(document.createElement('iframe'), { src }))",
              between);
      visit
          .page()
          .frameLocator("iframe >> nth=1")
          .frameLocator("iframe")
          .locator("[data-progress]:not([hidden])")
          .waitFor();
      assertEquals(
          List.of(runTime.function("Initialize") + " a second time"),
          visit.lms("lms.violations.splice(0)"));
    }
  }

  @Test
  @DisplayName("what is typed is committed when the page is hidden")
  void hidden() {
    type("Seo");
    Object before = visit.committed(STATE);
    visit.player(
        "Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })"
            + " && document.dispatchEvent(new Event('visibilitychange'))");
    assertNotEquals(before, visit.committed(STATE));
  }

  @Test
  @DisplayName("nothing waits longer than 60 s for a commit")
  void minute() {
    type("Seo");
    Object before = visit.committed(STATE);
    learner.clock().runFor(60_000);
    assertNotEquals(before, visit.committed(STATE));
    assertThat(visit.sco().locator("[data-notice]")).isHidden();
  }

  @Test
  @DisplayName("no script waits for unload or beforeunload, which browsers may leave out")
  void unload() throws IOException {
    for (Map.Entry<String, byte[]> file : Packages.entries(zip).entrySet()) {
      if (file.getKey().matches(".*[.](js|html)")) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        assertFalse(text.matches("(?is).*(before|on|[\"'`])unload.*"), file.getKey());
      }
    }
  }

  @Test
  @DisplayName("an element without a value yet, error 403 in 2004, is no failure")
  void unset() {
    assertThat(visit.sco().locator("[data-notice]")).isHidden();
    assertEquals("incomplete", runTime.status(visit));
    assertEquals("suspend", visit.committed(runTime.core("exit")));
  }

  @Test
  @DisplayName(
      "an LMS that takes interactions without counting them gets them, and everything else")
  void uncounted() {
    visit = lms.strict(CHROMIUM.newContext(), "?interactions=uncounted");
    type("Seoul");
    submit();
    assertEquals(
        true, visit.lms("lms.interactions.length > 0 && lms.interactions.every(it => it.result)"));
    assertEquals("failed", runTime.status(visit));
    assertThat(visit.sco().locator("[data-notice]")).isHidden();
  }

  @Test
  @DisplayName("an LMS without interactions is asked to take one, and no more")
  void without() {
    visit = lms.strict(CHROMIUM.newContext(), "?interactions=off");
    type("Seoul");
    submit();
    assertEquals(
        1, visit.lms("lms.log.filter(it => it.includes('SetValue cmi.interactions')).length"));
    assertEquals("failed", runTime.status(visit));
  }

  @Test
  @DisplayName("who writes more than the LMS has room for is told, once, until it fits again")
  void crowded() {
    visit.go("quiz");
    write("'돌'.repeat(20000)");
    assertThat(visit.sco().locator("[data-notice]")).containsText("no room for all");
    write("'Seoul'");
    assertThat(visit.sco().locator("[data-notice]")).isHidden();
  }

  /** Answers at once what would take many fields to type. */
  private void write(String answer) {
    visit.player(
        "const field = document.querySelectorAll('#quiz form input[type=text]')[1];"
            + "field.value = %s; field.dispatchEvent(new Event('change', { bubbles: true }))"
                .formatted(answer));
  }

  /** Twice: the first time it says what is unanswered. */
  private void submit() {
    visit.sco().locator("#quiz form .stoa-primary").click();
    visit.sco().locator("#quiz form .stoa-primary").click();
    assertThat(visit.sco().locator(".stoa-result")).isVisible();
  }
}
