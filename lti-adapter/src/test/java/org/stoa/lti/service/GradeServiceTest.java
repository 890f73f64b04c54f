package org.stoa.lti.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.http.GuardedTransport;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.memory.MemoryToolKeyStore;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.LocalServer;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.testing.TestClock;

/** Assignment and Grade Services 2.0, against real HTTP. */
class GradeServiceTest {

  private static final String ITEMS = "/services/2/lineitems";
  private static final String SCORES = ITEMS + "/5/lineitem/scores";

  private final LocalServer lms = new LocalServer();
  private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00.123456Z"));
  private final ToolKeys keys = new ToolKeys(new MemoryToolKeyStore(), clock);
  private final PlatformServices services =
      PlatformServices.over(GuardedTransport.allowingLoopback(), keys, clock);
  private final AtomicInteger tokens = new AtomicInteger();
  private final Registration registration =
      Registration.builder("http://localhost", "client")
          .authUrl(lms.uri("/auth"))
          .tokenUrl(lms.uri("/token"))
          .jwksUrl(lms.uri("/jwks"))
          .deployment("1")
          .build();
  private final URI lineItems = lms.uri(ITEMS + "?type_id=3");
  private final URI lineItem = lms.uri(ITEMS + "/5/lineitem?type_id=3");
  private final LineItem wanted = LineItem.of("Quiz 1", 10, "link-1", "quiz-1");
  private final Score score = Score.graded("42", 8.5, 10, clock.instant());

  @BeforeEach
  void grantTokens() {
    lms.on(
        "POST /token",
        seen ->
            Answer.json(
                200,
                "{\"access_token\":\"t%d\",\"token_type\":\"bearer\",\"expires_in\":3600}"
                    .formatted(tokens.incrementAndGet())));
  }

  @AfterEach
  void stop() {
    lms.close();
  }

  private String item(String id, String resourceId) {
    return "{\"id\":\"%s\",\"label\":\"Quiz\",\"scoreMaximum\":10,\"resourceLinkId\":\"link-1\",\"resourceId\":\"%s\",\"tag\":\"\"}"
        .formatted(lms.uri(ITEMS + "/" + id + "/lineitem?type_id=3"), resourceId);
  }

  @Test
  @DisplayName("/scores goes into the path, in front of the query; the media type has no charset")
  void postsScore() throws MalformedJson {
    lms.on("POST " + SCORES, seen -> new Answer(200, Map.of(), ""));
    assertInstanceOf(
        Outcome.Delivered.class, services.grades().post(registration, lineItem, score));
    LocalServer.Seen seen = lms.requests("POST " + SCORES).get(0);
    assertEquals(SCORES + "?type_id=3", seen.target());
    assertEquals(Optional.of("application/vnd.ims.lis.v1.score+json"), seen.header("Content-type"));
    assertEquals(Optional.of("Bearer t1"), seen.header("Authorization"));
    JsonObject sent = JsonObject.parse(seen.body());
    assertEquals(Optional.of(8.5), sent.number("scoreGiven"));
    assertEquals(Optional.of(10.0), sent.number("scoreMaximum"));
    assertEquals(Optional.of("42"), sent.text("userId"));
    assertEquals(Optional.of("Completed"), sent.text("activityProgress"));
    assertEquals(Optional.of("FullyGraded"), sent.text("gradingProgress"));
    assertEquals(Optional.of("2026-03-02T09:00:00.123Z"), sent.text("timestamp"));
  }

  @Test
  @DisplayName("409 means superseded, and is final")
  void superseded() {
    lms.on("POST " + SCORES, seen -> Answer.json(409, "[]"));
    assertInstanceOf(
        Outcome.Superseded.class, services.grades().post(registration, lineItem, score));
  }

  @Test
  @DisplayName("400 is refused, with what the platform says; nothing is sent again")
  void refused() {
    lms.on("POST " + SCORES, seen -> Answer.json(400, "{\"error\":\"user not enrolled\"}"));
    var refused =
        assertInstanceOf(
            Outcome.Refused.class, services.grades().post(registration, lineItem, score));
    assertEquals(400, refused.status());
    assertTrue(refused.detail().contains("user not enrolled"));
    assertEquals(1, lms.requests("POST " + SCORES).size());
  }

