package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.Lms.Visit;
import org.stoa.testing.Chromium;

/** A group of which two parts are enough, and an activity that nobody has to do. */
class ChoiceIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.Packages#scorm")
  @DisplayName("two of four are told, asked for and waited for; what is optional isn't")
  void twoOfFour(PackageFormat format, @TempDir Path folder) throws IOException {
    PackagePlan plan = Packages.plan("choice", PackageOptions.in(Locale.ENGLISH));
    RunTime runTime = RunTime.of(format);
    try (Lms lms = new Lms(Packages.export(folder, plan, format), runTime)) {
      Visit visit = lms.strict(CHROMIUM.newContext());
      var sco = visit.sco();
      assertThat(sco.locator(".stoa-group")).containsText("Do any 2 of these 4.");
      assertThat(sco.locator("[data-next]")).hasText("Next: Water");
      assertThat(sco.locator("[data-status=summary]")).hasText("Later");
      visit.go("summary");
      assertThat(sco.locator("[data-lock]")).containsText("any 2 of these 4:");
      assertThat(sco.locator("[data-lock] a"))
          .hasText(new String[] {"Water", "Soil", "Air", "Fire"});

      read(visit, "soil");
      visit.go("summary");
      assertThat(sco.locator("[data-lock]")).containsText("any 1 of these 3:");
      read(visit, "fire");
      assertThat(sco.locator("[data-next]")).hasText("Next: Summary");
      assertEquals("incomplete", runTime.status(visit));
      read(visit, "summary");
      assertThat(sco.locator("[data-progress] p")).hasText("2 of 2 done");
      assertThat(sco.locator("[data-complete]")).hasCount(1);
      assertThat(sco.locator("[data-next]")).hasCSS("display", "none");
      assertEquals("completed", runTime.status(visit));
      assertEquals(List.of(), visit.lms("lms.violations"));
    }
  }

  private static void read(Visit visit, String activity) {
    visit.go(activity);
    assertThat(visit.sco().locator("[data-status=" + activity + "]")).hasText("Done");
  }
}
