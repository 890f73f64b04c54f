package org.stoa.scorm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.stoa.scorm.Lms.Visit;
import org.stoa.scorm.lms.Cmi5Lms;
import org.stoa.scorm.lms.CourseStructure.Unit;
import org.stoa.scorm.lms.Enrolment;
import org.stoa.scorm.lms.Launch;
import org.stoa.scorm.lms.LaunchTerms;

/** One learner's visits to a cmi5 package, in a frame of a page at another origin. */
final class Cmi5Visits implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEFT = "/left.html";

  private final Cmi5Lms lms;
  private final LoopbackServer campus = new LoopbackServer();
  private Enrolment learner;

  Cmi5Visits(Path zip) throws IOException {
    lms = Cmi5Lms.open(zip, Clock.systemUTC()).orElseThrow();
    learner = lms.enrol("learner-1");
    campus.serve(LEFT, "<!DOCTYPE html><title>Left</title><main>Back in the course</main>");
  }

  Cmi5Lms lms() {
    return lms;
  }

  Enrolment learner() {
    return learner;
  }

  void newLearner() {
    learner = lms.enrol("learner-2");
  }

  /** The only unit, or the first one. */
  Unit unit() {
    return lms.course().units().get(0);
  }

  URI left() {
    return URI.create(campus.url(LEFT));
  }

  Launch launch(LaunchTerms terms) {
    return lms.launch(learner, unit(), terms);
  }

  Visit open(BrowserContext browser) {
    return open(browser, launch(LaunchTerms.normal()));
  }

  Visit open(BrowserContext browser, Launch launch) {
    campus.serve(
        "/course.html",
        "<!DOCTYPE html><title>Course</title><iframe title=\"unit\" width=\"1000\" height=\"640\""
            + " src=\"%s\"></iframe>".formatted(launch.url().toString().replace("&", "&amp;")));
    Page page = browser.newPage();
    page.navigate(campus.url("/course.html"));
    page.frameLocator("iframe").locator("main").waitFor();
    return new Visit(page);
  }

  List<String> lines() {
    return lms.statements(learner);
  }

  List<JsonNode> statements() {
    return lines().stream().map(Cmi5Visits::json).toList();
  }

  /** The last steps of the verbs, in the order in which they came. */
  List<String> verbs() {
    return statements().stream()
        .map(it -> it.path("verb").path("id").asText())
        .map(it -> it.substring(it.lastIndexOf('/') + 1))
        .toList();
  }

  JsonNode statement(String verb) {
    return statements().stream()
        .filter(it -> it.path("verb").path("id").asText().endsWith("/" + verb))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is " + verb + ": " + verbs()));
  }

  Outcome outcome() {
    return Outcome.ofStatements(lines());
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }

  @Override
  public void close() throws IOException {
    lms.close();
    campus.close();
  }
}
