package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.stoa.examples.campus.course.CaringCities.ANA;

import com.microsoft.playwright.FrameLocator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.examples.campus.Campus;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Mode;
import org.stoa.examples.campus.Placement;
import org.stoa.examples.standalone.ToolServer;
import org.stoa.testing.Chromium;
import org.stoa.testing.OneLearner;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.catalogue.Catalogue;

/** The learner whom all packages tell the same, in a course by LTI. */
class OneBehaviourIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder = Path.of("");

  /** Each time from the course's page. */
  private record InCourse(Guest guest) implements OneLearner.Place {

    private static String title(String activity) {
      return "A " + activity;
    }

    @Override
    public FrameLocator open(String activity) {
      guest.open("One learner");
      guest.link(title(activity)).click();
      assertThat(guest.heading()).not().hasText("One learner");
      return guest.tool();
    }

    @Override
    public String standing(String activity) {
      guest.open("One learner");
      return guest.card(title(activity)).locator(".stoa-chip").textContent();
    }
  }

  @Test
  @DisplayName("by LTI she is told the same as in every package, and her grade arrives")
  void lti() throws IOException {
    Catalogue catalogue = Catalogue.read(OneLearner.programme(folder));
    CampusSettings settings = Guest.campus(Mode.STRICT);
    try (Campus campus = Campus.start(settings);
        ToolServer server =
            ToolServer.start(
                "127.0.0.1", 0, port -> settings(port, catalogue).at(settings.clock()))) {
      campus.addActivity(
          Placement.of(
                  campus.registerTool(
                      server.tool().registration().inviteApproving(Duration.ofMinutes(5))),
                  "One learner")
              .with("programme", "one-learner"));
      Guest ana = new Guest(campus, CHROMIUM.newContext());
      ana.be(ANA);
      assertEquals(OneLearner.STORY, OneLearner.in(new InCourse(ana)));
      ana.awaitGrade(".activity:has-text('A quiz')", "75 / 100");
    }
  }

  private static ToolSettings settings(int port, Catalogue catalogue) {
    return ToolSettings.of(
            URI.create("http://localhost:" + port), "jdbc:h2:mem:one-behaviour", catalogue)
        .allowingLoopback();
  }
}
