package org.stoa.examples.campus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.CaringCities;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Grade;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.pages.CampusPages;
import org.stoa.examples.campus.platform.Platform;
import org.stoa.examples.campus.platform.registration.Registrations;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Routes;
import org.stoa.examples.campus.web.RoutesServlet;
import org.stoa.examples.campus.web.Sessions;

/** A running campus. Thread-safe. */
public final class Campus implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Server server;
  private final Addresses addresses;
  private final Course course;
  private final Platform platform;

  private Campus(Server server, Addresses addresses, Course course, Platform platform) {
    this.server = server;
    this.addresses = addresses;
    this.course = course;
    this.platform = platform;
  }

  /**
   * Starts a campus with the course "Caring Cities" and nothing in it yet.
   *
   * @throws IOException if the port can't be had
   */
  public static Campus start(CampusSettings settings) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(32);
    threads.setName("campus");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // Bound before anything is built: the address is part of everything.
    int port = listen(server, settings.port(), http);
    URI base = settings.publicAddress().orElse(URI.create("http://localhost:" + port));
    String issuer = base.getScheme() + "://" + base.getRawAuthority();
    Addresses addresses =
        new Addresses(
            issuer,
            settings.isOneOfMany() ? "http://localhost:" + listen(server, 0, http) : issuer);
    Sessions sessions = new Sessions(settings.clock(), base.getScheme().equals("https"));
    Pages pages = new Pages();
    Course course = CaringCities.open();
    Platform platform =
        new Platform(
            addresses, course, sessions, pages, settings.mode().conduct(), settings.clock());
    Routes routes = new Routes(pages::apologise);
    platform.route(routes);
    new CampusPages(course, platform, sessions, pages).route(routes);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(
        new ServletHolder(
            new RoutesServlet(routes, URI.create(addresses.base()), URI.create(addresses.pages()))),
        "/*");
    server.setHandler(context);
    start(server);
    return new Campus(server, addresses, course, platform);
  }

  private static int listen(Server server, int port, HttpConfiguration http) throws IOException {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    connector.open();
    return connector.getLocalPort();
  }

  private static void start(Server server) throws IOException {
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the campus does not start", e);
    }
  }

  /** Where people reach it, with a slash at its end. */
  public URI address() {
    return URI.create(addresses.pages() + "/");
  }

  /** What it calls itself to tools. */
  public String issuer() {
    return addresses.issuer();
  }

  /** The port of 127.0.0.1 on which it listens. */
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** The course, live: its people, activities and gradebook. */
  public Course course() {
    return course;
  }

  /**
   * Registers a tool as a manager with a browser would: opens the tool's page with an invitation,
   * waits until the tool has registered itself, and activates it.
   *
   * @param toolRegisterAddress the tool's page for dynamic registration
   * @throws IOException if the tool can't be reached, or answers without having registered itself
   */
  public Tool registerTool(URI toolRegisterAddress) throws IOException {
    Registrations registrations = platform.registrations();
    Registrations.Invitation invitation = registrations.invite(toolRegisterAddress.toString());
    int status = open(invitation.page());
    Tool tool =
        registrations
            .outcome(invitation)
            .orElseThrow(
                () ->
                    new IOException(
                        "the tool did not register itself; its page answered " + status));
    platform.tools().activate(tool.number());
    return platform.tools().numbered(tool.number()).orElse(tool);
  }

  private static int open(URI page) throws IOException {
    HttpClient browser =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(page).timeout(PATIENCE).header("Accept", "text/html").build();
    try {
      return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the tool registered itself", e);
    }
  }

  /** The tools that are registered, pending or not. */
  public List<Tool> tools() {
    return platform.tools().all();
  }

  /**
   * Lets a tool in once more.
   *
   * @return the new deployment's id
   * @throws IllegalStateException in a mode in which a tool has one deployment
   */
  public String deployAgain(Tool tool) {
    if (!platform.conduct().deploysAgain()) {
      throw new IllegalStateException("a tool has one deployment here");
    }
    return platform
        .tools()
        .deployAgain(tool.number())
        .map(Tool::deployments)
        .map(all -> all.get(all.size() - 1))
        .orElseThrow(() -> new IllegalArgumentException("there is no such tool"));
  }

  /** Signs with a new key from now on; the old one is still published. */
  public void rotateKeys() {
    platform.rotateKeys();
  }

  /**
   * Tells the tools that want to know it that the course was made out of others.
   *
   * @param origins the ids of the others
   * @return how many deployments took the notice
   */
  public int tellCopied(List<String> origins) {
    return platform.notices().copied(origins);
  }

  /** Places an activity at the end of the course, with its line item if it is graded. */
  public Activity addActivity(Placement placement) {
    Activity activity =
        course.add(
            new Activity(
                0,
                placement.tool().number(),
                placement.deployment(),
                placement.title(),
                placement.text(),
                placement.target(),
                placement.custom()));
    placement
        .maximum()
        .ifPresent(
            maximum ->
                course
                    .gradebook()
                    .add(
                        new LineItem(
                            0,
                            placement.tool().number(),
                            placement.title(),
                            maximum,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(activity.id()),
                            true,
                            LineItem.Details.NONE)));
    return activity;
  }

  /**
   * A person's grade in an activity's first column.
   *
   * @param person the id of a person, such as {@code CaringCities.ANA.id()}
   */
  public Optional<Grade> grade(Activity activity, String person) {
    return course.gradebook().itemsOf(activity.id()).stream()
        .findFirst()
        .flatMap(item -> course.gradebook().grade(item.id(), person));
  }

  /** Stops it; what it knew is gone. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the campus does not stop", e);
    }
  }
}
