package org.stoa.archive;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.stoa.archive.Entry.Naming;

/**
 * Reads the entries of a zip's directory (PKWARE APPNOTE 4.3.12), one after the other.
 *
 * @param base what the offsets in it are counted from
 */
record EntryReader(ByteBuffer directory, long base) {

  private static final int SIGNATURE = 0x02014b50;
  private static final int UTF_8 = 1 << 11;
  private static final int ENCRYPTED = 1;
  private static final int UNIX = 3;
  private static final int FILE_TYPE = 0xF000;
  private static final int LINK = 0xA000;
  private static final long IN_ZIP64 = 0xFFFFFFFFL;

  /** All of them, or one more than there may be. */
  List<Entry> upTo(int most) throws ZipException {
    List<Entry> entries = new ArrayList<>();
    try {
      while (directory.remaining() >= Integer.BYTES && entries.size() <= most) {
        entries.add(next());
      }
    } catch (BufferUnderflowException e) {
      throw new ZipException("its list of files ends in the middle");
    }
    return entries;
  }

  private Entry next() throws ZipException {
    if (directory.getInt() != SIGNATURE) {
      throw new ZipException("its list of files is damaged");
    }
    int system = directory.getShort() >> 8;
    directory.getShort();
    int flags = unsignedShort();
    int method = unsignedShort();
    directory.getInt();
    long sum = unsignedInt();
    long packed = unsignedInt();
    long size = unsignedInt();
    int nameLength = unsignedShort();
    int extraLength = unsignedShort();
    int commentLength = unsignedShort();
    directory.getInt();
    int mode = directory.getInt() >>> 16;
    long offset = unsignedInt();
    byte[] name = bytes(nameLength);
    var lengths = new Zip64(bytes(extraLength));
    bytes(commentLength);
    size = size == IN_ZIP64 ? lengths.next() : size;
    packed = packed == IN_ZIP64 ? lengths.next() : packed;
    offset = offset == IN_ZIP64 ? lengths.next() : offset;
    if (size < 0 || packed < 0 || offset < 0) {
      throw new ZipException("its list of files is damaged");
    }
    return new Entry(
        new String(name, StandardCharsets.UTF_8),
        naming(name, (flags & UTF_8) != 0),
        size,
        packed,
        method,
        sum,
        base + offset,
        system == UNIX && (mode & FILE_TYPE) == LINK,
        (flags & ENCRYPTED) != 0);
  }

  private static Naming naming(byte[] name, boolean isMarked) {
    boolean isAscii = true;
    for (byte each : name) {
      isAscii &= each >= 0;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
      return isAscii || isMarked ? Naming.PLAIN : Naming.UNMARKED;
    } catch (CharacterCodingException e) {
      return Naming.UNKNOWN;
    }
  }

  private int unsignedShort() {
    return Short.toUnsignedInt(directory.getShort());
  }

  private long unsignedInt() {
    return Integer.toUnsignedLong(directory.getInt());
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    directory.get(bytes);
    return bytes;
  }

  /** The lengths that are too long for 32 bits, in their order (APPNOTE 4.5.3). */
  private static final class Zip64 {

    private final ByteBuffer lengths;

    Zip64(byte[] extra) {
      ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
      ByteBuffer found = ByteBuffer.allocate(0);
      while (fields.remaining() >= 2 * Short.BYTES) {
        int id = Short.toUnsignedInt(fields.getShort());
        int length = Math.min(Short.toUnsignedInt(fields.getShort()), fields.remaining());
        ByteBuffer field = fields.slice(fields.position(), length).order(fields.order());
        fields.position(fields.position() + length);
        found = id == 1 ? field : found;
      }
      this.lengths = found;
    }

    long next() {
      return lengths.getLong();
    }
  }
}
