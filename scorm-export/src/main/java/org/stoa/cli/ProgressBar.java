package org.stoa.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;

/**
 * How far a long piece of work is, in one line that is drawn over itself; for a terminal only. Not
 * thread-safe.
 */
final class ProgressBar implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final long MILLIS_BETWEEN = 100;
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean isShown;
  private final String work;
  private final long total;
  private final InstantSource clock;
  private long done;
  private long nextAt;
  private boolean isDrawn;

  /**
   * A bar of nothing done yet.
   *
   * @param isShown whether somebody sees it, see {@link Terminal}
   * @param work what is being done, in a word or two
   * @param total how much there is to do, in any unit
   */
  ProgressBar(PrintWriter err, boolean isShown, String work, long total, InstantSource clock) {
    this.err = err;
    this.isShown = isShown;
    this.work = work;
    this.total = Math.max(1, total);
    this.clock = clock;
    this.nextAt = clock.millis() + MILLIS_BETWEEN;
  }

  /** So much more is done. */
  void advance(long amount) {
    done += amount;
    if (isShown && clock.millis() >= nextAt) {
      nextAt = clock.millis() + MILLIS_BETWEEN;
      draw();
    }
  }

  /** Makes room for other lines; the next advance draws the bar below them. */
  void wipe() {
    if (isDrawn) {
      err.print(WIPE);
      err.flush();
      isDrawn = false;
    }
  }

  private void draw() {
    long share = Math.min(100, done * 100 / total);
    int filled = (int) (share * WIDTH / 100);
    String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    err.print(String.format(Locale.ROOT, "%s%s [%s] %3d %%", WIPE, work, bar, share));
    err.flush();
    isDrawn = true;
  }

  @Override
  public void close() {
    wipe();
  }
}
