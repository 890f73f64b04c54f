package org.stoa.examples.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server alone, set up as its environment would. */
class StoaServerTest {

  private static final String PLATFORMS =
      """
      - issuer: https://lms.example
        client_id: abc
        auth_url: https://lms.example/auth
        token_url: https://lms.example/token
        jwks_url: https://lms.example/jwks
        deployments: ["1"]
      """;

  @TempDir private Path folder = Path.of("");

  private Map<String, String> environment() throws IOException {
    Path platforms = Files.writeString(folder.resolve("platforms.yaml"), PLATFORMS);
    return new HashMap<>(
        Map.of(
            "PORT", "0",
            "STOA_DATABASE", "jdbc:h2:file:" + folder.resolve("data/stoa"),
            "STOA_PROGRAMMES", "programmes",
            "STOA_PLATFORMS", platforms.toString(),
            "STOA_ALLOW_LOOPBACK", "true"));
  }

  private static HttpResponse<String> get(URI address, String target) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + target)).build(), BodyHandlers.ofString());
  }

  private static void works(URI address) throws Exception {
    assertEquals("ok", get(address, "/healthz").body().strip());
    HttpResponse<String> keys = get(address, "/lti/jwks");
    assertEquals(200, keys.statusCode());
    assertTrue(keys.body().contains("\"keys\""));
    HttpResponse<String> login =
        get(address, "/lti/login?iss=https%3A%2F%2Flms.example&login_hint=42");
    assertEquals(302, login.statusCode());
    String location = login.headers().firstValue("Location").orElse("");
    assertTrue(location.startsWith("https://lms.example/auth?"), location);
    assertTrue(location.contains("client_id=abc"), location);
    assertEquals(401, get(address, "/").statusCode());
    assertTrue(login.headers().firstValue("Server").isEmpty());
  }

  @Test
  @DisplayName("It invites platforms while it knows none, and otherwise only when asked to")
  void invites() throws Exception {
    Map<String, String> alone = environment();
    alone.remove("STOA_PLATFORMS");
    try (ToolServer server = StoaServer.start(alone)) {
      Invitation invitation = Invitation.wanted(alone, server.tool()).orElseThrow();
      assertFalse(invitation.approves());
      assertTrue(invitation.text().contains(invitation.address().toString()));
    }
    try (ToolServer server = StoaServer.start(environment())) {
      assertEquals(Optional.empty(), Invitation.wanted(Map.of(), server.tool()));
      for (String wish : List.of("true", "approve")) {
        assertEquals(
            wish.equals("approve"),
            Invitation.wanted(Map.of("STOA_INVITE", wish), server.tool()).orElseThrow().approves());
      }
    }
  }

  @Test
  @DisplayName("The invitation is printed to whoever starts the server, and stands in no log")
  void quietLog() throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            StoaServer.class.getName());
    command.environment().putAll(environment());
    command.environment().put("STOA_INVITE", "true");
    Path log = folder.resolve("log");
    Process server = command.redirectError(log.toFile()).start();
    try (BufferedReader out = server.inputReader()) {
      String first = String.valueOf(out.readLine());
      assertTrue(first.startsWith("Stoa is at http://localhost:"), first);
      String second = String.valueOf(out.readLine());
      assertTrue(second.matches("To register it .*/lti/register\\?intent=[\\w-]{43}"), second);
      String code = second.substring(second.indexOf("intent=") + "intent=".length());
      URI address = URI.create(first.replace("Stoa is at ", ""));
      assertEquals(400, get(address, "/lti/register?intent=" + code).statusCode());
      server.toHandle().destroy();
      assertTrue(server.waitFor(60, TimeUnit.SECONDS), "it ends by itself");
      String logged = Files.readString(log);
      assertTrue(logged.contains("CONFIGURATION_MISSING"), logged);
      assertFalse(logged.contains(code), logged);
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  @DisplayName("It answers health, keys and logins of the platforms in its file, and again later")
  void runs() throws Exception {
    String keys;
    try (ToolServer server = StoaServer.start(environment())) {
      works(server.address());
      keys = get(server.address(), "/lti/jwks").body();
    }
    try (ToolServer again = StoaServer.start(environment())) {
      works(again.address());
      assertEquals(keys, get(again.address(), "/lti/jwks").body(), "its key was kept");
    }
  }

  @Test
  @DisplayName("A port that is taken is told, and nothing is left running")
  void portTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> environment = environment();
      environment.put("PORT", String.valueOf(taken.getLocalPort()));
      assertThrows(BindException.class, () -> StoaServer.start(environment));
    }
  }

  @Test
  @DisplayName("A database that can't be opened gives its port back")
  void noDatabase() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Map<String, String> environment = environment();
    environment.put("PORT", String.valueOf(port));
    environment.put("STOA_DATABASE", "jdbc:postgresql://127.0.0.1:1/nothing");
    assertThrows(RuntimeException.class, () -> StoaServer.start(environment));
    try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(port, again.getLocalPort());
    }
  }
}
