package org.stoa.tool.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A WebP: its picture or moving pictures, its colours and which side is up. RFC 9649, section 2.
 */
final class WebpPicture {

  private static final int HEADER = 12;
  private static final int EXIF_FLAG = 0x08;
  private static final int XMP_FLAG = 0x04;
  private static final Set<String> SEEN =
      Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

  private final PictureBytes bytes;
  private final int end;
  private Optional<Orientation> orientation = Optional.empty();

  private WebpPicture(byte[] content) throws DamagedPicture {
    this.bytes = new PictureBytes(content, ByteOrder.LITTLE_ENDIAN);
    ByteBuffer header = bytes.take(HEADER);
    this.end = 8 + header.getInt(4);
    bytes.keepFrom(0);
  }

  static Picture of(byte[] content) throws DamagedPicture {
    WebpPicture webp = new WebpPicture(content);
    while (webp.bytes.position() < webp.end && webp.bytes.hasMore()) {
      webp.chunk();
    }
    Picture picture = webp.bytes.picture();
    return new Picture(picture.pixels(), webp.renewed(picture.content()));
  }

  private void chunk() throws DamagedPicture {
    int start = bytes.position();
    String type = PictureBytes.letters(bytes.take(4), 0, 4);
    int length = bytes.length();
    ByteBuffer data = bytes.take(length);
    if (length % 2 == 1 && bytes.hasMore()) {
      bytes.take(1);
    }
    size(type, data);
    if (SEEN.contains(type)) {
      bytes.keepFrom(start);
    } else if (type.equals("EXIF")) {
      orientation = Orientation.of(withoutMark(data));
      orientation.ifPresent(it -> bytes.keep(chunk(it)));
    }
  }

  /** Some cameras begin with the mark that Exif data have in a JPEG. */
  private static ByteBuffer withoutMark(ByteBuffer exif) {
    boolean isMarked = PictureBytes.letters(exif, 0, 6).equals("Exif\0\0");
    return isMarked ? exif.slice(6, exif.limit() - 6) : exif;
  }

  private void size(String type, ByteBuffer data) throws DamagedPicture {
    int needed =
        switch (type) {
          case "VP8X", "VP8 " -> 10;
          case "VP8L" -> 5;
          case "ANMF" -> 16;
          default -> 0;
        };
    if (data.limit() < needed) {
      throw new DamagedPicture(type + " of " + data.limit());
    }
    switch (type) {
      case "VP8X" -> bytes.hasSize(1 + threeBytes(data, 4), 1 + threeBytes(data, 7));
      case "VP8 " -> bytes.hasSize(data.getShort(6) & 0x3FFF, data.getShort(8) & 0x3FFF);
      case "VP8L" -> {
        int packed = data.getInt(1);
        bytes.hasSize(1 + (packed & 0x3FFF), 1 + ((packed >> 14) & 0x3FFF));
      }
      case "ANMF" -> bytes.hasSize(1 + threeBytes(data, 6), 1 + threeBytes(data, 9));
      default -> {}
    }
  }

  private static int threeBytes(ByteBuffer data, int at) {
    return (data.getShort(at) & 0xFFFF) | (data.get(at + 2) & 0xFF) << 16;
  }

  private static byte[] chunk(Orientation orientation) {
    byte[] exif = orientation.exif();
    return ByteBuffer.allocate(8 + exif.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("EXIF".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(exif.length)
        .put(exif)
        .array();
  }

  /** With the length that it has now, and the flags of what is still there. */
  private byte[] renewed(byte[] kept) {
    ByteBuffer webp = ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN);
    webp.putInt(4, kept.length - 8);
    if (PictureBytes.letters(webp, HEADER, 4).equals("VP8X")) {
      int at = HEADER + 8;
      int flags = webp.get(at) & ~(EXIF_FLAG | XMP_FLAG);
      webp.put(at, (byte) (orientation.isPresent() ? flags | EXIF_FLAG : flags));
    }
    return kept;
  }
}
