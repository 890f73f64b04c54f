package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.format.HtmlFolder;
import org.stoa.testing.Chromium;

/** Activities called like parts of the page: {@code outline}, {@code result}, {@code main}. */
class OwnNamesIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  @DisplayName("an activity may have any id: nothing else in the page has it")
  void anyId(@TempDir Path folder) throws IOException {
    PackagePlan plan = Packages.plan("names", PackageOptions.in(Locale.ENGLISH));
    var files = Packages.entries(Packages.export(folder, plan, new HtmlFolder()));
    try (var server = new LoopbackServer()) {
      files.forEach((name, content) -> server.serve("/package/" + name, content));
      Page page = CHROMIUM.newPage();
      page.navigate(server.url("/package/index.html"));
      assertThat(page.locator("[data-next]")).hasText("Next: Outline of the book");
      assertEquals(
          List.of(),
          page.evaluate(
              "[...document.querySelectorAll('[id]')].map(it => it.id)"
                  + ".filter((id, i, all) => all.indexOf(id) !== i)"));

      page.locator(".stoa-card a").getByText("Outline of the book").click();
      assertThat(page.locator("article#outline")).isVisible();
      page.locator("[data-turn=outline]").click();
      assertThat(page.locator("article#result")).isVisible();
      assertThat(page.locator("[data-status=result]").first()).hasText("Done");
      assertThat(page.locator("#_result")).isHidden();
      page.evaluate("location.hash = 'main'");
      page.locator("#main_1 input").first().check();
      page.locator("article#main ~ .stoa-turn a").first().click();
      assertThat(page.locator("[data-status=outline]").first()).hasText("Done");
      page.locator("[href='#_result']").first().click();
      assertThat(page.locator("#_result [data-status=result]")).hasText("Done");
      assertThat(page.locator("#_result [data-status=main]")).hasText("Begun");
      page.reload();
      assertThat(page.locator("#_result [data-status=main-1]")).hasText("To do");
    }
  }
}
