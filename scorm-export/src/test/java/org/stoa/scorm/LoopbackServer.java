package org.stoa.scorm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web server on this machine's loopback address, on a free port. Serves what it is given, parts
 * of files too, as players of videos ask for them; keeps what is posted to it.
 */
final class LoopbackServer implements AutoCloseable {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "vtt", "text/vtt; charset=utf-8",
          "webm", "video/webm",
          "jpg", "image/jpeg",
          "png", "image/png",
          "svg", "image/svg+xml");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> requested = new CopyOnWriteArrayList<>();
  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private volatile int postStatus = 204;

  /** What was posted. */
  record Posted(String path, Map<String, List<String>> headers, String body) {}

  /** Starts at once. */
  LoopbackServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Serves a file from now on, in place of an older one. */
  LoopbackServer serve(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Serves a text from now on, in place of an older one. */
  LoopbackServer serve(String path, String content) {
    return serve(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers what is posted with this status from now on. */
  void answerPostsWith(int status) {
    postStatus = status;
  }

  /** The paths that were asked for so far. */
  List<String> requested() {
    return List.copyOf(requested);
  }

  List<Posted> posted() {
    return List.copyOf(posted);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (exchange.getRequestMethod().equals("POST")) {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posted.add(new Posted(path, Map.copyOf(exchange.getRequestHeaders()), body));
        exchange.sendResponseHeaders(postStatus, -1);
        return;
      }
      requested.add(path);
      byte[] file = files.get(path);
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String ending = path.substring(path.lastIndexOf('.') + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
      exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
      send(exchange, file);
    }
  }

  private static void send(HttpExchange exchange, byte[] file) throws IOException {
    Matcher range =
        RANGE.matcher(
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")).orElse(""));
    int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
    int to =
        range.matches() && !range.group(2).isEmpty()
            ? Math.min(Integer.parseInt(range.group(2)) + 1, file.length)
            : file.length;
    if (range.matches()) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.length);
    }
    exchange.sendResponseHeaders(range.matches() ? 206 : 200, to == from ? -1 : to - from);
    exchange.getResponseBody().write(Arrays.copyOfRange(file, from, to));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
