package org.stoa.examples.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a browser does with the cookie of a third party: a page of {@code localhost}
 * frames one of {@code 127.0.0.1}, which sets a cookie that isn't partitioned and asks for it back.
 */
final class ThirdPartyCookies {

  private ThirdPartyCookies() {}

  static boolean areBlocked(BrowserContext browser) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int port = server.getAddress().getPort();
    server.createContext("/", exchange -> answer(exchange, port));
    server.start();
    try (Page page = browser.newPage()) {
      page.navigate("http://localhost:" + port + "/top");
      String said = page.frameLocator("iframe").locator("#said").innerText();
      return !said.contains("third=party");
    } finally {
      server.stop(0);
    }
  }

  /** The cookies that a browser keeps of the tool's, whose host is another site than the campus. */
  static List<String> kept(BrowserContext browser) {
    return browser.cookies().stream()
        .filter(it -> it.domain.equals("127.0.0.1"))
        .map(it -> it.name)
        .toList();
  }

  private static void answer(HttpExchange exchange, int port) throws IOException {
    String sent = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).orElse("");
    String page =
        switch (exchange.getRequestURI().getPath()) {
          case "/top" -> "<iframe src='http://127.0.0.1:%d/set'></iframe>".formatted(port);
          case "/set" -> "<meta http-equiv='refresh' content='0; url=/said'>";
          default -> "<p id='said'>sent: " + sent + "</p>";
        };
    exchange.getResponseHeaders().add("Set-Cookie", "third=party; Path=/; Secure; SameSite=None");
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