  @Test
  @DisplayName("429 and 503 are unavailable, until Retry-After; a dead platform is unavailable too")
  void unavailable() {
    lms.on("POST " + SCORES, seen -> new Answer(429, Map.of("Retry-After", "120"), ""));
    assertEquals(Optional.of(Duration.ofMinutes(2)), retryAfter());
    lms.on(
        "POST " + SCORES,
        seen -> new Answer(503, Map.of("Retry-After", "Mon, 02 Mar 2026 09:01:00 GMT"), ""));
    assertEquals(59, retryAfter().orElseThrow().toSeconds());
    lms.on("POST " + SCORES, seen -> new Answer(500, Map.of("Retry-After", "soon"), ""));
    assertEquals(Optional.empty(), retryAfter());
    lms.close();
    assertEquals(Optional.empty(), retryAfter());
  }

  private Optional<Duration> retryAfter() {
    Outcome<Score> outcome = services.grades().post(registration, lineItem, score);
    assertInstanceOf(Outcome.Unavailable.class, outcome);
    return ((Outcome.Unavailable<Score>) outcome).retryAfter();
  }

  @Test
  @DisplayName("A token is kept until a minute before it ends")
  void tokenCache() {
    lms.on("POST " + SCORES, seen -> new Answer(200, Map.of(), ""));
    services.grades().post(registration, lineItem, score);
    clock.pass(Duration.ofSeconds(3539));
    services.grades().post(registration, lineItem, score);
    assertEquals(1, tokens.get());
    clock.pass(Duration.ofSeconds(1));
    services.grades().post(registration, lineItem, score);
    assertEquals(2, tokens.get());
  }

  @Test
  @DisplayName("After 401 the call is made once more with a new token, and not again")
  void refreshesOnce() {
    lms.on(
        "POST " + SCORES,
        seen ->
            new Answer(
                seen.header("Authorization").equals(Optional.of("Bearer t1")) ? 401 : 200,
                Map.of(),
                ""));
    assertInstanceOf(
        Outcome.Delivered.class, services.grades().post(registration, lineItem, score));
    assertEquals(2, tokens.get());
    lms.on("POST " + SCORES, seen -> new Answer(401, Map.of(), ""));
    assertInstanceOf(Outcome.Refused.class, services.grades().post(registration, lineItem, score));
    assertEquals(3, tokens.get());
  }

  @Test
  @DisplayName(
      "The assertion is ours, signed, for the token endpoint, and back-dated by 30 seconds")
  void assertion() throws JOSEException, ParseException {
    lms.on("POST " + SCORES, seen -> new Answer(200, Map.of(), ""));
    services.grades().post(registration, lineItem, score);
    Map<String, String> form =
        Launches.query(URI.create("x:/?" + lms.requests("POST /token").get(0).body()));
    assertEquals("client_credentials", form.get("grant_type"));
    assertEquals(
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        form.get("client_assertion_type"));
    assertEquals("https://purl.imsglobal.org/spec/lti-ags/scope/score", form.get("scope"));
    CompactToken token =
        CompactToken.parse(form.getOrDefault("client_assertion", "")).orElseThrow();
    assertTrue(
        token.isSignedBy(
            JWKSet.parse(keys.jwks()).getKeys().get(0).toRSAKey().toRSAPublicKey(), "RS256"));
    assertEquals(Optional.of("client"), token.claims().text("iss"));
    assertEquals(Optional.of("client"), token.claims().text("sub"));
    assertEquals(Optional.of(lms.uri("/token").toString()), token.claims().text("aud"));
    assertEquals(
        Optional.of(Instant.parse("2026-03-02T08:59:30Z")), token.claims().epochSeconds("iat"));
    assertTrue(token.claims().filled("jti").isPresent());
  }

  @Test
  @DisplayName("A refused token says nothing of the score: nothing is posted, and it can be again")
  void noToken() {
    lms.on("POST /token", seen -> Answer.json(400, "{\"error\":\"invalid_client\"}"));
    var unavailable =
        assertInstanceOf(
            Outcome.Unavailable.class, services.grades().post(registration, lineItem, score));
    assertTrue(unavailable.detail().contains("invalid_client"));
    assertTrue(lms.requests("POST " + SCORES).isEmpty());
  }

