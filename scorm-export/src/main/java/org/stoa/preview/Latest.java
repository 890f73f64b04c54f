package org.stoa.preview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The snapshot that counts, what was told since the preview began, and a place to wait for more.
 * Safe for any thread.
 */
final class Latest {

  /** As many as the page lists. Who is further behind misses the first of them. */
  private static final int REMEMBERED = 500;

  private final List<String> remembered = new ArrayList<>();
  private Snapshot snapshot;
  private long told;

  /**
   * What is new to somebody.
   *
   * @param requests in one line of JSON each
   * @param told how many of them there were by then
   */
  record News(Snapshot snapshot, List<String> requests, long told) {}

  Latest(Snapshot first) {
    this.snapshot = first;
  }

  synchronized Snapshot snapshot() {
    return snapshot;
  }

  /** Where to begin to listen: nothing of what was told before. */
  synchronized News now() {
    return new News(snapshot, List.of(), told);
  }

  synchronized void replace(Snapshot next) {
    snapshot = next;
    notifyAll();
  }

  synchronized void tell(String request) {
    remembered.add(request);
    told++;
    if (remembered.size() > REMEMBERED) {
      remembered.remove(0);
    }
    notifyAll();
  }

  /** What is new after what is known; nothing if that lasts so long. */
  synchronized News after(News known, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis(); isAll(known) && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    int unknown = (int) Math.min(told - known.told(), remembered.size());
    List<String> requests = remembered.subList(remembered.size() - unknown, remembered.size());
    return new News(snapshot, List.copyOf(requests), told);
  }

  private boolean isAll(News known) {
    return snapshot.number() == known.snapshot().number() && told == known.told();
  }
}
