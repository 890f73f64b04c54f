package org.stoa.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.ZipException;

/**
 * Where the list of files of a zip is (PKWARE APPNOTE 4.3.14 to 4.3.16).
 *
 * @param start from the beginning of the file
 * @param length in bytes
 * @param base what the offsets in it are counted from
 */
record CentralDirectory(long start, long length, long base) {

  /** An archive of ten thousand files with the longest names that disks allow needs less. */
  private static final int LONGEST = 16 << 20;

  private static final int END = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR = 20;
  private static final int END_64 = 56;
  private static final long IN_ZIP64 = 0xFFFFFFFFL;

  /**
   * Finds it.
   *
   * @throws ZipException if it isn't there; the message says what to do
   */
  static CentralDirectory of(FileChannel file) throws IOException {
    long tail = Math.max(0, file.size() - END - LONGEST_COMMENT);
    ByteBuffer last = read(file, tail, (int) (file.size() - tail));
    for (int at = last.capacity() - END; at >= 0; at--) {
      if (last.getInt(at) == 0x06054b50
          && at + END + Short.toUnsignedInt(last.getShort(at + 20)) <= last.capacity()) {
        return of(file, last, at, tail + at);
      }
    }
    throw new ZipException("its list of files is missing, as in an upload that broke off");
  }

  private static CentralDirectory of(FileChannel file, ByteBuffer last, int at, long end)
      throws IOException {
    long length = Integer.toUnsignedLong(last.getInt(at + 12));
    long start = Integer.toUnsignedLong(last.getInt(at + 16));
    boolean isLong = length == IN_ZIP64 || start == IN_ZIP64 || last.getShort(at + 10) == -1;
    if (isLong && at >= LOCATOR && last.getInt(at - LOCATOR) == 0x07064b50) {
      ByteBuffer end64 = read(file, last.getLong(at - LOCATOR + 8), END_64);
      return checked(end64.getLong(40), end64.getLong(48), 0);
    }
    long behind = end - length;
    return checked(length, behind, behind - start);
  }

  private static CentralDirectory checked(long length, long start, long base) throws ZipException {
    if (length < 0 || start < 0 || base < 0) {
      throw new ZipException("its list of files isn't where it should be");
    }
    if (length > LONGEST) {
      throw new ZipException("its list of files is longer than 16 MiB");
    }
    return new CentralDirectory(start, length, base);
  }

  /** The whole of it. */
  ByteBuffer read(FileChannel file) throws IOException {
    return read(file, start, (int) length);
  }

  /**
   * So many bytes of a file, in the order of zips.
   *
   * @throws ZipException if there aren't so many
   */
  static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    if (from < 0 || from > file.size() - length) {
      throw new ZipException("it ends too early");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // Channels read as much at a time as they like.
    }
    return bytes.flip();
  }
}
