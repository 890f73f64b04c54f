package org.stoa.tool.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads a picture from its beginning to its end, and writes what is kept of it. */
final class PictureBytes {

  private final ByteBuffer in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long pixels;

  PictureBytes(byte[] content, ByteOrder order) {
    this.in = ByteBuffer.wrap(content).order(order);
  }

  int position() {
    return in.position();
  }

  boolean hasMore() {
    return in.hasRemaining();
  }

  /** The byte here, without going on. */
  int peek() throws DamagedPicture {
    need(1);
    return Byte.toUnsignedInt(in.get(in.position()));
  }

  int oneByte() throws DamagedPicture {
    return take(1).get() & 0xFF;
  }

  int twoBytes() throws DamagedPicture {
    return take(2).getShort() & 0xFFFF;
  }

  /** A length of four bytes. */
  int length() throws DamagedPicture {
    int length = take(4).getInt();
    if (length < 0) {
      throw new DamagedPicture("a length of " + Integer.toUnsignedString(length));
    }
    return length;
  }

  /** The next bytes, going on after them. */
  ByteBuffer take(int length) throws DamagedPicture {
    need(length);
    ByteBuffer taken = in.slice(in.position(), length).order(in.order());
    in.position(in.position() + length);
    return taken;
  }

  private void need(int length) throws DamagedPicture {
    if (in.remaining() < length) {
      throw new DamagedPicture("ends at " + in.limit());
    }
  }

  /** Goes back to where it was before. */
  void backTo(int position) {
    in.position(position);
  }

  /** Keeps all from a position to here. */
  void keepFrom(int position) {
    out.write(in.array(), position, in.position() - position);
  }

  void keep(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  /** Notes a size that the picture says it has. */
  void hasSize(long width, long height) {
    pixels = Math.max(pixels, width * height);
  }

  /** What was kept. */
  Picture picture() throws DamagedPicture {
    if (pixels == 0) {
      throw new DamagedPicture("no size");
    }
    return new Picture(pixels, out.toByteArray());
  }

  /** Some bytes as the letters they stand for. */
  static String letters(ByteBuffer bytes, int from, int length) {
    byte[] letters = new byte[Math.max(0, Math.min(length, bytes.limit() - from))];
    bytes.get(from, letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }
}
