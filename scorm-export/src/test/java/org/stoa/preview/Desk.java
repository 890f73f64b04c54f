package org.stoa.preview;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy of the small programme, with its preview in a browser. */
final class Desk implements AutoCloseable {

  static final Path SMALL = Path.of("src/test/resources/programmes/small");

  private final Path folder;
  private final PreviewServer preview;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  Desk(Path folder, Page page) throws IOException {
    copy(SMALL, folder);
    this.folder = folder;
    this.preview = PreviewServer.open(folder, Optional.empty(), 0);
    this.page = page;
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.navigate(preview.address().toString());
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** What the browser complained of. */
  List<String> errors() {
    return errors;
  }

  Page page() {
    return page;
  }

  /** The package in its frame. */
  FrameLocator sco() {
    return page.frameLocator("iframe");
  }

  Locator part(String name) {
    return page.locator("[data-" + name + "]");
  }

  Locator button(String name) {
    return page.locator("button").getByText(name);
  }

  /** Chooses a format by its title. */
  void play(String title) {
    page.locator("nav a").getByText(title).click();
    page.locator("nav a[aria-current=page]").getByText(title).waitFor();
  }

  /** Goes to an activity, once its page has begun to play. */
  void go(String activity) {
    sco()
        .locator("[data-progress]:not([hidden])")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.frames().get(1).evaluate("id => location.hash = id", activity);
    sco().locator("#" + activity).waitFor();
  }

  Locator choice(int question, int choice) {
    return sco().locator("#quiz-1 fieldset").nth(question).locator("input").nth(choice);
  }

  /** What stands beside a term of what the LMS has. */
  Locator standing(String term) {
    return part("standing").locator("div:has(dt:text-is('" + term + "')) dd");
  }

  List<String> calls() {
    return page.locator("[data-calls] > li").allInnerTexts();
  }

  /** Saves a file with something else in it. */
  void change(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(before)) {
      throw new AssertionError(file + " doesn't say " + before);
    }
    Files.writeString(path, text.replace(before, after));
  }

  @Override
  public void close() {
    preview.close();
  }
}
