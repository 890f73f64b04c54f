package org.stoa.lti.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.LocalServer;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.ServicePlatform;

/** Security Framework 1.0, 4.1, against real HTTP. */
class AccessTokensTest {

  private static final String THING = "/thing";

  private final ServicePlatform platform = new ServicePlatform();

  AccessTokensTest() {
    platform.answer("GET " + THING, 200, "{}");
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private Outcome<HttpTransport.Response> call(Scope scope) {
    return platform.calls.get(
        platform.registration, new Offer(scope, platform.uri(THING)), "a/b+json");
  }

  private Outcome<HttpTransport.Response> call() {
    return call(Scope.ROSTER);
  }

  private void grant(String body) {
    platform.http.on(
        "POST /token",
        seen -> {
          platform.tokens.incrementAndGet();
          return Answer.json(200, body);
        });
  }

  private void isUsedFor(Duration time) {
    call();
    platform.clock.pass(time.minusSeconds(1));
    call();
    assertEquals(1, platform.tokens.get());
    platform.clock.pass(Duration.ofSeconds(1));
    call();
    assertEquals(2, platform.tokens.get());
  }

  @Test
  @DisplayName("A token is kept until a minute before it ends")
  void margin() {
    isUsedFor(Duration.ofMinutes(59));
  }

  @Test
  @DisplayName("A token that lives for less than two minutes is used for half of that")
  void shortLife() {
    grant("{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":\"40\"}");
    isUsedFor(Duration.ofSeconds(20));
  }

  @Test
  @DisplayName("A token without expires_in is kept for some minutes, and not for ever")
  void noLife() {
    grant("{\"access_token\":\"t\"}");
    isUsedFor(Duration.ofMinutes(9));
  }

  @Test
  @DisplayName("Each scope has a token of its own, for that scope alone")
  void perScope() {
    call(Scope.ROSTER);
    call(Scope.GROUPS);
    call(Scope.ROSTER);
    List<String> asked =
        platform.http.requests("POST /token").stream()
            .map(seen -> String.valueOf(form(seen).get("scope")))
            .toList();
    assertEquals(List.of(Scope.ROSTER.uri(), Scope.GROUPS.uri()), asked);
  }

  @Test
  @DisplayName("After 401 the call is made once more with a new token, and not again")
  void refreshesOnce() {
    platform.http.on(
        "GET " + THING,
        seen ->
            new Answer(
                seen.header("Authorization").equals(Optional.of("Bearer t1")) ? 401 : 200,
                Map.of(),
                ""));
    assertInstanceOf(Outcome.Delivered.class, call());
    assertEquals(2, platform.tokens.get());
    platform.answer("GET " + THING, 401, "");
    var refused = assertInstanceOf(Outcome.Refused.class, call());
    assertEquals(Reason.FORBIDDEN, refused.why().reason());
    assertEquals(3, platform.tokens.get());
  }

  @Test
  @Timeout(60)
  @DisplayName("Threads that need the same token at the same moment wait for one request")
  void singleFlight() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    grantWhen(asked, answer);
    Thread first = new Thread(this::call);
    first.start();
    asked.await();
    List<Thread> others = Stream.generate(() -> new Thread(this::call)).limit(4).toList();
    others.forEach(Thread::start);
    for (Thread other : others) {
      while (other.getState() != Thread.State.WAITING && platform.tokens.get() == 1) {
        Thread.onSpinWait();
      }
    }
    answer.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }
    assertEquals(1, platform.tokens.get());
    assertEquals(5, platform.asked("GET " + THING));
  }

  private void grantWhen(CountDownLatch asked, CountDownLatch answer) {
    platform.http.on(
        "POST /token",
        seen -> {
          platform.tokens.incrementAndGet();
          asked.countDown();
          try {
            assertTrue(answer.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Answer.json(200, "{\"access_token\":\"t\",\"expires_in\":3600}");
        });
  }

  @Test
  @DisplayName(
      "The assertion is ours, signed, for the token endpoint, and back-dated by 30 seconds")
  void assertion() throws JOSEException, ParseException {
    call();
    Map<String, String> form = form(platform.http.requests("POST /token").get(0));
    assertEquals("client_credentials", form.get("grant_type"));
    assertEquals(
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        form.get("client_assertion_type"));
    CompactToken token =
        CompactToken.parse(form.getOrDefault("client_assertion", "")).orElseThrow();
    assertTrue(
        token.isSignedBy(
            JWKSet.parse(platform.keys.jwks()).getKeys().get(0).toRSAKey().toRSAPublicKey(),
            "RS256"));
    assertEquals(Optional.of("client"), token.claims().text("iss"));
    assertEquals(Optional.of("client"), token.claims().text("sub"));
    assertEquals(Optional.of(platform.uri("/token").toString()), token.claims().text("aud"));
    assertEquals(
        Optional.of(Instant.parse("2026-03-02T08:59:30Z")), token.claims().epochSeconds("iat"));
    assertTrue(token.claims().filled("jti").isPresent());
  }

  private static Map<String, String> form(LocalServer.Seen seen) {
    return Launches.query(URI.create("x:/?" + seen.body()));
  }

  @ParameterizedTest(name = "{0} {1} means {2}")
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "400, '{\"error\":\"invalid_client\"}', TOKEN_CLIENT",
        "401, '{\"error\" : \"invalid_client\"}', TOKEN_CLIENT",
        "400, '{\"error\":\"invalid_scope\"}', TOKEN_SCOPE",
        "400, '{\"error\":\"Cannot handle \"it\" prior to now\"}', TOKEN_REFUSED",
        "404, 'no such route', TOKEN_REFUSED",
        "503, '', BROKEN",
        "200, '<html>', UNREADABLE",
        "200, '{\"access_token\":\"\"}', UNREADABLE",
        "200, '{\"access_token\":\"a b\"}', UNREADABLE",
        "200, '{\"access_token\":\"t\",\"token_type\":\"mac\"}', UNREADABLE",
      })
  @DisplayName("A refused token says nothing of the call: it isn't made, and can be later")
  void noToken(int status, String body, Reason reason) {
    platform.answer("POST /token", status, body);
    var unavailable = assertInstanceOf(Outcome.Unavailable.class, call());
    assertEquals(reason, unavailable.why().reason());
    assertFalse(reason.advice().isBlank());
    assertEquals(0, platform.asked("GET " + THING));
  }

  @Test
  @DisplayName("A token for less than was asked isn't used; other words than scopes say nothing")
  void narrowed() {
    grant("{\"access_token\":\"t\",\"scope\":\"" + Scope.GROUPS.uri() + "\"}");
    assertEquals(
        Optional.of(Reason.TOKEN_SCOPE), call(Scope.ROSTER).failure().map(Failure::reason));
    grant("{\"access_token\":\"t\",\"scope\":\"*\"}");
    assertInstanceOf(Outcome.Delivered.class, call(Scope.ROSTER));
  }
}
