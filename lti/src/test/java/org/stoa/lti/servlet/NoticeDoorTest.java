package org.stoa.lti.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.LtiTool;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.notice.Notice;
import org.stoa.lti.testing.TestPlatform;

/** The address that takes notices, in a real container, over real HTTP. */
class NoticeDoorTest {

  private final Server server = new Server();
  private final HttpClient platform = HttpClient.newHttpClient();
  private final List<Notice> received = new CopyOnWriteArrayList<>();
  private final LtiTool tool =
      LtiTool.at(URI.create("https://tool.example"))
          .registrations(MemoryRegistrationStore.of(TestPlatform.registration()))
          .transport(new TestPlatform())
          .build();
  private final LaunchHandler launches = (launch, request, response) -> {};

  private HttpRequest.Builder mounted(LtiServlet servlet) throws Exception {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(servlet), "/lti/*");
    server.setHandler(context);
    server.start();
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/lti/notice"));
  }

  private LtiServlet receiving() {
    return new LtiServlet(tool, launches, received::add);
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return platform.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpRequest.Builder address, String body)
      throws IOException, InterruptedException {
    return send(
        address
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String jwt(String nonce) {
    return TestPlatform.sign(TestPlatform.notice(Clock.systemUTC().instant(), nonce));
  }

  private static String batch(String... tokens) {
    return Stream.of(tokens)
        .map(token -> "{\"jwt\":\"" + token + "\"}")
        .collect(Collectors.joining(",", "{\"notices\":[", "]}"));
  }

  private static String answer(HttpResponse<String> response) {
    return (response.statusCode() + " " + response.body()).trim();
  }

  @Test
  @DisplayName("Every notice of a request is handed over, in its order, and one answer given")
  void taken() throws Exception {
    assertEquals("204", answer(post(mounted(receiving()), batch(jwt("1"), jwt("2")))));
    assertEquals(2, received.size());
  }

  @Test
  @DisplayName("A forged notice doesn't keep the others from being taken; the answer has its code")
  void oneForged() throws Exception {
    String forged =
        TestPlatform.sign(
            TestPlatform.header(),
            TestPlatform.notice(Clock.systemUTC().instant(), "2"),
            TestPlatform.OTHER_KEY);
    HttpResponse<String> response =
        post(mounted(receiving()), batch(jwt("1"), forged, jwt("3"), "x"));
    assertEquals("401 SIGNATURE_WRONG", answer(response));
    assertTrue(response.headers().firstValue("WWW-Authenticate").isPresent());
    assertEquals(2, received.size());
  }

  @Test
  @DisplayName("A receiver that fails is no reason to lose the other notices")
  void failing() throws Exception {
    LtiServlet servlet =
        new LtiServlet(
            tool,
            launches,
            notice -> {
              received.add(notice);
              if (received.size() == 1) {
                throw new IllegalStateException("no room");
              }
            });
    assertEquals("500 INTERNAL", answer(post(mounted(servlet), batch(jwt("1"), jwt("2")))));
    assertEquals(2, received.size());
  }

  @Test
  @DisplayName("What is no list of notices, or larger than a MiB, is refused")
  void unreadable() throws Exception {
    HttpRequest.Builder address = mounted(receiving());
    assertEquals("400 NOTICES_UNREADABLE", answer(post(address.copy(), "{}")));
    String padded = batch(jwt("1")) + " ".repeat(1 << 20);
    assertEquals("400 NOTICES_UNREADABLE", answer(post(address.copy(), padded)));
    assertEquals(List.of(), received);
  }

  @Test
  @DisplayName("Without a receiver there is no such address")
  void off() throws Exception {
    HttpRequest.Builder address = mounted(new LtiServlet(tool, launches));
    assertEquals(404, post(address.copy(), batch(jwt("1"))).statusCode());
    assertEquals(404, send(address.copy()).statusCode());
  }

  @Test
  @DisplayName("Notices are posted, and nothing else")
  void postOnly() throws Exception {
    HttpResponse<String> response = send(mounted(receiving()));
    assertEquals(405, response.statusCode());
    assertEquals("POST", response.headers().firstValue("Allow").orElse(""));
  }
}
