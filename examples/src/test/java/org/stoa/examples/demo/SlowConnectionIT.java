package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.examples.campus.course.CaringCities.ANA;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

/** S1-27: a weak connection, of 400 kbit/s with 400 ms to every answer. */
class SlowConnectionIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final int BYTES_PER_SECOND = 400_000 / 8;
  private static final int LATENCY = 400;

  /** What came over the wire, by whom it is from. */
  private static final class Wire {

    private final Set<String> ofTool = new HashSet<>();
    private final AtomicLong bytes = new AtomicLong();

    Wire(CDPSession session, String tool) {
      session.send("Network.enable");
      session.on(
          "Network.responseReceived",
          event -> {
            String address = event.getAsJsonObject("response").get("url").getAsString();
            if (address.startsWith(tool)) {
              ofTool.add(event.get("requestId").getAsString());
            }
          });
      session.on(
          "Network.loadingFinished",
          event -> {
            if (ofTool.contains(event.get("requestId").getAsString())) {
              bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            }
          });
    }
  }

  /** As on a first visit: nothing is there yet. */
  private static void slowDown(CDPSession session) {
    var uncached = new JsonObject();
    uncached.addProperty("cacheDisabled", true);
    session.send("Network.setCacheDisabled", uncached);
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", LATENCY);
    conditions.addProperty("downloadThroughput", BYTES_PER_SECOND);
    conditions.addProperty("uploadThroughput", BYTES_PER_SECOND);
    session.send("Network.emulateNetworkConditions", conditions);
  }

  @Test
  @DisplayName("S1-27 the programme's home can be used within 5 s, and weighs less than 60 kB")
  void home() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(Mode.MOODLE), "localhost")) {
      BrowserContext browser = CHROMIUM.newContext();
      Guest ana = new Guest(demo, browser);
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.nextStep()).isVisible();
      String home = demo.campus().course().activities().get(0).target().toString();
      Page page = browser.newPage();
      CDPSession session = browser.newCDPSession(page);
      Wire wire = new Wire(session, home);
      slowDown(session);
      long begun = System.nanoTime();
      page.navigate(home);
      page.locator(".stoa-step a").focus();
      double seconds = (System.nanoTime() - begun) / 1e9;
      assertTrue(seconds < 5, "seconds: " + seconds);
      assertTrue(seconds > 2 * LATENCY / 1000.0, "the connection isn't slow: " + seconds);
      assertTrue(wire.bytes.get() < 60_000, "bytes: " + wire.bytes.get());
      assertTrue(wire.bytes.get() > 1_000, "nothing was weighed: " + wire.bytes.get());
    }
  }
}
