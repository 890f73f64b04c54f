package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.stoa.examples.campus.course.CaringCities.ANA;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

/**
 * How a platform's storage may answer a browser that keeps nothing of the tool's. The campus has
 * one in its strict mode alone; what there is without it, {@link BlockedCookiesIT} says.
 */
class PlatformStorageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path profile = Path.of("");

  private Guest guest(Demo demo) throws IOException {
    return new Guest(demo, CHROMIUM.newProfileBlocking(profile, "127.0.0.1", "localhost"));
  }

  @Test
  @DisplayName("A platform that only tells its capabilities is asked for them")
  void capabilities() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(Mode.STRICT), "127.0.0.1")) {
      Guest ana = guest(demo);
      rewrite(
          ana,
          "send.js",
          script -> "document.querySelector('[name=lti_storage_target]')?.remove();" + script);
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.heading()).hasText("Open this in a window of its own");
    }
  }

  /** Lets a script of the campus be another than it is. */
  private static void rewrite(Guest guest, String script, UnaryOperator<String> change) {
    guest
        .page()
        .route(
            "**/assets/" + script,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(change.apply(route.fetch().text()))));
  }

  @Test
  @DisplayName("What the storage gave away before the launch: the way back, and which layer failed")
  void emptyStorage() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(Mode.STRICT), "127.0.0.1")) {
      Guest ana = guest(demo);
      rewrite(ana, "storage.js", script -> script.replace("kept.set(place, value)", "true"));
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.tool().locator("#layer")).hasText("LTI-STORAGE_EMPTY");
      Look look = new Look(ana.page(), Mode.STRICT);
      look.at("storage-empty");
      assertEquals(List.of(), look.faults());
      ana.link("Back to your course").click();
      assertThat(ana.heading()).hasText("Back in the campus");
    }
  }
}
