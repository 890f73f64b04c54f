package org.stoa.scorm.lms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
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
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The LMS against a unit that speaks HTTP itself, rightly and wrongly. */
class Cmi5LmsTest {

  private static final String COURSE =
      """
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://a.test/c"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">C</langstring></description></course>
        <au id="https://a.test/u" moveOn="CompletedAndPassed" masteryScore="0.6"><title><langstring lang="en">U</langstring></title><description><langstring lang="en">U</langstring></description><url>u.html</url></au>
      </courseStructure>
      """;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Map<String, String> given = new HashMap<>();
  private Cmi5Lms lms;
  private Enrolment learner;
  private Launch launch;
  private String token = "";
  private Instant now = Instant.parse("2024-03-01T09:00:00Z");

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
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

  @AfterEach
  void close() throws IOException {
    lms.close();
  }

  @Test
  @DisplayName("initialized, completed, passed, terminated: nothing forbidden, and satisfied")
  void good() {
    initialize();
    assertEquals(200, say("completed", this::completed));
    assertFalse(lms.isSatisfied(learner, "https://a.test/c"));
    assertEquals(200, say("passed", it -> passed(it, "0.6")));
    assertEquals(200, say("terminated", Cmi5LmsTest::timed));
    assertEquals(List.of(), lms.violations());
    assertTrue(lms.isSatisfied(learner, "https://a.test/c"));
    assertTrue(lms.isSatisfied(learner, "https://a.test/u"));
    assertEquals(
        1, lms.statements(learner).stream().filter(it -> it.contains("satisfied")).count());
  }

  static Stream<Arguments> forbidden() {
    return Stream.of(
        bad("9.1.0.0-1", "launched", it -> it.put("id", "1")),
        bad("8.1.3.0-3", "experienced", it -> it.withObjectProperty("actor").put("name", "x")),
        bad("9.7.0.0-1", "experienced", it -> it.remove("timestamp")),
        bad("9.7.0.0-2", "experienced", it -> it.put("timestamp", "2024-03-01T10:01:00+01:00")),
        bad("9.6.1.0-1", "experienced", it -> context(it).put("registration", "x")),
        bad("9.6.3.1-4", "experienced", it -> context(it).remove("extensions")),
        bad("10.2.1.0-7", "experienced", it -> context(it).remove("contextActivities")),
        bad("9.3.0.0-4", "experienced", it -> it.put("timestamp", "2024-02-01T10:00:00Z")),
        bad("9.3.0.0-2", "initialized", Cmi5LmsTest::define),
        bad("9.3.0.0-1", "experienced", Cmi5LmsTest::define),
        bad("8.1.5.0-6", "terminated", it -> defineTimed(it).putObject("object").put("id", "x:y")),
        bad("9.5.4.1-1", "terminated", Cmi5LmsTest::define),
        bad(
            "9.5.4.1-1",
            "terminated",
            it -> defineTimed(it).withObjectProperty("result").put("duration", "PT1.234S")),
        bad(
            "9.5.1.0-2",
            "terminated",
            it -> defineTimed(it).withObjectProperty("result").putObject("score").put("scaled", 1)),
        bad(
            "9.5.2.0-3",
            "terminated",
            it -> defineTimed(it).withObjectProperty("result").put("success", true)),
        bad(
            "9.5.3.0-2",
            "terminated",
            it -> defineTimed(it).withObjectProperty("result").put("completion", true)),
        bad(
            "9.6.2.2-1",
            "completed",
            it -> defineTimed(it).withObjectProperty("result").put("completion", true)),
        bad("9.6.2.2-2", "experienced", it -> category(it, "moveon")),
        bad("9.5.3.0-1", "completed", Cmi5LmsTest::defineTimed),
        bad("9.5.2.0-1", "passed", Cmi5LmsTest::defineTimed),
        bad("9.5.2.0-2", "failed", Cmi5LmsTest::defineTimed),
        bad("9.3.4.0-2", "passed", it -> judged(it, true, "0.59")),
        bad("9.3.5.0-2", "failed", it -> judged(it, false, "0.6")),
        bad(
            "9.6.3.2-2",
            "passed",
            it ->
                context(judged(it, true, "0.6"))
                    .withObjectProperty("extensions")
                    .remove(XapiStatement.MASTERY)),
        bad(
            "9.5.1.0-3",
            "passed",
            it ->
                judged(it, true, "0.6")
                    .withObjectProperty("result")
                    .withObjectProperty("score")
                    .put("raw", 6)),
        bad("9.5.1.0-1", "passed", it -> judged(it, true, "1.2")),
        bad("7.0.0.0-2", "answered", it -> interaction(it).put("interactionType", "guess")),
        bad(
            "7.0.0.0-2",
            "answered",
            it -> interaction(it).putArray("correctResponsesPattern").add("7")));
  }

