package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.testing.Chromium;

/** What a package asks of its readers: no mouse, no good eyes, no wide screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private Lms lms;

  @BeforeAll
  void export(@TempDir Path folder) throws IOException {
    lms = new Lms(Packages.export(folder, Locale.ENGLISH));
  }

  @AfterAll
  void stop() {
    lms.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  @DisplayName("axe finds nothing on any page, in light and dark")
  void axe(ColorScheme scheme) {
    Page page = open(new Browser.NewContextOptions().setColorScheme(scheme));
    check(page);
    for (String activity : List.of("lecture-1", "lecture-2", "quiz-1")) {
      go(page, activity);
      check(page);
    }
    page.locator("#quiz-1 input").first().check();
    submit(page);
    check(page);
    submit(page);
    assertThat(page.locator(".stoa-result")).isVisible();
    check(page);
  }

  @Test
  @DisplayName("axe finds nothing without scripts")
  void axeWithoutScripts() throws IOException {
    Page page = open(new Browser.NewContextOptions());
    page.route("**/*.js", route -> route.abort());
    page.reload();
    assertThat(page.locator("#quiz-1 fieldset").first()).isVisible();
    assertThat(page.locator("#lecture-2 table")).isVisible();
    check(page);
  }

  @Test
  @DisplayName("a quiz with the keyboard alone")
  void keyboard() {
    Page page = open(new Browser.NewContextOptions());
    go(page, "quiz-1");
    assertThat(page.locator("#quiz-1 h1")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#quiz-1_1 input").first()).isFocused();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    assertThat(page.locator("#quiz-1 form .stoa-primary")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator(".stoa-score")).hasText("100 of 100");
    assertThat(page.locator(".stoa-result")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#quiz-1_1 input").first()).isFocused();
    assertThat(page.locator("#quiz-1 :checked")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  @DisplayName("nothing is wider than the window, from 320 pixels on")
  void narrow(Width width) {
    Page page = open(new Browser.NewContextOptions().setViewportSize(width.pixels, 800));
    for (String activity : List.of("_outline", "lecture-1", "lecture-2", "quiz-1")) {
      go(page, activity);
      assertEquals(
          true,
          page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
          activity + " at " + width.pixels);
    }
  }

  /** Windows to try: 320 is 1280 at a zoom of 400 %. */
  enum Width {
    ZOOMED(320),
    PHONE(390),
    DESKTOP(1280);

    private final int pixels;

    Width(int pixels) {
      this.pixels = pixels;
    }
  }

  @Test
  @DisplayName("in forced colours a marked choice is still marked, and a verdict has its word")
  void forcedColours() {
    Page page = open(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
    go(page, "quiz-1");
    page.locator("#quiz-1 input").first().check();
    submit(page);
    submit(page);
    assertThat(page.locator("#quiz-1_1 .stoa-verdict")).hasText("Right");
    assertThat(page.locator("#quiz-1_2 .stoa-verdict")).hasText("Wrong");
    assertTrue(page.locator("#quiz-1_1 .stoa-key").isVisible());
  }

  private Page open(Browser.NewContextOptions options) {
    Page page = CHROMIUM.newContext(options).newPage();
    page.navigate(lms.packageUrl());
    return page;
  }

  private static void go(Page page, String activity) {
    page.evaluate("id => location.hash = id", activity);
    page.locator("#" + activity).waitFor();
  }

  private static void submit(Page page) {
    page.locator("#quiz-1 form .stoa-primary").click();
  }

  private static void check(Page page) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertEquals(List.of(), violations.stream().map(Rule::toString).toList(), page.url());
  }
}
