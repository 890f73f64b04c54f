package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.stoa.scorm.lms.CourseStructure.Unit;

/**
 * The learning record store that units speak to (xAPI 1.0.3, Communication, section 2), for one
 * session's token at a time. What cmi5 forbids it refuses, and tells. Not thread-safe.
 */
final class RecordStore {

  static final String VERSION = "1.0.3";

  private static final int MOST_STATEMENTS = 100_000;
  private static final String LAUNCH_DATA = "LMS.LaunchData";
  private static final String PREFERENCES = "cmi5LearnerPreferences";

  private final Clock clock;
  private final Consumer<Violation> violations;
  private final List<XapiStatement> statements = new ArrayList<>();
  private final Documents documents = new Documents();

  RecordStore(Clock clock, Consumer<Violation> violations) {
    this.clock = clock;
    this.violations = violations;
  }

  /** Everything about a learner in a course, as it was stored. */
  List<XapiStatement> of(Enrolment enrolment) {
    String registration = enrolment.registration().toString();
    return statements.stream()
        .filter(it -> it.context().path("registration").asText().equals(registration))
        .toList();
  }

  /** Stores a statement of the LMS itself. */
  void add(XapiStatement statement) {
    statements.add(statement.stored(clock.instant()));
  }

  /** Lays down what a unit is launched with (cmi5, section 10). */
  void prepare(Session session, JsonNode launchData) {
    documents.put(stateKey(session, LAUNCH_DATA), launchData.toString());
  }

  /** How long the documents are that a unit keeps about a learner, in characters. */
  int lengthOfState(Enrolment enrolment, Unit unit) {
    List<String> beginning = stateKey(LmsStatements.generated(unit.id()), enrolment);
    return documents.names(beginning).stream()
        .filter(name -> !name.equals(LAUNCH_DATA))
        .flatMap(name -> documents.get(with(beginning, name)).stream())
        .mapToInt(it -> it.content().length())
        .sum();
  }

  Answer answer(Request request, Session session) {
    if (!request.header("X-Experience-API-Version").map(it -> it.startsWith("1.0")).orElse(false)) {
      throw new Refusal(400, "The header X-Experience-API-Version says 1.0.3.");
    }
    return switch (request.path()) {
      case "statements" -> statements(request, session);
      case "activities/state" -> state(request, session);
      case "agents/profile" -> agentProfile(request, session);
      case "activities/profile" ->
          document(request, List.of("activity", request.required("activityId")), "profileId", true);
      default -> throw new Refusal(404, "There is no such resource.");
    };
  }

  private Answer statements(Request request, Session session) {
    return switch (request.method()) {
      case "POST" -> post(request.json(), session);
      case "PUT" -> put(new XapiStatement(request.json()), request, session);
      case "GET" -> find(request, session);
      default -> throw new Refusal(405, "Statements are sent or read.");
    };
  }

  private Answer post(JsonNode sent, Session session) {
    List<XapiStatement> batch = new ArrayList<>();
    (sent.isArray() ? sent : Request.JSON.createArrayNode().add(sent))
        .forEach(it -> batch.add(new XapiStatement(it)));
    accept(batch, session);
    ArrayNode ids = Request.JSON.createArrayNode();
    batch.forEach(it -> ids.add(it.id()));
    return Answer.json(ids);
  }

  private Answer put(XapiStatement statement, Request request, Session session) {
    if (!statement.id().equals(request.required("statementId"))) {
      throw new Refusal(400, "The statement has another id than the request.");
    }
    accept(List.of(statement), session);
    return Answer.nothing();
  }

  /** All of them or none. */
  private void accept(List<XapiStatement> batch, Session session) {
    if (statements.size() + batch.size() > MOST_STATEMENTS) {
      throw new Refusal(413, "There are too many statements.");
    }
    List<XapiStatement> history = new ArrayList<>(of(session.terms().enrolment()));
    List<XapiStatement> added = new ArrayList<>();
    Instant now = clock.instant();
    for (XapiStatement statement : batch) {
      Optional<XapiStatement> known =
          Stream.concat(statements.stream(), added.stream())
              .filter(it -> it.id().equals(statement.id()))
              .findFirst();
      if (known.isPresent()) {
        if (!statement.isSameAs(known.get())) {
          throw new Refusal(409, "There is another statement with this id.");
        }
        continue;
      }
      List<Violation> found = new StatementChecks(session, history, statement).violations();
      if (!found.isEmpty()) {
        found.forEach(violations);
        throw new Refusal(400, found.toString());
      }
      history.add(statement);
      added.add(statement.stored(now));
    }
    statements.addAll(added);
    if (added.stream().anyMatch(it -> it.isDefined("terminated"))) {
      session.terminate(now);
    }
  }

