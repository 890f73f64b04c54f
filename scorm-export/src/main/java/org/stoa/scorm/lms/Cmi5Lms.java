package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.stoa.scorm.inspect.Inspection;
import org.stoa.scorm.lms.CourseStructure.Unit;

/**
 * An LMS that plays one cmi5 package on a free port of this machine's loopback address. Safe for
 * any thread; to be closed.
 */
public final class Cmi5Lms implements AutoCloseable {

  private static final String PACKAGE = "/package/";
  private static final String STORE = "/xapi/";
  private static final String FETCH = "/fetch/";

  private final ZipFile zip;
  private final CourseStructure course;
  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SecureRandom random = new SecureRandom();
  private final RecordStore store;
  private final LmsStatements own;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Session> byToken = new LinkedHashMap<>();
  private final Map<String, String> tokenByKey = new LinkedHashMap<>();

  private Cmi5Lms(ZipFile zip, CourseStructure course, Clock clock) throws IOException {
    this.zip = zip;
    this.course = course;
    this.clock = clock;
    this.store = new RecordStore(clock, violations::add);
    this.own = new LmsStatements(clock);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, this::nothing));
    server.createContext(PACKAGE, exchange -> answer(exchange, this::file));
    server.createContext(FETCH, exchange -> answer(exchange, this::token));
    server.createContext(STORE, exchange -> answer(exchange, this::record));
    server.start();
  }

  /**
   * Opens a package.
   *
   * @return empty if it isn't a cmi5 package, or breaks the standard; {@link Inspection} says where
   * @throws IOException if the file can't be read
   */
  public static Optional<Cmi5Lms> open(Path file, Clock clock) throws IOException {
    Optional<CourseStructure> course = CourseStructure.of(Inspection.of(file));
    return course.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cmi5Lms(new ZipFile(file.toFile()), course.get(), clock));
  }

  public CourseStructure course() {
    return course;
  }

  /**
   * Takes a learner into the course.
   *
   * @param learner the name of her account, no personal data
   */
  public Enrolment enrol(String learner) {
    return new Enrolment(UUID.randomUUID(), learner);
  }

  /**
   * Prepares a launch of a unit; a session that still runs is abandoned (cmi5, section 9.3.6).
   *
   * @throws IllegalArgumentException if the unit's page isn't in the package
   */
  public synchronized Launch launch(Enrolment enrolment, Unit unit, LaunchTerms terms) {
    URI page = page(unit);
    byToken.values().stream()
        .filter(it -> it.terms().enrolment().equals(enrolment) && it.isRunning())
        .toList()
        .forEach(this::abandon);
    String id = UUID.randomUUID().toString();
    JsonNode actor = LmsStatements.actor(enrolment);
    String activity = LmsStatements.generated(unit.id());
    var session =
        new Session(
            new Session.Terms(
                id,
                enrolment,
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
    parameters.put("endpoint", url(STORE).toString());
    parameters.put("fetch", url(FETCH + key).toString());
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

  private URI page(Unit unit) {
    URI packaged = url(PACKAGE);
    URI page = packaged.resolve(unit.url());
    if (!page.toString().startsWith(packaged.toString())) {
      throw new IllegalArgumentException("this unit's page isn't in the package: " + unit.url());
    }
    return page;
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

  /** Everything about a learner in this course, in the order it came, each as JSON in one line. */
  public synchronized List<String> statements(Enrolment enrolment) {
    return store.of(enrolment).stream().map(it -> it.json().toString()).toList();
  }

  /** What the package did and cmi5 forbids. */
  public synchronized List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * Whether a unit, a block or the course is satisfied (cmi5, section 13.1.4).
   *
   * @param publisherId its id in the package
   */
  public synchronized boolean isSatisfied(Enrolment enrolment, String publisherId) {
    return satisfaction(enrolment).of(publisherId);
  }

  private Satisfaction satisfaction(Enrolment enrolment) {
    return new Satisfaction(course, store.of(enrolment));
  }

  private void saySatisfied(Session.Terms terms) {
    Satisfaction now = satisfaction(terms.enrolment());
    now.newBlocks().forEach(id -> store.add(own.satisfied(terms, "block", id)));
    now.newCourse().forEach(id -> store.add(own.satisfied(terms, "course", id)));
  }

  /** Part of a request's handling. */
  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      try {
        requireOwnHost(exchange);
        handler.handle(exchange);
      } catch (Refusal refusal) {
        String json = Request.JSON.createObjectNode().put("error", refusal.why()).toString();
        Answer.json(refusal.status(), json).send(exchange);
      }
    }
  }

  /** A page elsewhere can have its own name point here; it isn't answered. */
  private void requireOwnHost(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    int port = server.getAddress().getPort();
    if (!host.equals("127.0.0.1:" + port) && !host.equals("localhost:" + port)) {
      throw new Refusal(421, "This is another host.");
    }
  }

  private void nothing(HttpExchange exchange) {
    throw new Refusal(404, "There is nothing at " + exchange.getRequestURI().getPath() + ".");
  }

  private void file(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(PACKAGE.length());
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw new Refusal(404, "The package has no " + name + ".");
    }
    new WebFile(name, entry.getSize(), () -> zip.getInputStream(entry)).answer(exchange);
  }

  private void token(HttpExchange exchange) throws IOException {
    Answer.json(200, token(exchange.getRequestMethod(), exchange.getRequestURI().getPath()))
        .send(exchange);
  }

  private synchronized String token(String method, String path) {
    if (!method.equals("POST")) {
      violations.add(new Violation("8.2.1.0-2", "the token is fetched by " + method));
      throw new Refusal(405, "The token is fetched by POST.");
    }
    Optional<String> token = Optional.ofNullable(tokenByKey.get(path.substring(FETCH.length())));
    Optional<Session> session = token.map(byToken::get);
    if (session.isEmpty()) {
      return error("2", "There is no such launch.");
    }
    if (!session.get().fetch()) {
      violations.add(new Violation("8.2.3.0-1", "the token is fetched a second time"));
      return error("1", "The token was given out already.");
    }
    return Request.JSON.createObjectNode().put("auth-token", token.get()).toString();
  }

  private static String error(String code, String text) {
    return Request.JSON
        .createObjectNode()
        .put("error-code", code)
        .put("error-text", text)
        .toString();
  }

  private void record(HttpExchange exchange) throws IOException {
    Request request = Request.of(exchange, STORE);
    answerOf(request).send(exchange);
  }

  private synchronized Answer answerOf(Request request) {
    if (request.path().equals("about")) {
      return Answer.json(200, "{\"version\":[\"" + RecordStore.VERSION + "\"]}");
    }
    String given = request.header("Authorization").orElse("");
    Session session =
        given.startsWith("Basic ") ? byToken.get(given.substring("Basic ".length())) : null;
    if (session == null) {
      throw new Refusal(401, "The token of a launch is missing.");
    }
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

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    zip.close();
  }
}
