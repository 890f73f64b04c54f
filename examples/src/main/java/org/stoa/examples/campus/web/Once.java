package org.stoa.examples.campus.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Things kept for a while under a key, a bounded number of them: the oldest make room. Thread-safe.
 *
 * @param <T> what is kept
 */
public final class Once<T> {

  private record Kept<T>(T thing, Instant until) {}

  private final Map<String, Kept<T>> kept = new LinkedHashMap<>();
  private final Clock clock;
  private final Duration life;
  private final int most;

  public Once(Clock clock, Duration life, int most) {
    this.clock = clock;
    this.life = life;
    this.most = most;
  }

  /** Keeps a thing, unless one is kept under the key already; says whether it did. */
  public synchronized boolean put(String key, T thing) {
    Instant now = clock.instant();
    kept.values().removeIf(old -> !old.until().isAfter(now));
    if (kept.containsKey(key)) {
      return false;
    }
    if (kept.size() >= most) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(key, new Kept<>(thing, now.plus(life)));
    return true;
  }

  public synchronized Optional<T> look(String key) {
    return Optional.ofNullable(kept.get(key)).filter(this::alive).map(Kept::thing);
  }

  /** Takes the thing away: of two threads that ask, one gets it. */
  public synchronized Optional<T> take(String key) {
    return Optional.ofNullable(kept.remove(key)).filter(this::alive).map(Kept::thing);
  }

  private boolean alive(Kept<T> thing) {
    return thing.until().isAfter(clock.instant());
  }
}
