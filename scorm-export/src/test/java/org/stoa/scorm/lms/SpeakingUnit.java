package org.stoa.scorm.lms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A unit that speaks HTTP itself, rightly or wrongly, with the LMS that launched it. */
final class SpeakingUnit implements AutoCloseable {

  private static final String COURSE =
      """
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://a.test/c"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">C</langstring></description></course>
        <au id="https://a.test/u" moveOn="CompletedAndPassed" masteryScore="0.6"><title><langstring lang="en">U</langstring></title><description><langstring lang="en">U</langstring></description><url>u.html</url></au>
      </courseStructure>
      """;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Map<String, String> given = new HashMap<>();
  private final Cmi5Lms lms;
  private final Enrolment learner;
  private Launch launch;
  private String token = "";
  private Instant now = Instant.parse("2024-03-01T09:00:00Z");

  SpeakingUnit(Path folder) throws IOException {
    Path zip = folder.resolve("c.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        var entries = new ZipOutputStream(out)) {
      for (var file : Map.of("cmi5.xml", COURSE, "u.html", "<title>U</title>").entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    lms = Cmi5Lms.open(zip, Clock.systemUTC()).orElseThrow();
    learner = lms.enrol("learner-1");
    launch = launch(LaunchTerms.normal());
  }

  Cmi5Lms lms() {
    return lms;
  }

  List<String> statements() {
    return lms.statements(learner);
  }

  boolean isSatisfied(String publisherId) {
    return lms.isSatisfied(learner, publisherId);
  }

  void abandon() {
    lms.abandon(launch);
  }

  /** Goes on with another token than it was given. */
  void forge(String other) {
    token = other;
  }

  Launch launch(LaunchTerms terms) {
    launch = lms.launch(learner, lms.course().units().get(0), terms);
    for (String pair : launch.url().getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", -1);
      given.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    token = Request.json(post(given("fetch"), "").body()).path("auth-token").asText();
    return launch;
  }

  String given(String parameter) {
    return Objects.requireNonNull(given.get(parameter), parameter);
  }

  void initialize() {
    Map<String, String> profile =
        Map.of("agent", given("actor"), "profileId", "cmi5LearnerPreferences");
    assertEquals(404, send("GET", "agents/profile", profile, "").statusCode());
    assertEquals(200, say("initialized", UnitStatements::define));
  }

  List<String> requirements() {
    return lms.violations().stream().map(Violation::requirement).toList();
  }

  int say(String verb, Consumer<ObjectNode> change) {
    ObjectNode statement = statement(verb);
    change.accept(statement);
    return post(statement);
  }

  /** One that cmi5 allows. */
  ObjectNode statement(String verb) {
    now = now.plusSeconds(1);
    ObjectNode statement = Request.JSON.createObjectNode();
    statement.put("id", UUID.randomUUID().toString());
    statement.set("actor", Request.json(given("actor")));
    statement.putObject("verb").put("id", XapiStatement.VERBS + verb);
    statement.putObject("object").put("id", given("activityId"));
    ObjectNode context = statement.putObject("context");
    context.put("registration", given("registration"));
    context.putObject("extensions").put(XapiStatement.SESSION, launch.session());
    context
        .putObject("contextActivities")
        .putArray("grouping")
        .addObject()
        .put("objectType", "Activity")
        .put("id", "https://a.test/u");
    return statement.put("timestamp", now.toString());
  }

  Map<String, String> state(String name) {
    return Map.of(
        "activityId", given("activityId"),
        "agent", given("actor"),
        "registration", given("registration"),
        "stateId", name);
  }

  int post(ObjectNode statement) {
    return send("POST", "statements", Map.of(), statement.toString()).statusCode();
  }

  /** What every request to the store says of who asks. */
  HttpRequest.Builder signed(String resource) {
    return HttpRequest.newBuilder(URI.create(given("endpoint") + resource))
        .header("Authorization", "Basic " + token);
  }

  HttpResponse<String> send(
      String method,
      String resource,
      Map<String, String> parameters,
      String body,
      String... headers) {
    StringBuilder query = new StringBuilder("?");
    parameters.forEach(
        (name, value) ->
            query
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    var request = signed(resource + query).header("X-Experience-API-Version", RecordStore.VERSION);
    request.method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  static HttpResponse<String> post(String address, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(body)).build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    lms.close();
  }
}
