package org.stoa.lti.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.testing.TestClock;

class PlatformKeysTest {

  private static final URI JWKS = URI.create("https://lms.example/jwks");
  private static final String FIRST = TestPlatform.KEY.getKeyID();
  private static final String SECOND = TestPlatform.OTHER_KEY.getKeyID();

  private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final TestPlatform platform = new TestPlatform();
  private final PlatformKeys keys = new PlatformKeys(platform, clock);

  private boolean finds(String kid) throws IOException {
    return keys.find(JWKS, kid).isPresent();
  }

  @Test
  @DisplayName("A warm launch makes no call: one fetch serves 15 minutes")
  void cached() throws IOException {
    for (int minute = 0; minute < 15; minute++) {
      assertTrue(finds(FIRST));
      clock.pass(Duration.ofMinutes(1));
    }
    assertEquals(1, platform.fetches());
    assertTrue(finds(FIRST));
    assertEquals(2, platform.fetches());
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
