package org.stoa.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.content.Asset;
import org.stoa.scorm.lms.Cmi5Sessions;
import org.stoa.scorm.lms.OwnHost;
import org.stoa.scorm.lms.StrictRunTime;
import org.stoa.scorm.lms.WebFile;

/**
 * What browsers on this machine get: the page, the files of packages, what units of cmi5 ask for,
 * and the stream of snapshots and requests (HTML, section 9.2, Server-sent events). Only those who
 * name this machine get anything: a name of somebody else's that leads here is an attack (DNS
 * rebinding). Safe for any thread.
 */
final class PreviewSite implements HttpHandler {

  private static final Pattern PACKAGE = Pattern.compile("/package/([a-z0-9-]+)/(.+)");
  private static final Pattern LAUNCH = Pattern.compile("/launch/([a-z0-9-]+)");
  private static final List<String> OWN =
      List.of(
          "preview.css", "preview.js", "stage.js", "scorm.js", "cmi5.js", "calls.js", "words.js");
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
          + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /**
   * Authors may show pictures from the web, and captions come along as data. A service worker would
   * show what was there before the last save.
   */
  private static final String PACKAGE_POLICY =
      "default-src 'self'; img-src 'self' data: http: https:; media-src 'self' data:;"
          + " worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  private final Path folder;
  private final Latest latest;
  private final Launches launches;
  private final OwnHost host;
  private final Map<String, WebFile> own = new LinkedHashMap<>();

  PreviewSite(Path folder, Latest latest, Clock clock, int port) {
    this.folder = folder;
    this.latest = latest;
    this.launches = new Launches(latest, clock);
    this.host = new OwnHost(port);
    own.put("/", resource("index.html"));
    OWN.forEach(name -> own.put("/" + name, resource(name)));
    Asset stylesheet = Asset.stylesheet();
    own.put(
        "/" + stylesheet.name(),
        WebFile.of(stylesheet.name(), stylesheet.text().getBytes(StandardCharsets.UTF_8)));
    for (StrictRunTime runTime : StrictRunTime.values()) {
      runTime.scripts().forEach(script -> own.put("/" + script.name(), script));
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      String path = exchange.getRequestURI().getRawPath();
      Matcher launch = LAUNCH.matcher(path);
      String method = launch.matches() ? "POST" : "GET";
      if (!host.isNamed(exchange)) {
        refuse(exchange, 421, "This preview answers to 127.0.0.1 and localhost alone.");
      } else if (!host.isOrigin(exchange)) {
        refuse(exchange, 403, "This preview answers to its own pages alone.");
      } else if (Cmi5Sessions.isFor(path)) {
        launches.sessions().handle(exchange);
      } else if (!exchange.getRequestMethod().equals(method)) {
        headers.set("Allow", method);
        refuse(exchange, 405, "There is nothing here for this method.");
      } else if (launch.matches()) {
        launch(exchange, launch.group(1));
      } else {
        answer(exchange, path);
      }
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    if (path.equals("/events")) {
      stream(exchange);
      return;
    }
    Optional<WebFile> page = Optional.ofNullable(own.get(path));
    Optional<WebFile> file = page.isPresent() ? page : packaged(path);
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", page.isPresent() ? PAGE_POLICY : PACKAGE_POLICY);
    if (file.isEmpty()) {
      refuse(exchange, 404, "There is nothing at this address.");
    } else {
      file.get().answer(exchange);
    }
  }

  private void launch(HttpExchange exchange, String format) throws IOException {
    URI root = URI.create(host.origin(exchange) + "/package/" + format + "/");
    boolean afresh = "afresh".equals(exchange.getRequestURI().getQuery());
    Optional<Snapshot.Packed> packed = latest.snapshot().packed(format);
    try {
      Optional<String> launched =
          packed.isEmpty()
              ? Optional.empty()
              : launches.launch(packed.get().contents(), root, afresh);
      if (launched.isEmpty()) {
        refuse(exchange, 404, "There is nothing to launch.");
      } else {
        WebFile.of("launch.json", launched.get().getBytes(StandardCharsets.UTF_8)).answer(exchange);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** Names of files are looked up among those of the package, so none leads out of it. */
  private Optional<WebFile> packaged(String path) throws IOException {
    Matcher matcher = PACKAGE.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Snapshot.Packed> packed = latest.snapshot().packed(matcher.group(1));
    return packed.isEmpty() ? Optional.empty() : packed.get().contents().find(matcher.group(2));
  }

  /** Sends this snapshot, every one after it and each request, until the page is closed. */
  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    Latest.News known = latest.now();
    try (OutputStream out = exchange.getResponseBody()) {
      send(out, "data: " + SnapshotJson.of(known.snapshot(), folder));
      while (true) {
        Latest.News next = latest.after(known, SIGN_OF_LIFE);
        for (String request : next.requests()) {
          send(out, "event: request\ndata: " + request);
        }
        boolean isSaved = next.snapshot().number() != known.snapshot().number();
        send(out, isSaved ? "data: " + SnapshotJson.of(next.snapshot(), folder) : ":");
        known = next;
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void refuse(HttpExchange exchange, int status, String sentence)
      throws IOException {
    byte[] content = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, content.length);
    exchange.getResponseBody().write(content);
  }

  private static WebFile resource(String name) {
    try (InputStream in = PreviewSite.class.getResourceAsStream(name)) {
      return WebFile.of(name, Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
