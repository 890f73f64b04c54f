package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private static final String WIPE = "\r\u001b[K";

  private final StringWriter err = new StringWriter();
  private Instant now = Instant.EPOCH;

  @Test
  @DisplayName("a bar is drawn ten times a second at most, over itself, and leaves nothing")
  void shown() {
    try (ProgressBar bar = bar(true)) {
      bar.advance(10);
      assertEquals("", err.toString());
      now = now.plus(Duration.ofMillis(100));
      bar.advance(40);
      bar.advance(10);
      assertEquals(WIPE + "Reading [###############...............]  50 %", err.toString());
      err.getBuffer().setLength(0);
      bar.wipe();
      bar.wipe();
      assertEquals(WIPE, err.toString());
      now = now.plus(Duration.ofSeconds(1));
      bar.advance(100);
      err.getBuffer().setLength(0);
    }
    assertEquals(WIPE, err.toString());
  }

  @Test
  @DisplayName("nothing at all where nobody looks")
  void hidden() {
    try (ProgressBar bar = bar(false)) {
      now = now.plus(Duration.ofSeconds(1));
      bar.advance(50);
      bar.wipe();
    }
    assertEquals("", err.toString());
  }

  private ProgressBar bar(boolean isShown) {
    return new ProgressBar(new PrintWriter(err), isShown, "Reading", 100, () -> now);
  }
}
