package org.stoa.lti.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Real HTTP on this machine: answers by method and path, and remembers what it was asked. */
public final class LocalServer implements AutoCloseable {

  /** What came in. */
  public record Seen(String method, String target, Map<String, List<String>> headers, String body) {

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name)).flatMap(values -> values.stream().findFirst());
    }
  }

  /** What goes out. */
  public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }
  }

  private final HttpServer server;
  private final Map<String, Function<Seen, Answer>> routes = new ConcurrentHashMap<>();
  private volatile Function<Seen, Answer> anywhere =
      seen -> new Answer(404, Map.of(), "no such route");
  private final List<Seen> requests = new CopyOnWriteArrayList<>();

  public LocalServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  public void on(String methodAndPath, Function<Seen, Answer> answer) {
    routes.put(methodAndPath, answer);
  }

  /** What is answered to everything else. */
  public void otherwise(Function<Seen, Answer> answer) {
    anywhere = answer;
  }

  public URI uri(String target) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + target);
  }

  public List<Seen> requests(String methodAndPath) {
    return requests.stream()
        .filter(
            seen -> methodAndPath.equals(seen.method() + " " + URI.create(seen.target()).getPath()))
        .toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Seen seen =
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            body);
    requests.add(seen);
    Answer answer =
        Optional.ofNullable(routes.get(seen.method() + " " + exchange.getRequestURI().getPath()))
            .map(route -> route.apply(seen))
            .orElseGet(() -> anywhere.apply(seen));
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
