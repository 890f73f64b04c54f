package org.stoa.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium, without a window: one for a test class, registered as a static field.
 * What a test opened is closed after it.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--autoplay-policy=no-user-gesture-required");

  private Optional<Playwright> playwright = Optional.empty();
  private Optional<Browser> browser = Optional.empty();
  private final List<BrowserContext> profiles = new ArrayList<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    var started =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright = Optional.of(started);
    browser =
        Optional.of(
            started
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS)));
  }

  /** A browser with its own cookies and storage. */
  public BrowserContext newContext(Browser.NewContextOptions options) {
    BrowserContext context = browser.orElseThrow().newContext(options);
    context.setDefaultTimeout(10_000);
    return context;
  }

  /** A browser with its own cookies and storage. */
  public BrowserContext newContext() {
    return newContext(new Browser.NewContextOptions());
  }

  /** A page in a browser of its own. */
  public Page newPage() {
    return newContext().newPage();
  }

  /**
   * A browser with a profile on disk, which does or doesn't keep the cookies of third parties.
   *
   * @param folder an empty one
   */
  public BrowserContext newProfile(Path folder, boolean keepsThirdPartyCookies) throws IOException {
    return newProfile(
        folder, "\"cookie_controls_mode\": %d".formatted(keepsThirdPartyCookies ? 0 : 1));
  }

  /**
   * A browser with a profile on disk, in which one host keeps no cookies and no storage of any kind
   * inside pages of another; in a window of its own it does.
   *
   * @param folder an empty one
   */
  public BrowserContext newProfileBlocking(Path folder, String host, String insideOf)
      throws IOException {
    return newProfile(
        folder,
        "\"content_settings\": {\"exceptions\": {\"cookies\": {\"%s,%s\": {\"setting\": 2}}}}"
            .formatted(host, insideOf));
  }

  private BrowserContext newProfile(Path folder, String preferences) throws IOException {
    Files.createDirectories(folder.resolve("Default"));
    Files.writeString(
        folder.resolve("Default/Preferences"), "{\"profile\": {%s}}".formatted(preferences));
    BrowserContext context =
        playwright
            .orElseThrow()
            .chromium()
            .launchPersistentContext(
                folder,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(executable())
                    .setArgs(FLAGS));
    context.setDefaultTimeout(10_000);
    profiles.add(context);
    return context;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    browser.ifPresent(it -> List.copyOf(it.contexts()).forEach(BrowserContext::close));
    profiles.forEach(BrowserContext::close);
    profiles.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    playwright.ifPresent(Playwright::close);
  }

  private static Path executable() {
    String[] folders =
        System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1);
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium found; see .ci/setup"));
  }
}
