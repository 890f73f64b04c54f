package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.stoa.examples.campus.course.CaringCities.MAREK;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Mode;
import org.stoa.examples.standalone.ToolServer;
import org.stoa.programme.Edition;
import org.stoa.testing.Chromium;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;

@ParameterizedClass
@EnumSource(Mode.class)
class ManagerStoryIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path data = Path.of("");

  private final Mode mode;

  ManagerStoryIT(Mode mode) {
    this.mode = mode;
  }

  @Test
  @DisplayName("A manager pastes a registration address, activates the tool, and it launches")
  void registers() throws Exception {
    Clock clock = Guest.clock();
    try (Demo demo = Demo.start(CampusSettings.onPort(0).in(mode).with(clock), "localhost");
        ToolServer other = otherTool(clock)) {
      URI invitation = other.tool().registration().inviteApproving(Duration.ofMinutes(5));
      Guest marek = new Guest(demo, CHROMIUM.newContext());
      marek.be(MAREK);
      marek.page().click("text=Tools");
      Locator tools = marek.page().locator(".activity.tool");
      assertThat(tools).hasCount(1);

      register(marek, invitation);
      assertThat(tools).hasCount(2);
      assertThat(tools.last()).containsText("Pending");
      marek.page().click("text=Activate");
      assertThat(tools.last()).containsText("Active");

      marek.visit("/course/1/add");
      marek.page().locator(".activity a").last().click();
      assertThat(marek.choose("quiz-3")).isVisible();

      register(marek, invitation);
      if (mode == Mode.MOODLE) {
        marek.page().click("text=Register as a new tool");
      }
      assertThat(marek.heading()).hasText("The tool couldn’t be connected");
      assertThat(marek.tool().locator(".code")).containsText("LTI-INTENT_UNKNOWN");
    }
  }

  private static void register(Guest marek, URI invitation) {
    marek.visit("/tools");
    marek.page().getByLabel("The tool's registration address").fill(invitation.toString());
    marek.page().click("button:has-text('Register')");
  }

  private ToolServer otherTool(Clock clock) throws Exception {
    BundledProgramme bundled = BundledProgramme.named("caring-cities");
    Edition edition = ProgrammeReader.read(bundled.folder()).editions().get(0);
    Catalogue catalogue = new Catalogue(List.of(new Offering(edition, bundled.folder())));
    String database = "jdbc:h2:file:" + data.resolve("other");
    return ToolServer.start(
        "127.0.0.1",
        0,
        port ->
            ToolSettings.of(URI.create("http://127.0.0.1:" + port), database, catalogue)
                .allowingLoopback()
                .at(clock));
  }
}
