package org.stoa.tool.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Which side of a picture is up: all that is kept of its Exif data. CIPA DC-008 (Exif 3.0), section
 * 4.6.5.1.6; TIFF 6.0, section 2.
 *
 * @param value from 2 to 8; 1 is how pictures are without it
 */
record Orientation(int value) {

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  /** What Exif data say of it; empty if nothing, or that all is as usual. */
  static Optional<Orientation> of(ByteBuffer exif) {
    ByteBuffer tiff = exif.slice();
    if (tiff.limit() < 8) {
      return Optional.empty();
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int first = tiff.getInt(4);
    if (first < 8 || first > tiff.limit() - 2) {
      return Optional.empty();
    }
    int entries = Short.toUnsignedInt(tiff.getShort(first));
    for (int i = 0; i < entries; i++) {
      int entry = first + 2 + i * ENTRY;
      if (entry > tiff.limit() - ENTRY) {
        return Optional.empty();
      }
      if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT) {
        int value = tiff.getShort(entry + 8);
        return value > 1 && value <= 8 ? Optional.of(new Orientation(value)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Exif data that say this and nothing else. */
  byte[] exif() {
    return ByteBuffer.allocate(26)
        .put((byte) 'M')
        .put((byte) 'M')
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) value)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
