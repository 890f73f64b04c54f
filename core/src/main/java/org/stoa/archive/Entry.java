package org.stoa.archive;

import java.util.List;

/**
 * A file in a zip, as the zip's directory describes it (PKWARE APPNOTE 4.3.12). Its lengths may be
 * a lie.
 *
 * @param name its path, with slashes
 * @param naming how the name was written
 * @param size in bytes, unpacked
 * @param packed in bytes, as it lies in the zip
 * @param method how it is packed, such as 8 for deflate
 * @param sum its CRC-32
 * @param offset where its local header is, from the beginning of the file
 * @param isLink whether it stands for another file
 * @param isEncrypted whether nobody reads it without a password
 */
public record Entry(
    String name,
    Naming naming,
    long size,
    long packed,
    int method,
    long sum,
    long offset,
    boolean isLink,
    boolean isEncrypted) {

  /** How a name is written (APPNOTE 4.4.4, bit 11, and appendix D). */
  public enum Naming {
    /** In ASCII, or in UTF-8 with the mark that says so. */
    PLAIN,
    /** In UTF-8 without that mark: some systems garble it. */
    UNMARKED,
    /** In something else: every system reads it differently. */
    UNKNOWN
  }

  /** Whether it is a folder. */
  public boolean isFolder() {
    return name.endsWith("/");
  }

  /** Whether it would be written outside of the folder that the zip is unpacked in. */
  public boolean leadsOutside() {
    return name.startsWith("/")
        || name.contains("\\")
        || name.contains(":")
        || List.of(name.split("/")).contains("..");
  }
}
