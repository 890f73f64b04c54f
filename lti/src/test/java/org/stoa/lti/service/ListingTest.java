package org.stoa.lti.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.LocalServer.Seen;
import org.stoa.lti.testing.ServicePlatform;

/** Lists over several pages, against real HTTP. */
class ListingTest {

  private static final String LIST = "/list";

  private final ServicePlatform platform = new ServicePlatform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private Listing<String> listing(int mostPages) {
    return platform.calls.list(
        platform.registration,
        new Outcome.Delivered<>(new Offer(Scope.ROSTER, platform.uri(LIST + "?course=7"))),
        new ListQuery(Map.of("role", "A&B"), OptionalInt.of(2)),
        mostPages,
        new ListFormat<>("a/b+json", Optional.of("things"), json -> json.filled("name")));
  }

  private static String things(String... names) {
    List<String> things = new ArrayList<>();
    for (String name : names) {
      things.add("{\"name\":\"" + name + "\"}");
    }
    return "{\"things\":[" + String.join(",", things) + "]}";
  }

  /** Pages without end, each naming the one after it. */
  private Answer page(Seen seen) {
    int number = Integer.parseInt(seen.target().replaceFirst(".*page=(\\d+).*|.*", "0$1"));
    String next = "<" + LIST + "?page=" + (number + 1) + ">; rel=\"next\"";
    return new Answer(200, Map.of("Link", next), things("thing " + number));
  }

  @Test
  @DisplayName("Nothing is asked before it is read, and no page after what was looked for")
  void lazy() {
    platform.http.on("GET " + LIST, this::page);
    Listing<String> listing = listing(100);
    assertEquals(0, platform.asked("GET " + LIST));
    assertEquals(new Outcome.Delivered<>(Optional.of("thing 2")), listing.first("thing 2"::equals));
    assertEquals(3, platform.asked("GET " + LIST));
  }

  @Test
  @DisplayName("What was asked for is asked for on every page, and what a link says stays")
  void parametersKept() {
    platform.http.on(
        "GET " + LIST,
        seen ->
            seen.target().contains("from=")
                ? Answer.json(200, things("b"))
                : new Answer(
                    200, Map.of("Link", "<" + LIST + "?limit=9&from=1>; rel=next"), things("a")));
    assertEquals(new Outcome.Delivered<>(List.of("a", "b")), listing(9).all());
    assertEquals(
        List.of(LIST + "?course=7&role=A%26B&limit=2", LIST + "?limit=9&from=1&role=A%26B"),
        platform.http.requests("GET " + LIST).stream().map(Seen::target).toList());
  }

  @Test
  @DisplayName("A list isn't followed beyond its bound, and isn't handed out as whole")
  void bounded() {
    platform.http.on("GET " + LIST, this::page);
    Outcome<List<String>> all = listing(4).all();
    assertEquals(Optional.of(Reason.ENDLESS), all.failure().map(Failure::reason));
    assertEquals(4, platform.asked("GET " + LIST));
  }

  @Test
  @DisplayName("Pages that go in circles are noticed")
  void circle() {
    platform.answer(
        "GET " + LIST,
        200,
        "Link",
        "<" + LIST + "?course=7&role=A%26B&limit=2>; rel=next",
        things("a"));
    assertEquals(Optional.of(Reason.ENDLESS), listing(100).all().failure().map(Failure::reason));
    assertEquals(1, platform.asked("GET " + LIST));
  }

  @Test
  @DisplayName("No access token goes to another host, port or scheme")
  void elsewhere() {
    try (ServicePlatform other = new ServicePlatform()) {
      for (String next :
          List.of(
              other.uri("/steal").toString(), "https://localhost:1/x", "https://evil.example/")) {
        platform.answer("GET " + LIST, 200, "Link", "<" + next + ">; rel=next", things("a"));
        var refused = assertInstanceOf(Outcome.Refused.class, listing(100).all());
        assertEquals(Reason.ELSEWHERE, refused.why().reason(), next);
      }
      assertEquals(0, other.asked("GET /steal"));
    }
  }

  @Test
  @DisplayName("A page that fails or can't be read is what came of the list")
  void failing() {
    platform.http.on(
        "GET " + LIST,
        seen -> seen.target().contains("page=1") ? Answer.json(500, "") : page(seen));
    assertEquals(Optional.of(Reason.BROKEN), listing(9).all().failure().map(Failure::reason));
    for (String body : List.of("[]", "{}", "{\"things\":{}}", "<html>", "")) {
      platform.answer("GET " + LIST, 200, body);
      assertEquals(
          Optional.of(Reason.UNREADABLE), listing(9).all().failure().map(Failure::reason), body);
    }
  }

  @Test
  @DisplayName("A limit is a wish, never sent to Moodle, and at least 1")
  void limit() {
    ListQuery query = new ListQuery(Map.of(), OptionalInt.of(50));
    assertEquals(Map.of("limit", "50"), query.of(platform.registration));
    assertEquals(
        Map.of("limit", "50"),
        query.of(platform.registration.toBuilder().product(Optional.of("canvas")).build()));
    assertEquals(
        Map.of(),
        query.of(platform.registration.toBuilder().product(Optional.of("Moodle")).build()));
    assertThrows(IllegalArgumentException.class, () -> new ListQuery(Map.of(), OptionalInt.of(0)));
  }
}
