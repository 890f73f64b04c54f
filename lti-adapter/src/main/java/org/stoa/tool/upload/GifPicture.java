package org.stoa.tool.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * A GIF: its pictures, how they move, and nothing of comments and applications. GIF89a
 * specification, sections 18 to 27.
 */
final class GifPicture {

  private static final int HEADER = 13;
  private static final int END = 0x3B;
  private static final int PICTURE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private final PictureBytes bytes;

  private GifPicture(byte[] content) {
    this.bytes = new PictureBytes(content, ByteOrder.LITTLE_ENDIAN);
  }

  static Picture of(byte[] content) throws DamagedPicture {
    return new GifPicture(content).picture();
  }

  private Picture picture() throws DamagedPicture {
    ByteBuffer header = bytes.take(HEADER);
    bytes.hasSize(header.getShort(6) & 0xFFFF, header.getShort(8) & 0xFFFF);
    colours(header.get(10));
    bytes.keepFrom(0);
    int block = 0;
    while (block != END) {
      int start = bytes.position();
      block = bytes.oneByte();
      if (isSeen(block)) {
        bytes.keepFrom(start);
      }
    }
    return bytes.picture();
  }

  /** Goes on after a block, and says whether it is seen. */
  private boolean isSeen(int block) throws DamagedPicture {
    if (block == PICTURE) {
      ByteBuffer place = bytes.take(9);
      bytes.hasSize(place.getShort(4) & 0xFFFF, place.getShort(6) & 0xFFFF);
      colours(place.get(8));
      bytes.oneByte();
      blocks();
      return true;
    }
    if (block == EXTENSION) {
      int label = bytes.oneByte();
      ByteBuffer first = blocks();
      boolean loops = LOOPS.contains(PictureBytes.letters(first, 0, first.limit()));
      return label == CONTROL || (label == APPLICATION && loops);
    }
    if (block != END) {
      throw new DamagedPicture("a block of kind " + block);
    }
    return true;
  }

  /** Goes on after a table of colours, if there is one. */
  private void colours(byte packed) throws DamagedPicture {
    if ((packed & 0x80) != 0) {
      bytes.take(3 << ((packed & 7) + 1));
    }
  }

  /** Goes on after blocks of data, and gives the first of them. */
  private ByteBuffer blocks() throws DamagedPicture {
    ByteBuffer first = bytes.take(bytes.oneByte());
    int length = first.limit();
    while (length != 0) {
      length = bytes.oneByte();
      bytes.take(length);
    }
    return first;
  }
}