  private static Arguments bad(String requirement, String verb, Consumer<ObjectNode> change) {
    return Arguments.of(requirement, verb, change);
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("what cmi5 forbids is refused, with the number of the requirement")
  void forbidden(String requirement, String verb, Consumer<ObjectNode> change) {
    initialize();
    assertEquals(400, say(verb, change));
    assertTrue(requirements().contains(requirement), lms.violations().toString());
    assertEquals(2, lms.statements(learner).size(), "launched and initialized");
  }

  @Test
  @DisplayName("nothing comes before initialized, and that not before the preferences are read")
  void order() {
    assertEquals(400, say("experienced", it -> {}));
    assertEquals(400, say("initialized", Cmi5LmsTest::define));
    assertEquals(List.of("9.3.0.0-4", "11.0.0.0-3"), requirements());
  }

  @Test
  @DisplayName("in a registration nothing is completed or passed twice, nor failed after it passed")
  void registration() {
    initialize();
    say("completed", this::completed);
    say("passed", it -> passed(it, "0.6"));
    launch = launch(LaunchTerms.normal());
    initialize();
    assertEquals(400, say("completed", this::completed));
    assertEquals(400, say("passed", it -> passed(it, "0.6")));
    assertEquals(400, say("failed", it -> judged(it, false, "0.5")));
    assertEquals(List.of("9.3.0.0-6", "9.3.0.0-7", "9.3.0.0-8"), requirements());
  }

  @Test
  @DisplayName("passed and failed exclude each other in a session")
  void verdicts() {
    initialize();
    assertEquals(200, say("failed", it -> judged(it, false, "0.5")));
    assertEquals(400, say("passed", it -> passed(it, "0.6")));
    assertEquals(List.of("9.3.0.0-3"), requirements());
  }

  @Test
  @DisplayName("what is dated after terminated is refused")
  void afterTheEnd() {
    initialize();
    say("terminated", Cmi5LmsTest::timed);
    assertEquals(400, say("experienced", it -> {}));
    assertEquals(List.of("9.3.0.0-5"), requirements());
  }

  @Test
  @DisplayName("who looks around or back isn't judged")
  void modes() {
    for (LaunchMode mode : List.of(LaunchMode.BROWSE, LaunchMode.REVIEW)) {
      launch = launch(LaunchTerms.normal().withMode(mode));
      initialize();
      assertEquals(400, say("completed", this::completed));
    }
    assertEquals(List.of("10.2.2.0-9", "10.2.2.0-11"), requirements());
  }

  @Test
  @DisplayName("the same statement again is the same; another one with its id isn't")
  void sameId() {
    initialize();
    ObjectNode statement = statement("experienced");
    assertEquals(200, post(statement));
    assertEquals(200, post(statement));
    assertEquals(409, post(statement.deepCopy().put("timestamp", "2024-03-01T09:30:00Z")));
    assertEquals(3, lms.statements(learner).size());
  }

  @Test
  @DisplayName("of a batch with one bad statement, none is kept")
  void batch() {
    initialize();
    ArrayNode batch = Request.JSON.createArrayNode();
    batch.add(statement("experienced")).add(statement("experienced").put("id", "x"));
    assertEquals(400, send("POST", "statements", Map.of(), batch.toString()).statusCode());
    assertEquals(2, lms.statements(learner).size());
  }

  @Test
  @DisplayName("a token is given once, and good until the session is abandoned")
  void tokens() {
    assertTrue(post(given("fetch"), "").body().contains("\"error-code\":\"1\""));
    assertEquals(List.of("8.2.3.0-1"), requirements());
    initialize();
    lms.abandon(launch);
    assertEquals(403, say("experienced", it -> {}));
    assertTrue(lms.statements(learner).get(2).contains("abandoned"));
    token = "x";
    assertEquals(401, say("experienced", it -> {}));
  }

  @Test
  @DisplayName("a document is replaced by whoever knows which one is there")
  void documents() {
    Map<String, String> state = state("stoa");
    assertEquals(404, send("GET", "activities/state", state, "").statusCode());
    assertEquals(
        204, send("PUT", "activities/state", state, "{}", "If-None-Match", "*").statusCode());
    assertEquals(
        412, send("PUT", "activities/state", state, "1", "If-None-Match", "*").statusCode());
    String tag =
        send("GET", "activities/state", state, "").headers().firstValue("ETag").orElseThrow();
    assertEquals(204, send("PUT", "activities/state", state, "[]", "If-Match", tag).statusCode());
    assertEquals(412, send("PUT", "activities/state", state, "2", "If-Match", tag).statusCode());
    assertEquals("[]", send("GET", "activities/state", state, "").body());
    Map<String, String> profile = Map.of("activityId", "https://a.test/u", "profileId", "p");
    assertEquals(204, send("PUT", "activities/profile", profile, "{}").statusCode());
    assertEquals(409, send("PUT", "activities/profile", profile, "[]").statusCode());
    assertEquals(204, send("DELETE", "activities/profile", profile, "").statusCode());
  }

  @Test
  @DisplayName("the launch data are read only, and another learner's state isn't there at all")
  void launchData() {
    String data = send("GET", "activities/state", state("LMS.LaunchData"), "").body();
    assertEquals("0.6", Request.json(data).path("masteryScore").asText());
    assertEquals("Normal", Request.json(data).path("launchMode").asText());
    assertEquals(403, send("PUT", "activities/state", state("LMS.LaunchData"), "{}").statusCode());
    Map<String, String> others = new HashMap<>(state("stoa"));
    others.put("agent", "{}");
    assertEquals(403, send("GET", "activities/state", others, "").statusCode());
    assertEquals(List.of("10.2.1.0-5", "8.1.3.0-3"), requirements());
  }

  @Test
  @DisplayName("too much, too deep, no JSON, no version, another host: one clear answer each")
  void hostile() throws Exception {
    assertEquals(
        413, send("POST", "statements", Map.of(), " ".repeat(Request.LARGEST + 1)).statusCode());
    assertEquals(400, send("POST", "statements", Map.of(), "[".repeat(100)).statusCode());
    assertEquals(400, send("POST", "statements", Map.of(), "{").statusCode());
    assertEquals(400, send("POST", "statements", Map.of(), "7").statusCode());
    assertEquals(400, send("GET", "activities/state", Map.of(), "").statusCode());
    assertEquals(404, send("GET", "nothing", Map.of(), "").statusCode());
    var bare = HttpRequest.newBuilder(URI.create(given("endpoint") + "statements"));
    bare.header("Authorization", "Basic " + token);
    assertEquals(400, HTTP.send(bare.build(), BodyHandlers.ofString()).statusCode());
    var port = URI.create(given("endpoint")).getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET /package/u.html HTTP/1.0\r\nHost: evil.test\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
      assertTrue(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .startsWith("HTTP/1.1 421"));
    }
  }

