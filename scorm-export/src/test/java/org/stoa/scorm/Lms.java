package org.stoa.scorm;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A small LMS that plays one package in a frame, over real HTTP. */
final class Lms implements AutoCloseable {

  private static final Path SCORM_AGAIN =
      Path.of("src/test/npm/node_modules/scorm-again/dist/scorm12.min.js");

  private final LoopbackServer server = new LoopbackServer();

  Lms(Path zip) throws IOException {
    Packages.entries(zip).forEach((name, content) -> server.serve("/package/" + name, content));
    server.serve("/strict-scorm12.js", resource("/lms/strict-scorm12.js"));
    server.serve("/scorm-again-start.js", resource("/lms/scorm-again.js"));
    server.serve("/scorm-again.js", Files.readAllBytes(SCORM_AGAIN));
    server.serve("/strict.html", page("strict-scorm12.js"));
    server.serve("/again.html", page("scorm-again.js", "scorm-again-start.js"));
  }

  /** The strict run-time; the query chooses its quirks. */
  Visit strict(BrowserContext learner, String query) {
    return visit(learner, "/strict.html" + query);
  }

  Visit strict(BrowserContext learner) {
    return strict(learner, "");
  }

  Visit scormAgain(BrowserContext learner) {
    return visit(learner, "/again.html");
  }

  /** The package alone, without a run-time. */
  String packageUrl() {
    return server.url("/package/index.html");
  }

  private Visit visit(BrowserContext learner, String path) {
    Page page = learner.newPage();
    page.navigate(server.url(path));
    page.frameLocator("iframe").locator("main").waitFor();
    return new Visit(page);
  }

  /** One visit of a learner: a window of the LMS, with the package in it. */
  record Visit(Page page) {

    FrameLocator sco() {
      return page.frameLocator("iframe");
    }

    /** Evaluates an expression in the LMS's window. */
    Object lms(String expression) {
      return page.evaluate(expression);
    }

    /** What the LMS would have if the power failed now. */
    Object committed(String element) {
      return page.evaluate(
          "element => JSON.parse(localStorage.getItem('cmi') || '{}')[element]", element);
    }

    /** Evaluates an expression in the package's window. */
    Object player(String expression) {
      return page.frames().get(1).evaluate(expression);
    }

    void go(String activity) {
      player("location.hash = '" + activity + "'");
      sco().locator("#" + activity).waitFor();
    }

    void close() {
      page.close(new Page.CloseOptions().setRunBeforeUnload(false));
    }
  }

  private static String page(String... scripts) {
    var html = new StringBuilder("<!DOCTYPE html><title>LMS</title>");
    for (String script : scripts) {
      html.append("<script src=\"").append(script).append("\"></script>");
    }
    return html
        + "<iframe src=\"package/index.html\" title=\"package\" width=\"1000\" height=\"640\">"
        + "</iframe>";
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Lms.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
