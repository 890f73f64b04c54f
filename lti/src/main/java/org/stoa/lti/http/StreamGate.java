package org.stoa.lti.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The way into somebody else's stream, shut once the answer was given up: what arrives later on
 * another thread isn't written any more. Safe for many threads.
 */
final class StreamGate extends OutputStream {

  private final OutputStream into;
  private boolean shut;

  StreamGate(OutputStream into) {
    this.into = into;
  }

  @Override
  public synchronized void write(int one) throws IOException {
    requireOpen();
    into.write(one);
  }

  @Override
  public synchronized void write(byte[] chunk, int offset, int length) throws IOException {
    requireOpen();
    into.write(chunk, offset, length);
  }

  private void requireOpen() throws IOException {
    if (shut) {
      throw new IOException("given up");
    }
  }

  /** Shuts the gate; the stream behind it stays open. */
  @Override
  public synchronized void close() {
    shut = true;
  }
}
