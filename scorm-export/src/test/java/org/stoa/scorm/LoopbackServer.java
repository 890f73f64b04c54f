package org.stoa.scorm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.stoa.scorm.lms.WebFile;

/**
 * A web server on this machine's loopback address, on a free port. Serves what it is given, parts
 * of files too, as players of videos ask for them; keeps what is posted to it.
 */
final class LoopbackServer implements AutoCloseable {

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
      WebFile.of(path, file).answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
