package org.stoa.scorm;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.stoa.scorm.lms.WebFile;

/** A small LMS that plays one package in a frame, over real HTTP. */
final class Lms implements AutoCloseable {

  private static final Path SCORM_AGAIN = Path.of("src/test/npm/node_modules/scorm-again/dist");

  private final LoopbackServer server = new LoopbackServer();

  /** For a package of SCORM 1.2. */
  Lms(Path zip) throws IOException {
    this(zip, RunTime.SCORM_12);
  }

  Lms(Path zip, RunTime runTime) throws IOException {
    this(zip, runTime, "index.html");
  }

  /** That launches another page than the first. */
  Lms(Path zip, RunTime runTime, String launched) throws IOException {
    Packages.entries(zip).forEach((name, content) -> server.serve("/package/" + name, content));
    List<WebFile> rules = runTime.strict().scripts();
    for (WebFile script : rules) {
      server.serve("/" + script.name(), script.content().open().readAllBytes());
    }
    for (String script : List.of("strict.js", "scorm-again.js")) {
      server.serve("/" + script, resource("/lms/" + script));
    }
    server.serve(
        "/again.min.js", Files.readAllBytes(SCORM_AGAIN.resolve(runTime.script() + ".min.js")));
    server.serve(
        "/strict.html", page(launched, rules.get(0).name(), rules.get(1).name(), "strict.js"));
    server.serve("/again.html", page(launched, "again.min.js", "scorm-again.js"));
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

  private static String page(String launched, String... scripts) {
    var html = new StringBuilder("<!DOCTYPE html><title>LMS</title>");
    for (String script : scripts) {
      html.append("<script src=\"").append(script).append("\"></script>");
    }
    return html
        + "<iframe src=\"package/"
        + launched
        + "\" title=\"package\" width=\"1000\" height=\"640\">"
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
