package org.stoa.tool.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG: its picture or moving pictures, its colours and which side is up. Texts, the time and
 * whatever follows its end go. PNG specification (third edition), sections 5 and 11.
 */
final class PngPicture {

  private static final int SIGNATURE = 8;
  private static final int SUM = 4;
  private static final Set<String> SEEN =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "cICP", "gAMA", "iCCP", "sBIT", "sRGB",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private PngPicture() {}

  static Picture of(byte[] content) throws DamagedPicture {
    PictureBytes bytes = new PictureBytes(content, ByteOrder.BIG_ENDIAN);
    bytes.take(SIGNATURE);
    bytes.keepFrom(0);
    String type = "";
    while (!type.equals("IEND")) {
      int start = bytes.position();
      int length = bytes.length();
      type = PictureBytes.letters(bytes.take(4), 0, 4);
      ByteBuffer data = bytes.take(length);
      bytes.take(SUM);
      if (type.equals("IHDR") && length >= 8) {
        bytes.hasSize(
            Integer.toUnsignedLong(data.getInt(0)), Integer.toUnsignedLong(data.getInt(4)));
      }
      if (SEEN.contains(type)) {
        bytes.keepFrom(start);
      } else if (type.equals("eXIf")) {
        Orientation.of(data).ifPresent(it -> bytes.keep(chunk(it)));
      }
    }
    return bytes.picture();
  }

  private static byte[] chunk(Orientation orientation) {
    byte[] exif = orientation.exif();
    byte[] type = "eXIf".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(exif);
    return ByteBuffer.allocate(4 + type.length + exif.length + SUM)
        .putInt(exif.length)
        .put(type)
        .put(exif)
        .putInt((int) sum.getValue())
        .array();
  }
}
