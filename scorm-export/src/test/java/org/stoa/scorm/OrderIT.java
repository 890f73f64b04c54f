package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.format.Scorm12;
import org.stoa.testing.Chromium;

/** Prerequisites, which the player holds to itself: many an LMS ignores sequencing. */
class OrderIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  @DisplayName(
      "what comes after something waits for it, says so, and opens at once when it is done")
  void waits(@TempDir Path folder) throws IOException {
    Path zip = folder.resolve("ordered.zip");
    Exporter.export(Packages.ordered(), new Scorm12(), zip);
    try (Lms lms = new Lms(zip)) {
      Visit visit = lms.strict(CHROMIUM.newContext());
      var later = visit.sco().locator("#text-2");
      assertThat(visit.sco().locator("[data-status=text-2]")).hasText("Later");

      visit.go("text-2");
      assertThat(later.locator(".stoa-prose")).isHidden();
      assertThat(later.locator("[data-lock]")).containsText("The first text");

      later.locator("[data-lock] a").click();
      visit.sco().locator("#text-1 [data-end]").scrollIntoViewIfNeeded();
      assertThat(visit.sco().locator("[data-status=text-1]")).hasText("Done");
      assertThat(visit.sco().locator("[data-status=text-2]")).hasText("To do");
      visit.go("text-2");
      assertThat(later.locator("[data-lock]")).isHidden();
      assertThat(later.locator(".stoa-prose")).isVisible();
    }
  }
}
