package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.examples.campus.course.CaringCities.ANA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

@ParameterizedClass
@EnumSource(Mode.class)
class RefusedLaunchIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Pattern CODE = Pattern.compile("LTI-(\\w+) · reference ([0-9A-F]{6})");

  private final Mode mode;

  RefusedLaunchIT(Mode mode) {
    this.mode = mode;
  }

  @Test
  @DisplayName(
      "A used launch sent again asks to open the activity again, with a code and a way back; no"
          + " token in page or log")
  void usedLaunch() throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      Guest ana = new Guest(demo, CHROMIUM.newContext());
      ana.be(ANA);
      Request launch =
          ana.page()
              .waitForRequest(
                  request -> request.url().endsWith("/lti/launch"),
                  () -> ana.open("Caring Cities"));
      assertThat(ana.heading()).hasText("Caring Cities");
      Map<String, String> form = form(launch.postData());
      sendAgain(ana, launch.url(), form);

      assertThat(ana.heading()).hasText("Please open the activity again");
      assertThat(ana.tool().locator("body"))
          .containsText("Go back to your course and open the activity again.");
      Look look = new Look(ana.page(), mode);
      look.at("again");
      assertEquals(List.of(), look.faults());
      Matcher code = CODE.matcher(ana.tool().locator(".code").innerText());
      assertTrue(code.matches());
      assertEquals("STATE_UNKNOWN", code.group(1));
      String said = ana.frame().content() + log.toString(StandardCharsets.UTF_8);
      assertTrue(log.toString(StandardCharsets.UTF_8).contains(code.group(2)));
      assertFalse(said.contains(form.getOrDefault("id_token", "?")), "the token is shown");
      assertFalse(said.contains(form.getOrDefault("state", "?")), "the state is shown");
      ana.link("Back to your course").click();
      assertThat(ana.heading()).hasText("Back in the campus");

      ana.open("Caring Cities");
      assertThat(ana.heading()).hasText("Caring Cities");
    } finally {
      System.setErr(before);
    }
  }

  @Test
  @DisplayName("Reloading the frame after a launch shows the same page, for the launch isn't in it")
  void reload() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      Guest ana = new Guest(demo, CHROMIUM.newContext());
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.heading()).hasText("Caring Cities");
      ana.reloadFrame();
      assertThat(ana.heading()).hasText("Caring Cities");
      assertEquals("/", URI.create(ana.frame().url()).getPath());
      ana.page().reload();
      assertThat(ana.heading()).hasText("Caring Cities");
    }
  }

  @Test
  @DisplayName("The tool's own address, opened without a launch, says where to go")
  void withoutLaunch() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode), "localhost")) {
      Guest ana = new Guest(demo, CHROMIUM.newContext());
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.heading()).hasText("Caring Cities");
      Page stranger = CHROMIUM.newPage();
      Response answer = stranger.navigate(ana.frame().url());
      assertEquals(401, answer.status());
      assertThat(stranger.locator("h1")).hasText("Please open this from your course");
    }
  }

  /** What "back" and "send the form again" do in a browser. */
  private static void sendAgain(Guest guest, String address, Map<String, String> form) {
    guest
        .frame()
        .evaluate(
            """
            ({ address, form }) => {
              const again = document.createElement("form");
              Object.assign(again, { action: address, method: "post" });
              for (const [name, value] of Object.entries(form)) {
                again.append(Object.assign(document.createElement("input"), { name, value }));
              }
              document.body.append(again);
              again.submit();
            }
            """,
            Map.of("address", address, "form", form));
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(field -> field[0], field -> decode(field[1])));
  }

  private static String decode(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