  private Answer find(Request request, Session session) {
    Map<String, String> asked = request.parameters();
    List<XapiStatement> own = of(session.terms().enrolment());
    if (asked.containsKey("statementId")) {
      return own.stream()
          .filter(it -> it.id().equals(asked.get("statementId")))
          .findFirst()
          .map(it -> Answer.json(it.json()))
          .orElseThrow(() -> new Refusal(404, "There is no such statement."));
    }
    ArrayNode found = Request.JSON.createArrayNode();
    own.stream()
        .filter(it -> !asked.containsKey("verb") || it.verb().equals(asked.get("verb")))
        .filter(it -> !asked.containsKey("activity") || it.object().equals(asked.get("activity")))
        .forEach(it -> found.insert(0, it.json()));
    return Answer.json(Request.JSON.createObjectNode().put("more", "").set("statements", found));
  }

  private Answer state(Request request, Session session) {
    requireAgent(request, session);
    require(
        request.required("activityId").equals(session.terms().activity()),
        "8.1.5.0-5",
        "the state of another activity than was launched");
    require(
        request.required("registration").equals(session.terms().enrolment().registration() + ""),
        "8.1.4.0-3",
        "the state of another registration than was launched");
    require(
        !LAUNCH_DATA.equals(request.parameters().get("stateId")) || request.method().equals("GET"),
        "10.2.1.0-5",
        "the launch data are the LMS's");
    return document(request, stateKey(session), "stateId", false);
  }

  private Answer agentProfile(Request request, Session session) {
    requireAgent(request, session);
    if (PREFERENCES.equals(request.parameters().get("profileId"))) {
      if (request.method().equals("GET")) {
        session.readPreferences();
      } else {
        JsonNode preferences = request.json();
        require(
            preferences.path("languagePreference").isTextual()
                && preferences.path("audioPreference").asText().matches("on|off"),
            "11.0.0.0-5",
            "preferences without a language and on or off for audio");
      }
    }
    return document(
        request, List.of("agent", session.terms().actor().toString()), "profileId", true);
  }

  private void requireAgent(Request request, Session session) {
    require(
        Request.json(request.required("agent")).equals(session.terms().actor()),
        "8.1.3.0-3",
        "another agent than was launched");
  }

  private void require(boolean holds, String requirement, String what) {
    if (!holds) {
      violations.accept(new Violation(requirement, what));
      throw new Refusal(403, what);
    }
  }

  /**
   * @param careful whether a document may be replaced only by who says which one
   */
  private Answer document(
      Request request, List<String> beginning, String parameter, boolean careful) {
    if (request.method().equals("GET") && !request.parameters().containsKey(parameter)) {
      ArrayNode names = Request.JSON.createArrayNode();
      documents.names(beginning).forEach(names::add);
      return Answer.json(names);
    }
    List<String> key = with(beginning, request.required(parameter));
    Optional<String> ifMatch = request.header("If-Match");
    Optional<String> ifNoneMatch = request.header("If-None-Match");
    return switch (request.method()) {
      case "GET" -> read(key);
      case "PUT" -> {
        if (careful && documents.get(key).isPresent() && ifMatch.or(() -> ifNoneMatch).isEmpty()) {
          throw new Refusal(409, "Say with If-Match which document this one replaces.");
        }
        documents.require(key, ifMatch, ifNoneMatch);
        yield write(key, request);
      }
      case "DELETE" -> {
        documents.require(key, ifMatch, ifNoneMatch);
        documents.remove(key);
        yield Answer.nothing();
      }
      default -> throw new Refusal(405, "Documents are read, written or deleted whole.");
    };
  }

  private Answer read(List<String> key) {
    return documents
        .get(key)
        .map(
            it ->
                new Answer(200, Map.of("Content-Type", it.type(), "ETag", it.tag()), it.content()))
        .orElseThrow(() -> new Refusal(404, "There is no such document."));
  }

  private Answer write(List<String> key, Request request) {
    String type = request.header("Content-Type").orElse("application/octet-stream");
    var document = new Documents.Document(type, request.body());
    documents.put(key, document);
    return new Answer(204, Map.of("ETag", document.tag()), "");
  }

  private static List<String> stateKey(Session session) {
    return stateKey(session.terms().activity(), session.terms().enrolment());
  }

  private static List<String> stateKey(String activity, Enrolment enrolment) {
    return List.of("state", activity, enrolment.registration().toString());
  }

  private static List<String> stateKey(Session session, String name) {
    return with(stateKey(session), name);
  }

  private static List<String> with(List<String> beginning, String name) {
    return Stream.concat(beginning.stream(), Stream.of(name)).toList();
  }
}
