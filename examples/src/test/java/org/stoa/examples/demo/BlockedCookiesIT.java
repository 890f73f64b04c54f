package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.stoa.examples.campus.course.CaringCities.ANA;
import static org.stoa.examples.campus.course.CaringCities.FRANCA;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

/**
 * A browser that keeps nothing of the tool's inside pages of the campus: no cookies, not even
 * partitioned ones, and no storage.
 */
class BlockedCookiesIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String WINDOW = "Open in a new window";
  private static final String BY_STORAGE = "Open this in a window of its own";
  private static final String BY_WINDOW = "Open your activity in a new window";

  @TempDir private Path profile = Path.of("");

  private final List<Request> requests = new ArrayList<>();

  private static CampusSettings campus() {
    return CampusSettings.onPort(0).with(Guest.clock());
  }

  private Guest guest(Demo demo) throws IOException {
    BrowserContext browser = CHROMIUM.newProfileBlocking(profile, "127.0.0.1", "localhost");
    browser.onRequest(requests::add);
    return new Guest(demo, browser);
  }

  @Test
  @DisplayName(
      "The platform's storage proves the launch; one button leads into a window that works")
  void platformStorage() throws Exception {
    try (Demo demo = Demo.start(campus().in(Mode.STRICT), "127.0.0.1")) {
      Guest ana = guest(demo);
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.heading()).hasText(BY_STORAGE);
      assertKeepsNothing(ana);
      assertEquals(2, launches().size(), "without the proof, then with it");
      Look look = new Look(ana.page());
      look.at("blocked-storage");
      worksIn(ana, window(ana));
      assertEquals(List.of(), look.faults());
      assertNoSecretInAddresses(demo);
    }
  }

  @Test
  @DisplayName("By the platform's storage, content is chosen in the frame itself")
  void deepLinking() throws Exception {
    try (Demo demo = Demo.start(campus().in(Mode.STRICT), "127.0.0.1")) {
      Guest franca = guest(demo);
      franca.be(FRANCA);
      franca.page().click("text=Add an activity");
      franca.page().click(".activity a");
      franca.choose("quiz-2").check();
      franca.button("Add 1 chosen").click();
      assertThat(franca.heading()).hasText("Added to the course");
      assertKeepsNothing(franca);
    }
  }

  @Test
  @DisplayName("Without the platform's storage: one button, by keyboard, begins in a new window")
  void newWindow() throws Exception {
    try (Demo demo = Demo.start(campus(), "127.0.0.1")) {
      Guest ana = guest(demo);
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.button(WINDOW)).isVisible();
      assertThat(ana.heading()).hasText(BY_WINDOW);
      assertThat(ana.tool().locator("#layer")).hasText("LTI-STORAGE_SILENT");
      assertKeepsNothing(ana);
      assertEquals(0, launches().size(), "the platform's hint isn't spent");
      Look look = new Look(ana.page());
      look.at("blocked-window");
      Keyboard.tabTo(ana, "element.form?.target === '_blank'");
      Page window = ana.page().waitForPopup(() -> ana.page().keyboard().press("Enter"));
      worksIn(ana, window);
      assertEquals(List.of(), look.faults());
      assertEquals(1, launches().size());
    }
  }

  @Test
  @DisplayName("A platform that says it has storage and stays silent leads to the same button")
  void silentStorage() throws Exception {
    try (Demo demo = Demo.start(campus().in(Mode.STRICT), "127.0.0.1")) {
      Guest ana = guest(demo);
      ana.page().route("**/assets/storage.js", Route::abort);
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.tool().locator("#layer")).hasText("LTI-STORAGE_SILENT");
      assertThat(window(ana).locator("h1")).hasText("Caring Cities");
    }
  }

  @Test
  @DisplayName("A platform that only tells its capabilities is asked for them")
  void capabilities() throws Exception {
    try (Demo demo = Demo.start(campus().in(Mode.STRICT), "127.0.0.1")) {
      Guest ana = guest(demo);
      rewrite(
          ana,
          "send.js",
          script -> "document.querySelector('[name=lti_storage_target]')?.remove();" + script);
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.heading()).hasText(BY_STORAGE);
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
    try (Demo demo = Demo.start(campus().in(Mode.STRICT), "127.0.0.1")) {
      Guest ana = guest(demo);
      rewrite(ana, "storage.js", script -> script.replace("kept.set(place, value)", "true"));
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.tool().locator("#layer")).hasText("LTI-STORAGE_EMPTY");
      Look look = new Look(ana.page());
      look.at("blocked-empty");
      assertEquals(List.of(), look.faults());
      ana.link("Back to your course").click();
      assertThat(ana.heading()).hasText("Back in the campus");
    }
  }

  private List<Request> launches() {
    return requests.stream().filter(it -> it.url().endsWith("/lti/launch")).toList();
  }

  private static Page window(Guest guest) {
    return guest.page().waitForPopup(() -> guest.button(WINDOW).click());
  }

  /** The programme's page, a quiz and the gradebook. */
  private static void worksIn(Guest ana, Page window) {
    assertThat(window.locator("h1")).hasText("Caring Cities");
    assertEquals("127.0.0.1", URI.create(window.url()).getHost());
    assertEquals("/", URI.create(window.url()).getPath());
    window.click("text=Quiz 1");
    Answers.to("quiz-1").fill(window, 8);
    window.click("text=Submit answers");
    assertThat(window.locator(".stoa-result")).containsText("80 of 100");
    window.reload();
    assertThat(window.locator(".stoa-result")).containsText("80 of 100");
    ana.awaitGrade(".activity:has-text('Quiz 1')", "80 / 100");
  }

  private static void assertKeepsNothing(Guest guest) {
    assertEquals(
        List.of(),
        guest.page().context().cookies().stream()
            .filter(it -> it.domain.equals("127.0.0.1"))
            .map(it -> it.name)
            .toList());
  }

  /** Neither the launch nor the session rides in an address of the tool. */
  private void assertNoSecretInAddresses(Demo demo) {
    URI tool = demo.campus().course().activities().get(0).target();
    List<String> secrets =
        requests.stream()
            .filter(it -> it.url().matches(".*/(lti/launch|enter)"))
            .flatMap(it -> Stream.of(it.postData().split("[&=]", -1)))
            .filter(it -> it.length() > 40)
            .toList();
    assertEquals(6, secrets.size(), "state and token, the same with the proof, the handle");
    List<String> addresses =
        requests.stream().map(Request::url).filter(it -> it.startsWith(tool.toString())).toList();
    for (String secret : secrets) {
      assertFalse(addresses.stream().anyMatch(it -> it.contains(secret)), addresses::toString);
    }
  }
}
