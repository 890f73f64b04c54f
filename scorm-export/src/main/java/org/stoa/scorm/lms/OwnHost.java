package org.stoa.scorm.lms;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/**
 * The names under which browsers on this machine find a server of ours. A page elsewhere can have
 * its own name lead here (DNS rebinding); it isn't answered.
 */
public record OwnHost(int port) {

  /** Whether a request names it. */
  public boolean isNamed(HttpExchange exchange) {
    String name = header(exchange, "Host");
    return name.equals("127.0.0.1:" + port) || name.equals("localhost:" + port);
  }

  /** Whether a request doesn't come from a page elsewhere, as far as its browser tells. */
  public boolean isOrigin(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"))
        .map(it -> it.equals(origin(exchange)))
        .orElse(true);
  }

  /** The origin of what a request that names it is answered. */
  public String origin(HttpExchange exchange) {
    return "http://" + header(exchange, "Host");
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }
}
