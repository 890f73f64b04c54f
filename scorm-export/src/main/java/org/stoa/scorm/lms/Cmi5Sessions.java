package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.scorm.lms.CourseStructure.Unit;

/**
 * Learners' sessions with units of cmi5: launches, the tokens that are fetched, the record store,
 * and what is satisfied. A server sends it every request {@linkplain #isFor for it}, on the origin
 * of the course's files. Safe for any thread.
 */
public final class Cmi5Sessions implements HttpHandler {

  /** A page that goes sends its state beside its last statement. */
  private static final Duration QUIET = Duration.ofMillis(100);

  private final Clock clock;
  private final Consumer<HeardRequest> heard;
  private final SecureRandom random = new SecureRandom();
  private final RecordStore store;
  private final LmsStatements own;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Session> byToken = new LinkedHashMap<>();
  private final Map<String, String> tokenByKey = new LinkedHashMap<>();
  private long lastAnswer = System.nanoTime();

  /**
   * @param heard is told of each request in a session once it is carried out or refused, in order
   */
  public Cmi5Sessions(Clock clock, Consumer<HeardRequest> heard) {
    this.clock = clock;
    this.heard = heard;
    this.store = new RecordStore(clock, violations::add);
    this.own = new LmsStatements(clock);
  }

  /** Whether a request with this path is one that units make. */
  public static boolean isFor(String path) {
    return path.startsWith(Request.FETCH) || path.startsWith(Request.STORE);
  }

  /**
   * Prepares a launch of a unit; a session that still runs is abandoned (cmi5, section 9.3.6).
   *
   * @throws IllegalArgumentException if the unit's page isn't in the package
   */
  public synchronized Launch launch(
      OfferedCourse course, Enrolment enrolment, Unit unit, LaunchTerms terms) {
    URI page = course.page(unit);
    running(enrolment).toList().forEach(this::abandon);
    String id = UUID.randomUUID().toString();
    JsonNode actor = LmsStatements.actor(enrolment);
    String activity = LmsStatements.generated(unit.id());
    var session =
        new Session(
            new Session.Terms(
                id,
                enrolment,
                course.structure(),
                unit,
                activity,
                actor,
                LmsStatements.template(id, unit),
                terms,
                clock.instant()));
    String token =
        Base64.getEncoder().encodeToString((id + ":" + secret()).getBytes(StandardCharsets.UTF_8));
    String key = secret();
    byToken.put(token, session);
    tokenByKey.put(key, token);
    store.prepare(session, LmsStatements.launchData(session.terms()));
    store.add(own.launched(session.terms(), page));
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("endpoint", page.resolve(Request.STORE).toString());
    parameters.put("fetch", page.resolve(Request.FETCH + key).toString());
    parameters.put("actor", actor.toString());
    parameters.put("registration", enrolment.registration().toString());
    parameters.put("activityId", activity);
    String query =
        parameters.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String separator = page.getRawQuery() == null ? "?" : "&";
    return new Launch(URI.create(page + separator + query), id);
  }

  private Stream<Session> running(Enrolment enrolment) {
    return byToken.values().stream()
        .filter(it -> it.terms().enrolment().equals(enrolment) && it.isRunning());
  }

  /** Ends a session from this side: its token is good for nothing from now on. */
  public synchronized void abandon(Launch launch) {
    byToken.values().stream()
        .filter(it -> it.terms().id().equals(launch.session()) && it.isRunning())
        .forEach(this::abandon);
  }

  private void abandon(Session session) {
    Instant last =
        store.of(session.terms().enrolment()).stream()
            .filter(it -> it.session().equals(session.terms().id()))
            .flatMap(it -> it.timestamp().stream())
            .map(OffsetDateTime::toInstant)
            .max(Instant::compareTo)
            .orElse(session.terms().launched());
    store.add(own.abandoned(session.terms(), last));
    session.abandon();
  }

