package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.TestClock;
import org.stoa.lti.text.Origin;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.Sessions.Arrival;
import org.stoa.tool.store.Sessions.Session;

class SessionsTest {

  private static final Duration LASTS = Duration.ofHours(8);

  private final Database database = Samples.database();
  private final TestClock clock = new TestClock(Samples.NOW);
  private final Sessions sessions = new Sessions(database.jdbi(), clock);
  private final EnrolmentId ana = Samples.enrol(database, "ana");
  private final Arrival arrival =
      new Arrival(
          ana,
          Locale.KOREAN,
          Optional.of(ZoneId.of("Asia/Seoul")),
          false,
          Optional.of("course-1"),
          true,
          Origin.read("https://school.example"));

  private Arrival speaking(Locale language) {
    return new Arrival(
        ana, language, Optional.empty(), true, Optional.empty(), false, Optional.empty());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String begin() {
    return sessions.begin(arrival, Optional.empty());
  }

  @Test
  @DisplayName("A session is found by its secret, with all that was said at its beginning")
  void found() {
    Session session = sessions.find(begin()).orElseThrow();
    assertEquals(arrival, session.arrival());
    assertFalse(session.csrf().isEmpty());
  }

  @Test
  @DisplayName("Another secret, an empty one, and the stored digest itself find nothing")
  void unknown() {
    begin();
    assertEquals(Optional.empty(), sessions.find(""));
    assertEquals(Optional.empty(), sessions.find("x".repeat(10_000)));
    for (String digest : column("digest")) {
      assertEquals(Optional.empty(), sessions.find(digest));
    }
  }

  @Test
  @DisplayName("Two sessions share neither secret nor token")
  void distinct() {
    String first = begin();
    String second = begin();
    assertNotEquals(first, second);
    assertNotEquals(
        sessions.find(first).map(Session::csrf), sessions.find(second).map(Session::csrf));
  }

  @Test
  @DisplayName(
      "A window's handle is entered once, and is no secret of a session, nor that a handle")
  void handle() {
    String handle = sessions.prepare(speaking(Locale.KOREAN));
    assertEquals(Optional.empty(), sessions.find(handle));
    String secret = sessions.enter(handle).orElseThrow();
    assertEquals(Locale.KOREAN, sessions.find(secret).orElseThrow().arrival().language());
    assertEquals(Optional.empty(), sessions.enter(handle));
    assertEquals(Optional.empty(), sessions.enter(secret));
    assertTrue(sessions.find(secret).isPresent());
  }

  @Test
  @DisplayName("The table holds a digest of the secret, and the secret nowhere")
  void digestOnly() {
    String secret = begin();
    List<String> rows =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("select * from tool_session").mapToMap().stream()
                        .map(Object::toString)
                        .toList());
    assertEquals(1, rows.size());
    assertFalse(rows.get(0).contains(secret));
  }

  @Test
  @DisplayName("A session ends after eight hours, to the second")
  void expires() {
    String secret = begin();
    clock.pass(LASTS.minusSeconds(1));
    assertTrue(sessions.find(secret).isPresent());
    clock.pass(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), sessions.find(secret));
  }

  @Test
  @DisplayName("Old sessions are swept out when another begins")
  void swept() {
    begin();
    clock.pass(LASTS.plusSeconds(1));
    begin();
    assertEquals(1, column("digest").size());
  }

  @Test
  @DisplayName("A zone that the browser tells is kept for its session alone")
  void zone() {
    String first = sessions.begin(speaking(Locale.ENGLISH), Optional.empty());
    String second = sessions.begin(speaking(Locale.ENGLISH), Optional.empty());
    assertEquals(Optional.empty(), sessions.find(first).orElseThrow().arrival().zone());
    sessions.setZone(first, ZoneId.of("America/Bogota"));
    assertEquals(
        Optional.of(ZoneId.of("America/Bogota")),
        sessions.find(first).orElseThrow().arrival().zone());
    assertEquals(Optional.empty(), sessions.find(second).orElseThrow().arrival().zone());
  }

  @Test
  @DisplayName("A language tag of any length that a platform may send is no hindrance")
  void longLanguage() {
    Locale odd = Locale.forLanguageTag("ko-KR-x-" + "a2345678-".repeat(10) + "b");
    Session session = sessions.find(sessions.begin(speaking(odd), Optional.empty())).orElseThrow();
    assertEquals("ko", session.arrival().language().getLanguage());
  }

  private List<String> column(String name) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select " + name + " from tool_session")
                    .mapTo(String.class)
                    .list());
  }
}