  @Test
  @DisplayName("every requirement that is named is one of ADL's list")
  void requirementsOfTheStandard() throws IOException {
    JsonNode list =
        Request.json(
            Files.readString(
                Path.of("src/test/npm/node_modules/@cmi5/requirements/requirements.json")));
    TreeSet<String> named = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/stoa/scorm/lms"))) {
      for (Path source : sources.toList()) {
        Pattern.compile("\"(\\d+\\.\\d+\\.\\d+\\.\\d+-\\d+)\"")
            .matcher(Files.readString(source))
            .results()
            .map((MatchResult it) -> it.group(1))
            .forEach(named::add);
      }
    }
    assertTrue(named.size() > 30, named.toString());
    named.forEach(it -> assertTrue(list.has(it), it));
  }

  private Launch launch(LaunchTerms terms) {
    Launch launched = lms.launch(learner, lms.course().units().get(0), terms);
    for (String pair : launched.url().getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", -1);
      given.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    token = Request.json(post(given("fetch"), "").body()).path("auth-token").asText();
    return launched;
  }

  private String given(String parameter) {
    return Objects.requireNonNull(given.get(parameter), parameter);
  }

  private void initialize() {
    Map<String, String> profile =
        Map.of("agent", given("actor"), "profileId", "cmi5LearnerPreferences");
    assertEquals(404, send("GET", "agents/profile", profile, "").statusCode());
    assertEquals(200, say("initialized", Cmi5LmsTest::define));
  }

  private List<String> requirements() {
    return lms.violations().stream().map(Violation::requirement).toList();
  }

  private int say(String verb, Consumer<ObjectNode> change) {
    ObjectNode statement = statement(verb);
    change.accept(statement);
    return post(statement);
  }

  /** One that cmi5 allows. */
  private ObjectNode statement(String verb) {
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

  private static ObjectNode context(ObjectNode statement) {
    return statement.withObjectProperty("context");
  }

  private static ObjectNode category(ObjectNode statement, String name) {
    context(statement)
        .withObjectProperty("contextActivities")
        .withArrayProperty("category")
        .addObject()
        .put("id", XapiStatement.CMI5 + "categories/" + name);
    return statement;
  }

  private static ObjectNode define(ObjectNode statement) {
    return category(statement, "cmi5");
  }

  private static ObjectNode defineTimed(ObjectNode statement) {
    define(statement).withObjectProperty("result").put("duration", "PT1.50S");
    return statement;
  }

  private static void timed(ObjectNode statement) {
    defineTimed(statement);
  }

  private void completed(ObjectNode statement) {
    category(defineTimed(statement), "moveon").withObjectProperty("result").put("completion", true);
  }

  private static void passed(ObjectNode statement, String score) {
    judged(statement, true, score);
  }

  private static ObjectNode judged(ObjectNode statement, boolean success, String score) {
    category(defineTimed(statement), "moveon")
        .withObjectProperty("result")
        .put("success", success)
        .putObject("score")
        .put("scaled", new BigDecimal(score));
    context(statement)
        .withObjectProperty("extensions")
        .put(XapiStatement.MASTERY, new BigDecimal("0.6"));
    return statement;
  }

  /** The definition of a choice between two. */
  private static ObjectNode interaction(ObjectNode statement) {
    ObjectNode definition = statement.withObjectProperty("object").putObject("definition");
    definition.put("interactionType", "choice").putArray("correctResponsesPattern").add("0");
    definition
        .putArray("choices")
        .add(Request.JSON.createObjectNode().put("id", "0"))
        .add(Request.JSON.createObjectNode().put("id", "1"));
    return definition;
  }

  private Map<String, String> state(String name) {
    return Map.of(
        "activityId", given("activityId"),
        "agent", given("actor"),
        "registration", given("registration"),
        "stateId", name);
  }

  private int post(ObjectNode statement) {
    return send("POST", "statements", Map.of(), statement.toString()).statusCode();
  }

  private HttpResponse<String> send(
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
    var request = HttpRequest.newBuilder(URI.create(given("endpoint") + resource + query));
    request.method(method, BodyPublishers.ofString(body));
    request.header("Authorization", "Basic " + token).header("X-Experience-API-Version", "1.0.3");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static HttpResponse<String> post(String address, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(body)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