  @Test
  @DisplayName("A line item is found among several pages, curly quotes and &amp; notwithstanding")
  void findsOverPages() {
    String link =
        "<%s>; rel=“prev”, <%s>; rel=“next”"
            .formatted(lms.uri(ITEMS), lms.uri(ITEMS + "?type_id=3&amp;from=1"));
    Map<String, String> headers = Map.of("Link", asOnTheWire(link));
    lms.on(
        "GET " + ITEMS,
        seen ->
            seen.target().contains("from=1")
                ? Answer.json(200, "[" + item("5", "quiz-1") + "]")
                : new Answer(200, headers, "[" + item("4", "quiz-0") + "]"));
    Outcome<LineItem> found = services.grades().findOrCreate(registration, lineItems, wanted);
    assertInstanceOf(Outcome.Delivered.class, found, found.toString());
    assertEquals(Optional.of(lineItem), ((Outcome.Delivered<LineItem>) found).value().id());
    LocalServer.Seen first = lms.requests("GET " + ITEMS).get(0);
    assertEquals(ITEMS + "?type_id=3&resource_link_id=link-1&resource_id=quiz-1", first.target());
    assertEquals(
        Optional.of("application/vnd.ims.lis.v2.lineitemcontainer+json"), first.header("Accept"));
  }

  /** A header as UTF-8, by a server that writes each character as one byte. */
  private static String asOnTheWire(String header) {
    return new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  @DisplayName("A line item that isn't there is created once, and then found")
  void creates() {
    AtomicInteger created = new AtomicInteger();
    lms.on(
        "GET " + ITEMS,
        seen -> Answer.json(200, created.get() == 0 ? "[]" : "[" + item("5", "quiz-1") + "]"));
    lms.on(
        "POST " + ITEMS,
        seen -> {
          created.incrementAndGet();
          return Answer.json(201, item("5", "quiz-1"));
        });
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(
          Outcome.Delivered.class, services.grades().findOrCreate(registration, lineItems, wanted));
    }
    assertEquals(1, created.get());
    LocalServer.Seen post = lms.requests("POST " + ITEMS).get(0);
    assertEquals(ITEMS + "?type_id=3", post.target());
    assertEquals(
        Optional.of("application/vnd.ims.lis.v2.lineitem+json"), post.header("Content-type"));
    assertEquals(
        "{\"label\":\"Quiz 1\",\"scoreMaximum\":10,\"resourceLinkId\":\"link-1\",\"resourceId\":\"quiz-1\"}",
        post.body());
  }

  @Test
  @DisplayName("The next page is read with any quotes, and only on the host of this one")
  void links() {
    URI next = URI.create("https://lms.example/x?a=1&b=2");
    for (String link :
        List.of(
            "<https://lms.example/x?a=1&b=2>; rel=\"next\"",
            "<https://lms.example/x?a=1&amp;b=2>; rel=“next”",
            "<https://lms.example/x?a=1&b=2>;rel=next",
            "<https://lms.example/y>; rel=\"first\", <https://lms.example/x?a=1&b=2>; rel=\"next\"")) {
      assertEquals(Optional.of(next), Links.next(next, List.of(link)), link);
    }
    for (String link :
        List.of(
            "<https://lms.example/x>; rel=\"prev\"",
            "<https://lms.example/x>; rel=\"nextdoor\"",
            "<https://evil.example/x>; rel=\"next\"",
            "<http://lms.example/x>; rel=\"next\"")) {
      assertEquals(Optional.empty(), Links.next(next, List.of(link)), link);
    }
  }

  @Test
  @DisplayName("Every member over all pages, with roles as they came")
  void roster() {
    lms.on(
        "GET /members",
        seen ->
            seen.target().contains("from=1")
                ? Answer.json(200, "{\"members\":[{\"user_id\":\"2\",\"status\":\"Inactive\"}]}")
                : new Answer(
                    200,
                    Map.of("Link", "<" + lms.uri("/members?from=1") + ">; rel=\"next\""),
                    "{\"members\":[{\"user_id\":\"1\",\"name\":\"A\",\"roles\":[\"Learner\"]},{}]}"));
    var outcome = services.roster().members(registration, lms.uri("/members"));
    List<?> members = (List<?>) ((Outcome.Delivered<?>) outcome).value();
    assertEquals(
        List.of(
            new Member("1", Optional.of("A"), Optional.empty(), List.of("Learner"), true),
            new Member("2", Optional.empty(), Optional.empty(), List.of(), false)),
        members);
    assertEquals(
        Optional.of("application/vnd.ims.lti-nrps.v2.membershipcontainer+json"),
        lms.requests("GET /members").get(0).header("Accept"));
  }
}
