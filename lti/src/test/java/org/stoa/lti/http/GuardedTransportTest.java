package org.stoa.lti.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.testing.LocalServer;

class GuardedTransportTest {

  private final LocalServer server = new LocalServer();
  private final GuardedTransport transport = GuardedTransport.allowingLoopback();

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpTransport.Response get(String path) throws IOException {
    return transport.send(HttpTransport.Request.get(server.uri(path), "application/json"));
  }

  @Test
  @DisplayName("A request says who is calling, and carries headers and body as they are")
  void sends() throws IOException {
    server.on("POST /x", seen -> new LocalServer.Answer(201, Map.of("X-A", "b"), "grüß"));
    HttpTransport.Response response =
        transport.send(
            new HttpTransport.Request(
                "POST", server.uri("/x?q=1"), Map.of("Content-Type", "a/b"), Optional.of("ü")));
    assertEquals(201, response.status());
    assertEquals("grüß", response.body());
    assertEquals(Optional.of("b"), response.header("x-a"));
    LocalServer.Seen seen = server.requests("POST /x").get(0);
    assertEquals("/x?q=1", seen.target());
    assertEquals("ü", seen.body());
    assertEquals(Optional.of("a/b"), seen.header("Content-type"));
    assertTrue(seen.header("User-agent").orElse("").startsWith("Stoa-LTI"));
  }

  @Test
  @DisplayName("A redirect isn't followed")
  void redirect() throws IOException {
    server.on(
        "GET /from",
        seen -> new LocalServer.Answer(302, Map.of("Location", server.uri("/to").toString()), ""));
    assertEquals(302, get("/from").status());
    assertTrue(server.requests("GET /to").isEmpty());
  }

  @Test
  @DisplayName("Four MiB are read, and one byte more is refused")
  void size() throws IOException {
    server.on("GET /fits", seen -> new LocalServer.Answer(200, Map.of(), "x".repeat(4 << 20)));
    server.on("GET /big", seen -> new LocalServer.Answer(200, Map.of(), "x".repeat((4 << 20) + 1)));
    assertEquals(4 << 20, get("/fits").body().length());
    assertThrows(IOException.class, () -> get("/big"));
  }

  @Test
  @DisplayName("An answer whose body never ends is given up")
  void slow() throws Exception {
    AddressGuard guard = new AddressGuard(InetAddress::getAllByName, true, List.of());
    GuardedTransport hasty = new GuardedTransport(guard, Duration.ofMillis(300));
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread dripping = new Thread(() -> drip(socket));
      dripping.setDaemon(true);
      dripping.start();
      URI uri = URI.create("http://localhost:" + socket.getLocalPort() + "/");
      assertThrows(
          HttpTimeoutException.class, () -> hasty.send(HttpTransport.Request.get(uri, "a/b")));
    }
  }

  @Test
  @DisplayName("A file is handed on as bytes, and an error is told and not handed on")
  void file() throws IOException {
    server.on("GET /file", seen -> new LocalServer.Answer(200, Map.of(), "grüß"));
    server.on("GET /error", seen -> new LocalServer.Answer(404, Map.of(), "gone"));
    ByteArrayOutputStream into = new ByteArrayOutputStream();
    assertEquals("", download("/file", into).body());
    assertEquals("gone", download("/error", into).body());
    assertEquals("grüß", into.toString(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("A file is broken off where the stream refuses more")
  void refusedFile() {
    server.on("GET /file", seen -> new LocalServer.Answer(200, Map.of(), "x".repeat(11)));
    assertThrows(IOException.class, () -> download("/file", new BoundedBytes(10)));
  }

  @Test
  @DisplayName("After a file was given up, nothing is written any more")
  void gate() throws IOException {
    ByteArrayOutputStream into = new ByteArrayOutputStream();
    StreamGate gate = new StreamGate(into);
    gate.write('a');
    gate.close();
    assertThrows(IOException.class, () -> gate.write('b'));
    assertThrows(IOException.class, () -> gate.write(new byte[] {'c'}));
    assertEquals("a", into.toString(StandardCharsets.UTF_8));
  }

  private HttpTransport.Response download(String path, OutputStream into) throws IOException {
    return transport.download(HttpTransport.Request.get(server.uri(path), "*/*"), into);
  }

  private static void drip(ServerSocket socket) {
    try (var client = socket.accept()) {
      client
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
      Thread.sleep(3000);
    } catch (IOException | InterruptedException e) {
      // The test is over.
    }
  }

  @Test
  @DisplayName("A name that is public when checked and private when called gets no request")
  void answeredTwice(@TempDir Path folder) throws Exception {
    AddressGuard deceived =
        new AddressGuard(
            host -> new InetAddress[] {InetAddress.getByName("93.184.215.14")}, false, List.of());
    try (PrivateHost inside = PrivateHost.start(folder)) {
      GuardedTransport guarded = new GuardedTransport(deceived, Duration.ofSeconds(20));
      assertThrows(
          IOException.class,
          () -> guarded.send(HttpTransport.Request.get(inside.address(), "a/b")));
      assertEquals(1, inside.connections());
      assertEquals(0, inside.requests());
    }
  }

  @Test
  @DisplayName(
      "Where the JDK keeps no names, there is no transport, and the error says the setting")
  void withoutNameCache() {
    System.setProperty("sun.net.inetaddr.ttl", "0");
    try {
      for (Executable made :
          List.<Executable>of(GuardedTransport::strict, GuardedTransport::allowingLoopback)) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, made);
        assertTrue(String.valueOf(refused.getMessage()).contains("networkaddress.cache.ttl is 0"));
      }
    } finally {
      System.clearProperty("sun.net.inetaddr.ttl");
    }
  }

  @Test
  @DisplayName("By default this machine isn't called at all")
  void strict() {
    HttpTransport.Request request = HttpTransport.Request.get(server.uri("/x"), "a/b");
    assertThrows(IOException.class, () -> GuardedTransport.strict().send(request));
    assertTrue(server.requests("GET /x").isEmpty());
  }
}
