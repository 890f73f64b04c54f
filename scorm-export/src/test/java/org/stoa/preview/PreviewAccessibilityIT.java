package org.stoa.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoa.testing.Chromium;

/** The page around the packages, for every eye and on every screen. */
class PreviewAccessibilityIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390", "LIGHT, 320"})
  @DisplayName("axe finds nothing, and nothing is wider than the window")
  void axe(ColorScheme scheme, int width, @TempDir Path folder) throws IOException {
    Page page =
        CHROMIUM
            .newContext(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800))
            .newPage();
    try (Desk desk = new Desk(folder, page)) {
      assertThat(desk.sco().locator("#_outline")).isVisible();
      desk.page().frames().get(1).evaluate("parent.API.LMSSetValue('cmi.core.student_id', 'me')");
      desk.part("warnings").locator("summary").click();
      check(desk);
      desk.play("cmi5");
      assertThat(desk.part("calls")).containsText("initialized → 200");
      check(desk);
      desk.play("IMS Common Cartridge");
      assertThat(desk.part("note")).isVisible();
      check(desk);
      desk.change("programme.yaml", "page: lecture-2.md", "page: lecture-two.md");
      assertThat(desk.part("problems")).isVisible();
      check(desk);
    }
  }

  private static void check(Desk desk) {
    Page page = desk.page();
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertEquals(List.of(), violations.stream().map(Rule::toString).toList());
    assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
  }
}
