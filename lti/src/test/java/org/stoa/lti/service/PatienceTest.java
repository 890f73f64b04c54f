package org.stoa.lti.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.http.GuardedTransport;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.ServicePlatform;

/** Trying again, and what comes of a call that fails. */
class PatienceTest {

  private static final String THING = "/thing";

  private final ServicePlatform platform = new ServicePlatform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private Offer offer() {
    return new Offer(Scope.LINE_ITEM, platform.uri(THING));
  }

  private Outcome<HttpTransport.Response> get(Patience patience) {
    return platform.calls.with(patience).get(platform.registration, offer(), "a/b+json");
  }

  private Outcome<HttpTransport.Response> create(Patience patience) {
    return platform.calls.with(patience).create(platform.registration, offer(), "a/b+json", "{}");
  }

  private Optional<Duration> retryAfter() {
    Outcome<HttpTransport.Response> outcome = get(Patience.NONE);
    assertInstanceOf(Outcome.Unavailable.class, outcome);
    return ((Outcome.Unavailable<HttpTransport.Response>) outcome).retryAfter();
  }

  @Test
  @DisplayName("429 and 503 are unavailable, until Retry-After; a dead platform is unavailable too")
  void unavailable() {
    platform.answer("GET " + THING, 429, "Retry-After", "120", "");
    assertEquals(Optional.of(Duration.ofMinutes(2)), retryAfter());
    platform.answer("GET " + THING, 503, "Retry-After", "Mon, 02 Mar 2026 09:01:00 GMT", "");
    assertEquals(59, retryAfter().orElseThrow().toSeconds());
    platform.answer("GET " + THING, 500, "Retry-After", "soon", "");
    assertEquals(Optional.empty(), retryAfter());
    platform.close();
    assertEquals(Optional.empty(), retryAfter());
  }

  @Test
  @DisplayName("Pauses double, less up to a half, and come on top of what the platform asks for")
  void pauses() {
    AtomicInteger calls = new AtomicInteger();
    platform.http.on(
        "GET " + THING,
        seen ->
            calls.incrementAndGet() < 4
                ? new Answer(503, Map.of("Retry-After", "7"), "")
                : Answer.json(200, "{}"));
    assertInstanceOf(Outcome.Delivered.class, get(Patience.LONG));
    assertEquals(3, platform.slept.size());
    for (int i = 0; i < 3; i++) {
      long most = 500L << i;
      long own = platform.slept.get(i).toMillis() - 7000;
      assertTrue(own >= most / 2 && own <= most, platform.slept.toString());
    }
  }

  @Test
  @DisplayName("Nobody waits longer than the caller can: a longer wish ends the tries at once")
  void bounded() {
    platform.answer("GET " + THING, 429, "Retry-After", "30", "");
    var unavailable = assertInstanceOf(Outcome.Unavailable.class, get(Patience.BRIEF));
    assertEquals(Optional.of(Duration.ofSeconds(30)), unavailable.retryAfter());
    assertEquals(List.of(), platform.slept);
    assertEquals(1, platform.asked("GET " + THING));
  }

  @Test
  @DisplayName("The tries are counted: an outbox has one, a page two, other work five")
  void counted() {
    platform.answer("GET " + THING, 500, "");
    get(Patience.NONE);
    assertEquals(1, platform.asked("GET " + THING));
    get(Patience.BRIEF);
    assertEquals(3, platform.asked("GET " + THING));
    get(Patience.LONG);
    assertEquals(8, platform.asked("GET " + THING));
  }

  @Test
  @DisplayName("What is refused isn't tried again")
  void refused() {
    platform.answer("GET " + THING, 400, "no");
    assertInstanceOf(Outcome.Refused.class, get(Patience.LONG));
    platform.answer("POST /token", 400, "{\"error\":\"invalid_scope\"}");
    platform
        .calls
        .with(Patience.LONG)
        .get(platform.registration, offer().at(platform.uri("/other")), "a/b+json");
    assertEquals(1, platform.asked("GET " + THING));
    assertEquals(List.of(), platform.slept);
  }

  @Test
  @DisplayName("Something new is asked for again only where the platform has put it off")
  void creation() {
    platform.answer("POST " + THING, 500, "");
    create(Patience.LONG);
    assertEquals(1, platform.asked("POST " + THING));
    platform.answer("POST " + THING, 429, "");
    create(Patience.LONG);
    assertEquals(6, platform.asked("POST " + THING));
  }

  @Test
  @DisplayName("A caller who is interrupted gets what there is, and stays interrupted")
  void interrupted() {
    platform.answer("GET " + THING, 500, "");
    Pauses disturbed =
        new Pauses(
            pause -> {
              throw new InterruptedException();
            },
            new Random(1));
    ServiceCalls calls =
        ServiceCalls.over(
            GuardedTransport.allowingLoopback(), platform.keys, platform.clock, disturbed);
    Outcome<HttpTransport.Response> outcome =
        calls.with(Patience.LONG).get(platform.registration, offer(), "a/b+json");
    assertTrue(Thread.interrupted());
    assertEquals(Optional.of(Reason.BROKEN), outcome.failure().map(Failure::reason));
    assertEquals(1, platform.asked("GET " + THING));
  }

  @Test
  @DisplayName("A failure has the platform's words: short, on one line, without tokens and mail")
  void words() {
    platform.http.on(
        "GET " + THING,
        seen ->
            new Answer(
                400,
                Map.of(),
                "<html><style>p{}</style><p>User\n ana@example.org isn't\u0007 enrolled. "
                    + seen.header("Authorization").orElseThrow()
                    + " eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg "
                    + "so ".repeat(500)
                    + "</p>"));
    Failure why = get(Patience.NONE).failure().orElseThrow();
    String said = why.detail().replaceFirst(".* → ", "");
    assertTrue(said.startsWith("400 User … isn't enrolled. Bearer … … so so"), said);
    assertTrue(said.length() < 320, said);
    assertFalse(said.contains("eyJ"), said);
    assertEquals(400, why.status().orElseThrow());
  }

  @Test
  @DisplayName("What a launch didn't offer isn't asked for")
  void notOffered() {
    Outcome<Offer> none =
        Offer.of(
            Set.of(Scope.SCORE.uri()),
            Optional.of(platform.uri(THING)),
            Scope.LINE_ITEM,
            Scope.LINE_ITEM_READ);
    assertEquals(Optional.of(Reason.NOT_OFFERED), none.failure().map(Failure::reason));
    Outcome<Offer> second =
        Offer.of(
            Set.of(Scope.LINE_ITEM_READ.uri()),
            Optional.of(platform.uri(THING)),
            Scope.LINE_ITEM,
            Scope.LINE_ITEM_READ);
    assertEquals(
        new Outcome.Delivered<>(new Offer(Scope.LINE_ITEM_READ, platform.uri(THING))), second);
  }
}