  /**
   * Waits for the goodbye of a learner's page that has just been closed, and what comes with it.
   *
   * @param patience how long at most; pages that were never begun say none
   */
  public synchronized void awaitEnd(Enrolment enrolment, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end && (isRunning(enrolment) || !isQuiet())) {
      wait(QUIET.toMillis());
    }
  }

  private boolean isRunning(Enrolment enrolment) {
    return running(enrolment).findAny().isPresent();
  }

  private boolean isQuiet() {
    return System.nanoTime() - lastAnswer > QUIET.toNanos();
  }

  /** Everything about a learner, in the order it came, each as JSON in one line. */
  public synchronized List<String> statements(Enrolment enrolment) {
    return store.of(enrolment).stream().map(it -> it.json().toString()).toList();
  }

  /** What units did and cmi5 forbids. */
  public synchronized List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * Whether a unit, a block or the course is satisfied (cmi5, section 13.1.4).
   *
   * @param publisherId its id in the package
   */
  public synchronized boolean isSatisfied(
      CourseStructure course, Enrolment enrolment, String publisherId) {
    return satisfaction(course, enrolment).of(publisherId);
  }

  /** What is known of a learner in a unit. */
  public synchronized Standing standing(CourseStructure course, Enrolment enrolment, Unit unit) {
    return Standing.of(unit, satisfaction(course, enrolment), store.lengthOfState(enrolment, unit));
  }

  private Satisfaction satisfaction(CourseStructure course, Enrolment enrolment) {
    return new Satisfaction(course, store.of(enrolment));
  }

  private void saySatisfied(Session.Terms terms) {
    Satisfaction now = satisfaction(terms.course(), terms.enrolment());
    now.newBlocks().forEach(id -> store.add(own.satisfied(terms, "block", id)));
    now.newCourse().forEach(id -> store.add(own.satisfied(terms, "course", id)));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    answer(Request.of(exchange)).send(exchange);
  }

  private synchronized Answer answer(Request request) {
    int before = violations.size();
    Optional<Session> session = session(request);
    Answer answer;
    String why = "";
    try {
      answer = request.isFetch() ? token(request) : record(request, session);
    } catch (Refusal refusal) {
      answer = Answer.of(refusal);
      why = refusal.why();
    }
    if (session.isPresent()) {
      List<Violation> found = violations.subList(before, violations.size());
      heard.accept(HeardRequest.of(request, session.get(), answer.status(), why, found));
    }
    lastAnswer = System.nanoTime();
    notifyAll();
    return answer;
  }

  private Optional<Session> session(Request request) {
    String given = request.header("Authorization").orElse("");
    Optional<String> token =
        request.isFetch()
            ? Optional.ofNullable(tokenByKey.get(request.path()))
            : Optional.of(given)
                .filter(it -> it.startsWith("Basic "))
                .map(it -> it.substring("Basic ".length()));
    return token.map(byToken::get);
  }

  private Answer token(Request request) {
    if (!request.method().equals("POST")) {
      violations.add(new Violation("8.2.1.0-2", "the token is fetched by " + request.method()));
      throw new Refusal(405, "The token is fetched by POST.");
    }
    Optional<Session> session = session(request);
    if (session.isEmpty()) {
      return Answer.fetchError("2", "There is no such launch.");
    }
    if (!session.get().fetch()) {
      violations.add(new Violation("8.2.3.0-1", "the token is fetched a second time"));
      return Answer.fetchError("1", "The token was given out already.");
    }
    return Answer.json(
        Request.JSON.createObjectNode().put("auth-token", tokenByKey.get(request.path())));
  }

  private Answer record(Request request, Optional<Session> known) {
    request.requireWhole();
    if (request.path().equals("about")) {
      return Answer.json(200, "{\"version\":[\"" + RecordStore.VERSION + "\"]}");
    }
    Session session =
        known.orElseThrow(() -> new Refusal(401, "The token of a launch is missing."));
    if (!session.isOpen(clock.instant())) {
      throw new Refusal(403, "The session is over.");
    }
    Answer answer = store.answer(request, session);
    if (request.path().equals("statements")) {
      saySatisfied(session.terms());
    }
    return answer;
  }

  private String secret() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
