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
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

/**
 * A browser that keeps nothing of the tool's inside pages of the campus: no cookies, not even
 * partitioned ones, and no storage. Only the strict campus offers a storage of its own.
 */
@ParameterizedClass
@EnumSource(Mode.class)
class BlockedCookiesIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String WINDOW = "Open in a new window";

  @TempDir private Path profile = Path.of("");

  private final Mode mode;
  private final boolean hasStorage;
  private final List<Request> requests = new ArrayList<>();

  BlockedCookiesIT(Mode mode) {
    this.mode = mode;
    this.hasStorage = mode == Mode.STRICT;
  }

  private Guest guest(Demo demo) throws IOException {
    BrowserContext browser = CHROMIUM.newProfileBlocking(profile, "127.0.0.1", "localhost");
    browser.onRequest(requests::add);
    return new Guest(demo, browser);
  }

  @Test
  @DisplayName(
      "The platform's storage proves the launch, or the login begins anew: one button, by"
          + " keyboard, leads into a window that works")
  void newWindow() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "127.0.0.1")) {
      Guest ana = guest(demo);
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.button(WINDOW)).isVisible();
      if (hasStorage) {
        assertThat(ana.heading()).hasText("Open this in a window of its own");
        assertEquals(2, launches().size(), "without the proof, then with it");
      } else {
        assertThat(ana.heading()).hasText("Open your activity in a new window");
        assertThat(ana.tool().locator("#layer")).hasText("LTI-STORAGE_SILENT");
        assertEquals(0, launches().size(), "the platform's hint isn't spent");
      }
      assertEquals(List.of(), ThirdPartyCookies.kept(ana.page().context()));
      Look look = new Look(ana.page(), mode);
      look.at("blocked");
      Keyboard.tabTo(ana, "element.form?.target === '_blank'");
      Page window = ana.page().waitForPopup(() -> ana.page().keyboard().press("Enter"));
      worksIn(ana, window);
      assertEquals(List.of(), look.faults());
      assertEquals(hasStorage ? 2 : 1, launches().size());
      assertNoSecretInAddresses(demo);
    }
  }

  @Test
  @DisplayName("Content is chosen in the frame by the platform's storage, or in the new window")
  void deepLinking() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "127.0.0.1")) {
      Guest franca = guest(demo);
      franca.be(FRANCA);
      franca.page().click("text=Add an activity");
      franca.page().click(".activity a");
      if (hasStorage) {
        franca.choose("quiz-2").check();
        franca.button("Add 1 chosen").click();
        assertThat(franca.heading()).hasText("Added to the course");
        assertEquals(List.of(), ThirdPartyCookies.kept(franca.page().context()));
      } else {
        Page window = window(franca);
        window.locator("input[name=item][value$='/quiz-2']").check();
        window.click("text=Add 1 chosen");
        assertThat(window.locator("h1")).hasText("Added to the course");
      }
    }
  }

  @Test
  @DisplayName("A platform that says it has storage and stays silent leads to the same button")
  void silentStorage() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "127.0.0.1")) {
      Guest ana = guest(demo);
      ana.page().route("**/assets/storage.js", Route::abort);
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.tool().locator("#layer")).hasText("LTI-STORAGE_SILENT");
      assertThat(window(ana).locator("h1")).hasText("Caring Cities");
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

  /** Neither the launch nor the session rides in an address of the tool. */
  private void assertNoSecretInAddresses(Demo demo) {
    URI tool = demo.campus().course().activities().get(0).target();
    List<String> secrets =
        requests.stream()
            .filter(it -> it.url().matches(".*/(lti/launch|enter)"))
            .flatMap(it -> Stream.of(it.postData().split("[&=]", -1)))
            .filter(it -> it.length() > 40)
            .toList();
    assertEquals(
        hasStorage ? 6 : 2,
        secrets.size(),
        "state and token; with storage the same with the proof, and the handle");
    List<String> addresses =
        requests.stream().map(Request::url).filter(it -> it.startsWith(tool.toString())).toList();
    for (String secret : secrets) {
      assertFalse(addresses.stream().anyMatch(it -> it.contains(secret)), addresses::toString);
    }
  }
}
