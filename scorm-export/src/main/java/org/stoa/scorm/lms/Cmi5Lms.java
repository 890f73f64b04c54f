package org.stoa.scorm.lms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

  private final ZipFile zip;
  private final HttpServer server;
  private final OwnHost host;
  private final OfferedCourse course;
  private final Cmi5Sessions sessions;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private Cmi5Lms(ZipFile zip, CourseStructure structure, Clock clock) throws IOException {
    this.zip = zip;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int port = server.getAddress().getPort();
    this.host = new OwnHost(port);
    this.course = new OfferedCourse(structure, URI.create("http://127.0.0.1:" + port + PACKAGE));
    this.sessions = new Cmi5Sessions(clock, request -> {});
    server.setExecutor(threads);
    server.createContext("/", this::answer);
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
    return course.structure();
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
  public Launch launch(Enrolment enrolment, Unit unit, LaunchTerms terms) {
    return sessions.launch(course, enrolment, unit, terms);
  }

  /** Ends a session from this side: its token is good for nothing from now on. */
  public void abandon(Launch launch) {
    sessions.abandon(launch);
  }

  /** Everything about a learner in this course, in the order it came, each as JSON in one line. */
  public List<String> statements(Enrolment enrolment) {
    return sessions.statements(enrolment);
  }

  /** What the package did and cmi5 forbids. */
  public List<Violation> violations() {
    return sessions.violations();
  }

  /**
   * Whether a unit, a block or the course is satisfied (cmi5, section 13.1.4).
   *
   * @param publisherId its id in the package
   */
  public boolean isSatisfied(Enrolment enrolment, String publisherId) {
    return sessions.isSatisfied(course(), enrolment, publisherId);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      try {
        handler(exchange).handle(exchange);
      } catch (Refusal refusal) {
        Answer.of(refusal).send(exchange);
      }
    }
  }

  private HttpHandler handler(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    if (!host.isNamed(exchange)) {
      throw new Refusal(421, "This is another host.");
    } else if (Cmi5Sessions.isFor(path)) {
      return sessions;
    } else if (path.startsWith(PACKAGE)) {
      return this::file;
    }
    throw new Refusal(404, "There is nothing at " + path + ".");
  }

  private void file(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(PACKAGE.length());
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw new Refusal(404, "The package has no " + name + ".");
    }
    new WebFile(name, entry.getSize(), () -> zip.getInputStream(entry)).answer(exchange);
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    zip.close();
  }
}
