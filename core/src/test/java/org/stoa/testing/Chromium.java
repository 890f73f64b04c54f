package org.stoa.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Override
  public void afterEach(ExtensionContext context) {
    browser.ifPresent(it -> List.copyOf(it.contexts()).forEach(BrowserContext::close));
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
