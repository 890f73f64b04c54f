package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.format.HtmlFolder;
import org.stoa.testing.Chromium;

/** Pages without an LMS: from a disk, from a web server, and without a connection. */
class HtmlFolderIT {

  private static final String VIDEO = "content/media/ten-seconds.webm";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder = Path.of("");

  private final List<String> errors = new ArrayList<>();
  private Map<String, byte[]> files = Map.of();
  private BrowserContext learner = CHROMIUM.newContext();
  private LoopbackServer server = new LoopbackServer();

  @BeforeEach
  void export() throws IOException {
    Path zip = Packages.export(folder, Packages.plan(Locale.ENGLISH), new HtmlFolder());
    files = Packages.entries(zip);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve("pages").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    learner.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            errors.add(message.text());
          }
        });
  }

  @AfterEach
  void stop() {
    server.close();
    assertEquals(List.of(), errors);
  }

  private String disk() {
    return folder.resolve("pages/index.html").toUri().toString();
  }

  private String host() {
    files.forEach((name, content) -> server.serve("/course/" + name, content));
    return server.url("/course/index.html");
  }

  private Page open(String address) {
    Page page = learner.newPage();
    page.navigate(address);
    page.locator("[data-progress]:not([hidden])")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    return page;
  }

  /** A page whose worker has kept what it keeps by itself. */
  private Page openAndKeep(String address) {
    Page page = open(address);
    assertThat(page.locator("[data-offline]")).isVisible();
    return page;
  }

  /** The addresses of what the worker keeps. */
  private static List<?> kept(Page page) {
    String cache = "stoa:" + Packages.plan(Locale.ENGLISH).identifier();
    return (List<?>)
        page.evaluate(
            "name => caches.open(name).then(it => it.keys()).then(all => all.map(it => it.url))",
            cache);
  }

  private static void pass(Page page) {
    page.evaluate("location.hash = 'quiz-1'");
    answer(page, 1, 0);
    answer(page, 2, 0);
    answer(page, 2, 2);
    answer(page, 3, 2);
    answer(page, 4, 1);
    page.locator("#quiz-1 form .stoa-primary").click();
    assertThat(page.locator("#quiz-1 .stoa-score")).hasText("100 of 100");
  }

  private static void answer(Page page, int question, int choice) {
    page.locator("#quiz-1_" + question + " input").nth(choice).check();
  }

  @Test
  @DisplayName("opened from a disk it plays, keeps what was reached, and shows it")
  void fromDisk() {
    Page page = open(disk());
    pass(page);
    page.close();

    page = open(disk());
    assertThat(page.locator("#quiz-1")).isVisible();
    page.evaluate("location.hash = '_result'");
    assertThat(page.locator("#_result [data-status=quiz-1]")).hasText("Done");
    assertThat(page.locator("#_result [data-best=quiz-1]")).hasText("100 of 100");
    assertThat(page.locator("#_result [data-score]")).hasText("100 of 100");
    assertThat(page.locator("#_result [data-status=lecture-1]")).hasText("To do");
    assertThat(page.locator("#_result")).containsText("on this device only");
    assertThat(page.locator("[data-offline]")).isHidden();
  }

  @Test
  @DisplayName("from a disk a video has its captions, and goes on at its second")
  void resume() {
    Page page = open(disk() + "#lecture-1");
    page.evaluate("document.querySelector('video').play()");
    page.waitForCondition(() -> second(page) >= 2);
    page.evaluate("document.querySelector('video').pause()");
    assertEquals(
        true,
        page.evaluate(
            "[...document.querySelector('video').textTracks].some(it => it.cues?.length)"));
    double left = second(page);
    page.close();
    double second = second(open(disk()));
    assertTrue(second >= left - 1 && second <= left, "at second " + second + ", left at " + left);
  }

  private static double second(Page page) {
    return ((Number) page.evaluate("document.querySelector('video').currentTime")).doubleValue();
  }

  @Test
  @DisplayName("after the first visit it opens without a connection, and goes on where it was")
  void offline() {
    String address = host();
    Page page = openAndKeep(address);
    pass(page);
    page.close();
    server.close();
    learner.setOffline(true);

    page = open(address);
    assertThat(page.locator("#quiz-1")).isVisible();
    page.navigate(server.url("/course/"));
    assertThat(page.locator("[data-status=quiz-1]").first()).hasText("Done");
  }

  @Test
  @DisplayName("media come along when the learner asks for them, and not before")
  void media() {
    Page page = openAndKeep(host());
    assertTrue(kept(page).toString().contains("ten-seconds.en.vtt"));
    assertFalse(kept(page).toString().contains(VIDEO));
    assertThat(page.locator("[data-keep]")).containsText("kB)");
    page.locator("[data-keep]").click();
    assertThat(page.locator("[data-kept]")).isVisible();
    assertTrue(kept(page).toString().contains(VIDEO));
    server.close();
    learner.setOffline(true);

    Page later = open(server.url("/course/index.html") + "#lecture-1");
    later.evaluate("document.querySelector('video').currentTime = 7");
    later.evaluate("document.querySelector('video').play()");
    later.waitForCondition(() -> second(later) >= 8);
  }

  @Test
  @DisplayName("a new version takes the place of the old one, and loads only what changed")
  void update() throws IOException {
    Page page = openAndKeep(host());
    page.locator("[data-keep]").click();
    assertThat(page.locator("[data-kept]")).isVisible();

    Object old =
        kept(page).stream()
            .filter(it -> it.toString().contains("index.html"))
            .findFirst()
            .orElseThrow();
    PackagePlan changed = Packages.changed(folder.resolve("changed"), "This is new.");
    files = Packages.entries(Packages.export(folder, changed, new HtmlFolder()));
    host();
    int before = server.requested().size();
    page.reload();
    // What is old goes when the new version takes over.
    page.waitForCondition(() -> !kept(page).contains(old));
    page.reload();

    assertThat(page.locator("#lecture-2")).containsText("This is new.");
    assertThat(page.locator("[data-kept]")).isVisible();
    List<String> loaded = server.requested().subList(before, server.requested().size());
    assertFalse(loaded.contains("/course/stoa/stoa.css"), loaded::toString);
    assertFalse(loaded.contains("/course/" + VIDEO), loaded::toString);
    page.waitForCondition(() -> kept(page).size() == files.size() - 1);
  }

  @Test
  @DisplayName("of two tabs neither undoes what the other keeps")
  void tabs() {
    Page one = open(disk());
    Page other = open(disk());
    pass(one);
    other.evaluate("location.hash = 'lecture-2'");
    assertThat(other.locator("[data-status=lecture-2]").first()).hasText("Done");
    one.close();
    other.close();

    Page later = open(disk());
    assertThat(later.locator("#_result [data-status=lecture-2]")).hasText("Done");
    assertThat(later.locator("#_result [data-best=quiz-1]")).hasText("100 of 100");
  }

  @Test
  @DisplayName("a browser that keeps nothing says so, and the page works")
  void nothingIsKept() {
    learner.addInitScript(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }");
    Page page = open(disk());
    assertThat(page.locator("[data-notice]")).containsText("keeps nothing");
    pass(page);
    assertThat(page.locator("[data-notice]")).containsText("keeps nothing");
  }

  @Test
  @DisplayName("without scripts everything can be read")
  void withoutScripts() {
    Page page =
        CHROMIUM.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
    page.navigate(disk());
    for (String part : List.of("#_outline", "#lecture-1", "#lecture-2", "#quiz-1")) {
      assertThat(page.locator(part)).isVisible();
    }
    assertThat(page.locator("#_result")).isHidden();
    assertThat(page.locator("[data-offline]")).isHidden();
  }

  @Test
  @DisplayName("no file is missing where it is served, and a browser could install it")
  void complete() {
    Page page = openAndKeep(host());
    assertEquals(
        List.of("192x192", "512x512"),
        page.evaluate(
            "fetch('manifest.webmanifest').then(it => it.json()).then(it => Promise.all("
                + "it.icons.filter(icon => icon.type == 'image/png').map(async icon => {"
                + "const image = await createImageBitmap(await (await fetch(icon.src)).blob());"
                + "return image.width + 'x' + image.height})))"));
    assertTrue(
        new String(files.getOrDefault("service-worker.js", new byte[0]), StandardCharsets.UTF_8)
            .contains("\"manifest.webmanifest\""));
  }
}
