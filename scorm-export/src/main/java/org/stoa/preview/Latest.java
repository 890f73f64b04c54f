package org.stoa.preview;

import java.time.Duration;

/** The snapshot that counts, and a place to wait for the next one. Safe for any thread. */
final class Latest {

  private Snapshot snapshot;

  Latest(Snapshot first) {
    this.snapshot = first;
  }

  synchronized Snapshot snapshot() {
    return snapshot;
  }

  synchronized void replace(Snapshot next) {
    snapshot = next;
    notifyAll();
  }

  /** The snapshot once it has another number than this, or the same again after so long. */
  synchronized Snapshot after(long known, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis(); snapshot.number() == known && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return snapshot;
  }
}
