package org.stoa.lti.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.jose.KeyRotation.Plan;
import org.stoa.lti.jose.KeyRotation.Step;
import org.stoa.lti.jose.KeyRotation.Timing;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.memory.MemoryToolKeyStore;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKey.Phase;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.testing.TestClock;

/** Security Framework 1.0, 6.3: publish, sign, retire. */
class KeyRotationTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final TestClock clock = new TestClock(START);
  private final ToolKeyStore store = new MemoryToolKeyStore();
  private final ToolKeys keys = new ToolKeys(store, clock);
  private final KeyRotation rotation = keys.rotation(Timing.USUAL);

  /** The key a platform would look for, and whether it would find it. */
  private String signer() {
    CompactToken token = CompactToken.parse(keys.sign(JsonObject.builder().build())).orElseThrow();
    String kid = token.keyId().orElseThrow();
    assertTrue(published().contains(kid), "what signs is published");
    return kid;
  }

  private Set<String> published() {
    try {
      return JWKSet.parse(keys.jwks()).getKeys().stream()
          .map(key -> key.getKeyID())
          .collect(Collectors.toSet());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("Publish, sign, retire: for a day on either side, both keys are published")
  void threeSteps() {
    String old = signer();
    assertTrue(rotation.publish());
    assertEquals(old, signer());
    assertEquals(2, published().size());
    clock.pass(DAY);
    assertTrue(rotation.sign());
    String next = signer();
    assertNotEquals(old, next);
    assertEquals(Set.of(old, next), published());
    clock.pass(DAY);
    assertTrue(rotation.retire());
    assertEquals(Set.of(next), published());
    assertEquals(next, signer());
  }

  @Test
  @DisplayName("Each step is safe to repeat, and does nothing before its time")
  void repeated() {
    String old = signer();
    assertFalse(rotation.sign());
    assertFalse(rotation.retire());
    assertTrue(rotation.publish());
    assertFalse(rotation.publish());
    clock.pass(DAY.minusSeconds(1));
    assertFalse(rotation.sign());
    assertEquals(old, signer());
    clock.pass(Duration.ofSeconds(1));
    assertTrue(rotation.sign());
    assertFalse(rotation.sign());
    clock.pass(DAY.minusSeconds(1));
    assertFalse(rotation.retire());
    assertEquals(2, published().size());
    clock.pass(Duration.ofSeconds(1));
    assertTrue(rotation.retire());
    assertFalse(rotation.retire());
  }

  @Test
  @DisplayName("The schedule says what comes next and when, and takes what is due, no more")
  void schedule() {
    String first = signer();
    Instant publish = START.plus(Duration.ofDays(90));
    assertEquals(Optional.of(new Plan(Step.PUBLISH, publish)), rotation.next());
    assertEquals(List.of(), rotation.advance());
    clock.pass(Duration.ofDays(90));
    assertEquals(Optional.of(Step.PUBLISH), rotation.due());
    assertEquals(List.of(Step.PUBLISH), rotation.advance());
    assertEquals(Optional.of(new Plan(Step.SIGN, publish.plus(DAY))), rotation.next());
    assertEquals(List.of(), rotation.advance());
    clock.pass(DAY);
    assertEquals(List.of(Step.SIGN), rotation.advance());
    assertEquals(Optional.of(new Plan(Step.RETIRE, publish.plus(DAY).plus(DAY))), rotation.next());
    clock.pass(DAY);
    assertEquals(List.of(Step.RETIRE), rotation.advance());
    assertNotEquals(first, signer());
    assertEquals(
        Optional.of(new Plan(Step.PUBLISH, publish.plus(DAY).plus(Duration.ofDays(90)))),
        rotation.next());
  }

  @Test
  @DisplayName("However often keys are rotated, three are the most there are")
  void bounded() {
    signer();
    for (int day = 0; day < 10; day++) {
      rotation.publish();
      rotation.sign();
      assertTrue(published().size() <= 3, published().toString());
      clock.pass(Duration.ofHours(12));
    }
    assertFalse(rotation.publish(), "the old ones weren't retired");
    clock.pass(DAY);
    assertTrue(rotation.retire());
    assertEquals(List.of(Phase.SIGNING), rotation.keys().stream().map(ToolKey::phase).toList());
  }

  @Test
  @DisplayName("Two nodes that take a step at once take it once")
  void twoNodes() {
    signer();
    ToolKeyStore late =
        new ToolKeyStore() {
          @Override
          public List<ToolKey> all() {
            return store.all();
          }

          @Override
          public boolean replace(List<ToolKey> seen, List<ToolKey> next) {
            rotation.publish();
            return store.replace(seen, next);
          }
        };
    assertFalse(new ToolKeys(late, clock).rotation(Timing.USUAL).publish());
    assertEquals(2, published().size());
  }

  @Test
  @DisplayName("A key that got out is replaced at once, and all others with it")
  void replaced() {
    String leaked = signer();
    rotation.publish();
    Set<String> before = published();
    rotation.replaceAtOnce();
    assertEquals(Set.of(signer()), published());
    assertFalse(before.contains(signer()));
    assertNotEquals(leaked, signer());
  }

  @Test
  @DisplayName("An overlap of less than an hour is refused")
  void overlap() {
    Duration hour = Duration.ofHours(1);
    Duration less = Duration.ofMinutes(59);
    assertThrows(IllegalArgumentException.class, () -> new Timing(DAY, less, hour));
    assertThrows(IllegalArgumentException.class, () -> new Timing(DAY, hour, less));
    assertEquals(hour, new Timing(DAY, hour, hour).kept());
  }
}
