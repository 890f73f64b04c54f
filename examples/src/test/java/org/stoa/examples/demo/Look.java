package org.stoa.examples.demo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stoa.examples.campus.Mode;

/** Looks at the page that somebody sees, as people with different screens and eyes would. */
final class Look {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int TELEPHONE = 390;
  private static final int DESK = 1280;
  private static final int HEIGHT = 900;

  private final Page page;
  private final Mode mode;
  private final List<String> faults = new ArrayList<>();

  Look(Page page, Mode mode) {
    this.page = page;
    this.mode = mode;
  }

  /**
   * Takes pictures of the page under this name in light and dark, narrow and wide, and checks it
   * dark and wide, light and narrow: of what axe looks at, colours hang on the one and places on
   * the other, nothing on both together.
   */
  void at(String name) {
    for (int width : List.of(DESK, TELEPHONE)) {
      page.setViewportSize(width, HEIGHT);
      for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        String light = scheme.name().toLowerCase(Locale.ROOT);
        String seen = "%s-%s-%d-%s".formatted(mode, name, width, light);
        picture(seen);
        if ((width == DESK) == (scheme == ColorScheme.DARK)) {
          violations().forEach(violation -> faults.add(seen + ": " + violation));
        }
      }
      page.frames().forEach(frame -> checkWidth(frame, name + " at " + width));
    }
  }

  /** All that was wrong on the pages looked at. */
  List<String> faults() {
    return faults;
  }

  private List<String> violations() {
    return new AxeBuilder(page)
            // The landmarks of a page in a frame are its own, and don't compete with those around
            // it.
            .disableRules(List.of("landmark-unique"))
            .analyze()
            .getViolations()
            .stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(
                            node ->
                                "%s %s %s"
                                    .formatted(rule.getId(), node.getTarget(), node.getHtml())))
            .toList();
  }

  private void checkWidth(Frame frame, String name) {
    Object overhang =
        frame.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!overhang.equals(0)) {
      faults.add(name + ": " + frame.url() + " scrolls sideways by " + overhang);
    }
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
