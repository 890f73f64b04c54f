package org.stoa.lti.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.TestClock;
import org.stoa.lti.testing.TestPlatform;

class PlatformKeysTest {

  private static final URI JWKS = URI.create("https://lms.example/jwks");
  private static final String FIRST = TestPlatform.KEY.getKeyID();
  private static final String SECOND = TestPlatform.OTHER_KEY.getKeyID();

  private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final TestPlatform platform = new TestPlatform();
  private final PlatformKeys keys = new PlatformKeys(platform, clock, Runnable::run);

  private boolean finds(String kid) throws IOException {
    return keys.find(JWKS, kid).isPresent();
  }

  @Test
  @DisplayName("A warm launch makes no call: one fetch serves 12 minutes")
  void cached() throws IOException {
    for (int minute = 0; minute < 12; minute++) {
      assertTrue(finds(FIRST));
      clock.pass(Duration.ofMinutes(1));
    }
    assertEquals(1, platform.fetches());
  }

  @Test
  @DisplayName("Before the keys stop being fresh, a launch has them fetched and doesn't wait")
  void ahead() throws IOException {
    List<Runnable> waiting = new ArrayList<>();
    PlatformKeys lazy = new PlatformKeys(platform, clock, waiting::add);
    assertTrue(lazy.find(JWKS, FIRST).isPresent());
    clock.pass(Duration.ofMinutes(12));
    platform.publish(TestPlatform.OTHER_KEY);
    assertTrue(lazy.find(JWKS, FIRST).isPresent());
    assertTrue(lazy.find(JWKS, FIRST).isPresent());
    assertEquals(1, platform.fetches());
    waiting.forEach(Runnable::run);
    assertEquals(2, platform.fetches());
    assertTrue(lazy.find(JWKS, SECOND).isPresent());
    assertEquals(2, platform.fetches());
  }

  @Test
  @DisplayName("A fetch ahead of time that fails changes nothing: the known keys serve on")
  void aheadInVain() throws IOException {
    assertTrue(finds(FIRST));
    platform.goDown(true);
    clock.pass(Duration.ofMinutes(13));
    assertTrue(finds(FIRST));
    assertTrue(finds(FIRST));
    assertEquals(2, platform.fetches());
  }

  @Test
  @DisplayName("A key on an elliptic curve verifies ES256, and no key verifies another's algorithm")
  void curves() throws Exception {
    ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    platform.publish(TestPlatform.KEY, curve);
    PublicKey found = keys.find(JWKS, "ec").orElseThrow();
    JWSObject signed =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("ec").build(), new Payload("{}"));
    signed.sign(new ECDSASigner(curve));
    CompactToken token = CompactToken.parse(signed.serialize()).orElseThrow();
    assertTrue(token.isSignedBy(found, "ES256"));
    assertFalse(token.isSignedBy(found, "RS256"));
    assertFalse(token.isSignedBy(keys.find(JWKS, FIRST).orElseThrow(), "ES256"));
  }

  @Test
  @DisplayName("A key of less than 2048 bits, without an id or for secrets shared is no key")
  void unusable() throws IOException {
    platform.publishText(
        """
        {"keys":[
          {"kty":"oct","k":"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0","kid":"shared"},
          {"kty":"RSA","n":"%s","e":"AQAB","kid":"weak"},
          {"kty":"RSA","n":"%s","e":"AQAB"}]}
        """
            .formatted("w".repeat(171), TestPlatform.KEY.getModulus()));
    assertFalse(finds("shared"));
    assertFalse(finds("weak"));
    assertFalse(finds(FIRST));
  }

  @Test
  @DisplayName("A key id that isn't known makes us look again")
  void rotation() throws IOException {
    assertTrue(finds(FIRST));
    platform.publish(TestPlatform.KEY, TestPlatform.OTHER_KEY);
    clock.pass(Duration.ofSeconds(31));
    assertTrue(finds(SECOND));
    assertEquals(2, platform.fetches());
  }

  @Test
  @DisplayName("Invented key ids fetch at most once in 30 seconds, and don't disturb known ones")
  void rateLimit() throws IOException {
    assertTrue(finds(FIRST));
    for (int i = 0; i < 1000; i++) {
      assertFalse(finds("invented-" + i));
    }
    assertTrue(finds(FIRST));
    assertEquals(1, platform.fetches());
    clock.pass(Duration.ofSeconds(30));
    for (int i = 0; i < 1000; i++) {
      assertFalse(finds("invented-" + i));
    }
    assertEquals(2, platform.fetches());
  }

  @Test
  @DisplayName("In an outage the last keys are good for 4 hours, and no longer")
  void outage() throws IOException {
    assertTrue(finds(FIRST));
    platform.goDown(true);
    clock.pass(Duration.ofHours(4).minusSeconds(1));
    assertTrue(finds(FIRST));
    clock.pass(Duration.ofMinutes(1));
    assertThrows(IOException.class, () -> finds(FIRST));
    platform.goDown(false);
    clock.pass(Duration.ofSeconds(31));
    assertTrue(finds(FIRST));
  }

  @Test
  @DisplayName("A platform that never answered is asked at most once in 30 seconds")
  void neverAnswered() {
    platform.goDown(true);
    assertThrows(IOException.class, () -> finds(FIRST));
    assertThrows(IOException.class, () -> finds(FIRST));
    assertEquals(1, platform.fetches());
  }

  @Test
  @DisplayName("A key that the platform withdrew is gone after 15 minutes")
  void withdrawn() throws IOException {
    assertTrue(finds(FIRST));
    platform.publish(TestPlatform.OTHER_KEY);
    clock.pass(Duration.ofMinutes(15));
    assertFalse(finds(FIRST));
  }

  @Test
  @DisplayName("While one launch asks again, others with a known key don't wait for it")
  void noWaiting() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    PlatformKeys slow =
        new PlatformKeys(
            request -> {
              if (platform.fetches() > 0) {
                asked.countDown();
                await(answer);
              }
              return platform.send(request);
            },
            clock);
    assertTrue(slow.find(JWKS, FIRST).isPresent());
    clock.pass(Duration.ofMinutes(15));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      var first = pool.submit(() -> slow.find(JWKS, FIRST).isPresent());
      await(asked);
      assertTrue(pool.submit(() -> slow.find(JWKS, FIRST).isPresent()).get(5, TimeUnit.SECONDS));
      assertFalse(first.isDone());
      answer.countDown();
      assertTrue(first.get(5, TimeUnit.SECONDS));
    } finally {
      answer.countDown();
      pool.shutdown();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
