package org.stoa.scorm.lms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The LMS against a unit that speaks HTTP itself, rightly and wrongly. */
class Cmi5LmsTest {

  private SpeakingUnit unit;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    unit = new SpeakingUnit(folder);
  }

  @AfterEach
  void close() throws IOException {
    unit.close();
  }

  @Test
  @DisplayName("initialized, completed, passed, terminated: nothing forbidden, and satisfied")
  void good() {
    unit.initialize();
    assertEquals(200, unit.say("completed", UnitStatements::completed));
    assertFalse(unit.isSatisfied("https://a.test/c"));
    assertEquals(200, unit.say("passed", it -> UnitStatements.judged(it, true, "0.6")));
    assertEquals(200, unit.say("terminated", UnitStatements::defineTimed));
    assertEquals(List.of(), unit.lms().violations());
    assertTrue(unit.isSatisfied("https://a.test/c"));
    assertTrue(unit.isSatisfied("https://a.test/u"));
    assertEquals(1, unit.statements().stream().filter(it -> it.contains("satisfied")).count());
  }

  @Test
  @DisplayName("a token is given once, and good until the session is abandoned")
  void tokens() {
    assertTrue(SpeakingUnit.post(unit.given("fetch"), "").body().contains("\"error-code\":\"1\""));
    HttpRequest get = HttpRequest.newBuilder(URI.create(unit.given("fetch"))).build();
    assertEquals(405, SpeakingUnit.send(get).statusCode());
    assertEquals(List.of("8.2.3.0-1", "8.2.1.0-2"), unit.requirements());
    unit.initialize();
    unit.abandon();
    assertEquals(403, unit.say("experienced", it -> {}));
    assertTrue(unit.statements().get(2).contains("abandoned"));
    unit.forge("x");
    assertEquals(401, unit.say("experienced", it -> {}));
  }

  @Test
  @DisplayName("too much, too deep, no JSON, no version, another host: one clear answer each")
  void hostile() throws Exception {
    assertEquals(
        413,
        unit.send("POST", "statements", Map.of(), " ".repeat(Request.LARGEST + 1)).statusCode());
    assertEquals(400, unit.send("POST", "statements", Map.of(), "[".repeat(100)).statusCode());
    assertEquals(400, unit.send("POST", "statements", Map.of(), "{").statusCode());
    assertEquals(400, unit.send("POST", "statements", Map.of(), "7").statusCode());
    assertEquals(400, unit.send("GET", "activities/state", Map.of(), "").statusCode());
    assertEquals(404, unit.send("GET", "nothing", Map.of(), "").statusCode());
    assertEquals(400, SpeakingUnit.send(unit.signed("statements").build()).statusCode());
    var port = URI.create(unit.given("endpoint")).getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET /package/u.html HTTP/1.0\r\nHost: evil.test\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
      assertTrue(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .startsWith("HTTP/1.1 421"));
    }
  }
}
