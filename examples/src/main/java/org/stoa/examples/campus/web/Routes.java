package org.stoa.examples.campus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which handler answers which method and path. A pattern is a path whose parts in braces match
 * anything without a slash: {@code /course/{course}}. Filled before the server starts, and only
 * read afterwards.
 */
public final class Routes {

  /** Answers one call. */
  @FunctionalInterface
  public interface Handler {
    Reply handle(Call call) throws IOException;
  }

  /** The reply to a call that a handler refused. */
  @FunctionalInterface
  public interface Apology extends Function<Refusal, Reply> {}

  /** Looks at a call before its handler does, and may refuse it. */
  @FunctionalInterface
  public interface Gate extends Consumer<Call> {}

  private record Route(String method, List<String> pattern, Handler handler, Apology apology) {

    Optional<Map<String, String>> match(List<String> path) {
      if (path.size() != pattern.size()) {
        return Optional.empty();
      }
      Map<String, String> parts = new LinkedHashMap<>();
      for (int i = 0; i < path.size(); i++) {
        String wanted = pattern.get(i);
        if (wanted.startsWith("{")) {
          parts.put(wanted.substring(1, wanted.length() - 1), path.get(i));
        } else if (!wanted.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(parts);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private final List<Route> routes = new ArrayList<>();
  private final Apology fallback;

  /** Routes that answer with this apology where no route matches. */
  public Routes(Apology fallback) {
    this.fallback = fallback;
  }

  /** A room for routes whose refusals are told in one way, such as JSON. */
  public final class Group {

    private final Gate gate;
    private final Apology apology;

    private Group(Gate gate, Apology apology) {
      this.gate = gate;
      this.apology = apology;
    }

    public Group get(String pattern, Handler handler) {
      return on("GET", pattern, handler);
    }

    public Group post(String pattern, Handler handler) {
      return on("POST", pattern, handler);
    }

    public Group on(String method, String pattern, Handler handler) {
      Handler gated =
          call -> {
            gate.accept(call);
            return handler.handle(call);
          };
      routes.add(new Route(method, parts(pattern), gated, apology));
      return this;
    }
  }

  public Group group(Apology apology) {
    return group(call -> {}, apology);
  }

  /** The same behind a gate. */
  public Group group(Gate gate, Apology apology) {
    return new Group(gate, apology);
  }

  Reply answer(HttpServletRequest request) throws IOException {
    List<String> path = parts(request.getRequestURI());
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    TreeSet<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> parts = route.match(path);
      if (parts.isEmpty()) {
        continue;
      }
      if (route.method().equals(method)) {
        try {
          return route.handler().handle(new Call(request, parts.get()));
        } catch (Refusal refusal) {
          return route.apology().apply(refusal);
        } catch (RuntimeException e) {
          LOG.error("{} {} failed", method, request.getRequestURI(), e);
          return route.apology().apply(new Refusal(500, "server_error", "The campus has a fault."));
        }
      }
      allowed.add(route.method());
    }
    if (allowed.isEmpty()) {
      return fallback.apply(Refusal.notFound());
    }
    return fallback
        .apply(new Refusal(405, "method_not_allowed", "This address is not used that way."))
        .with("Allow", String.join(", ", allowed));
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }
}
