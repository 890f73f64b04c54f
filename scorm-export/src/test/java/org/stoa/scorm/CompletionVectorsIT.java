package org.stoa.scorm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.format.HtmlFolder;
import org.stoa.testing.Chromium;

/** What the player makes of the pages of packages. */
class CompletionVectorsIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A driver that hands the player's plan to the test. */
  private static final String DRIVER =
      """
      Stoa.driver = (plan) => {
        Stoa.plan = plan;
        const start = () => ({ at: "", activities: {} });
        return { start, save() {}, report() {}, pause() {}, finish() {} };
      };
      """;

  private static final String JUDGE =
      """
      did => {
        const progress = (done) => done === true
          ? { done } : { attempts: done.length, best: String(Math.max(...done)) };
        const activities = {};
        for (const id in did) activities[id] = progress(did[id]);
        const state = { at: "", activities };
        const { complete, failed, done } = Stoa.summary(Stoa.plan, state);
        const waits = Stoa.plan.filter((one) => Stoa.waitsFor(one, Stoa.plan, state));
        return JSON.stringify({ did, complete, failed, done, waits: waits.map(({ id }) => id) });
      }
      """;

  @TempDir private Path folder = Path.of("");

  @TestFactory
  @DisplayName("completion.js says of a package's page what every vector says")
  Stream<DynamicTest> judges() throws IOException {
    return CompletionVectors.all()
        .map(it -> dynamicTest(CompletionVectors.name(it), () -> judge(it)));
  }

  private void judge(JsonNode vector) throws IOException {
    Path own = Files.createTempDirectory(folder, "vector");
    PackagePlan plan = CompletionVectors.plan(CompletionVectors.programme(vector, own), own);
    Map<String, byte[]> files = Packages.entries(Packages.export(own, plan, new HtmlFolder()));
    try (Page page = CHROMIUM.newPage()) {
      page.route("https://package.example/*", route -> serve(route, files));
      page.route("https://package.example/stoa/*", route -> serve(route, files));
      page.navigate("https://package.example/index.html");
      for (JsonNode expected : vector.get("cases")) {
        Object found =
            page.evaluate(
                "did => (" + JUDGE + ")(JSON.parse(did))", expected.get("did").toString());
        assertEquals(expected, JSON.readTree(found.toString()));
      }
    }
  }

  private static void serve(Route route, Map<String, byte[]> files) {
    String name = route.request().url().replace("https://package.example/", "");
    byte[] content = name.endsWith("driver-html.js") ? DRIVER.getBytes(UTF_8) : files.get(name);
    route.fulfill(new Route.FulfillOptions().setBodyBytes(content == null ? new byte[0] : content));
  }
}
