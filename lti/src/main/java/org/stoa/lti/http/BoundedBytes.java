package org.stoa.lti.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Collects so many bytes, and refuses any more. */
final class BoundedBytes extends OutputStream {

  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  BoundedBytes(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] chunk, int offset, int length) throws IOException {
    if (bytes.size() + length > limit) {
      throw new IOException("refused: answer larger than " + limit + " bytes");
    }
    bytes.write(chunk, offset, length);
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
