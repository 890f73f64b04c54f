package org.stoa.tool.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JPEG: what is needed to see it, its colours and which side is up. Comments, thumbnails, further
 * pictures behind the first one and all else of applications go. ITU-T T.81, annex B.
 */
final class JpegPicture {

  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final String EXIF = "Exif\0\0";

  private final PictureBytes bytes;

  private JpegPicture(byte[] content) {
    this.bytes = new PictureBytes(content, ByteOrder.BIG_ENDIAN);
  }

  static Picture of(byte[] content) throws DamagedPicture {
    return new JpegPicture(content).picture();
  }

  private Picture picture() throws DamagedPicture {
    bytes.take(2);
    bytes.keepFrom(0);
    int marker = 0;
    while (marker != END) {
      int start = bytes.position();
      marker = marker();
      if (marker == END || isAlone(marker)) {
        bytes.keepFrom(start);
      } else {
        segment(marker, start);
      }
    }
    return bytes.picture();
  }

  private int marker() throws DamagedPicture {
    if (bytes.oneByte() != 0xFF) {
      throw new DamagedPicture("no marker before " + bytes.position());
    }
    int marker = bytes.oneByte();
    while (marker == 0xFF) {
      marker = bytes.oneByte();
    }
    return marker;
  }

  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
  }

  private void segment(int marker, int start) throws DamagedPicture {
    int length = bytes.twoBytes();
    ByteBuffer data = bytes.take(Math.max(0, length - 2));
    if (isFrame(marker)) {
      if (data.limit() < 5) {
        throw new DamagedPicture("a frame without a size");
      }
      bytes.hasSize(data.getShort(3) & 0xFFFF, data.getShort(1) & 0xFFFF);
    }
    if (marker == SCAN) {
      skipScan();
    }
    if (isSeen(marker, data)) {
      bytes.keepFrom(start);
    } else if (marker == 0xE1 && PictureBytes.letters(data, 0, 6).equals(EXIF)) {
      Optional<Orientation> orientation = Orientation.of(data.slice(6, data.limit() - 6));
      orientation.ifPresent(it -> bytes.keep(exif(it)));
    }
  }

  /** Up to the next marker that isn't a part of the scan. */
  private void skipScan() throws DamagedPicture {
    while (true) {
      int start = bytes.position();
      if (bytes.oneByte() == 0xFF) {
        int next = bytes.peek();
        if (next != 0 && next != 0xFF && !isAlone(next)) {
          bytes.backTo(start);
          return;
        }
      }
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isSeen(int marker, ByteBuffer data) {
    return switch (marker) {
      case 0xE0 -> PictureBytes.letters(data, 0, 5).equals("JFIF\0");
      case 0xE2 -> PictureBytes.letters(data, 0, 12).equals("ICC_PROFILE\0");
      case 0xEE -> PictureBytes.letters(data, 0, 5).equals("Adobe");
      default -> (marker >= 0xC0 && marker <= 0xCF) || (marker >= SCAN && marker <= 0xDF);
    };
  }

  private static byte[] exif(Orientation orientation) {
    byte[] exif = orientation.exif();
    return ByteBuffer.allocate(4 + EXIF.length() + exif.length)
        .putShort((short) 0xFFE1)
        .putShort((short) (2 + EXIF.length() + exif.length))
        .put(EXIF.getBytes(StandardCharsets.ISO_8859_1))
        .put(exif)
        .array();
  }
}
