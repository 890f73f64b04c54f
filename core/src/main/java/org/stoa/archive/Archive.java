package org.stoa.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/**
 * A zip, open for looking into it. What it says about itself is never believed: no more is read
 * than was asked for, whatever its lengths are. Not thread-safe.
 */
public final class Archive implements Closeable {

  private static final int MOST = 10_000;
  private static final int MEBIBYTE = 1 << 20;
  private static final int LOCAL_HEADER = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final String file;
  private final FileChannel channel;
  private final List<Entry> entries;

  private Archive(String file, FileChannel channel, List<Entry> entries) {
    this.file = file;
    this.channel = channel;
    this.entries = List.copyOf(entries);
  }

  /**
   * Opens a zip; empty, with one problem, if it isn't one, is damaged, holds more than 10,000 files
   * or is a bomb whose files share their bytes.
   *
   * @param file how problems name it
   * @throws UncheckedIOException if the file can't be read at all
   */
  public static Optional<Archive> open(String file, Path path, Problems problems) {
    try {
      FileChannel channel = FileChannel.open(path);
      Optional<Archive> opened = open(file, channel, problems);
      if (opened.isEmpty()) {
        channel.close();
      }
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Archive> open(String file, FileChannel channel, Problems problems)
      throws IOException {
    Place start = Place.startOf(file);
    if (!isZip(channel)) {
      problems.error(
          "PACKAGE_NOT_ZIP", start, "This isn't a zip. Give the file that an LMS would get.");
      return Optional.empty();
    }
    try {
      CentralDirectory directory = CentralDirectory.of(channel);
      List<Entry> entries = new EntryReader(directory.read(channel), directory.base()).upTo(MOST);
      if (entries.size() > MOST) {
        problems.error("PACKAGE_TOO_LONG", start, "More than 10,000 files; split it.");
        return Optional.empty();
      }
      Optional<Entry> overlapped = overlapped(entries, directory.start());
      overlapped.ifPresent(
          it ->
              problems.error(
                  "PACKAGE_BOMB",
                  start,
                  "\"%s\" shares its bytes with another file, as only bombs do; don't trust it."
                      .formatted(it.name())));
      return overlapped.isPresent()
          ? Optional.empty()
          : Optional.of(new Archive(file, channel, entries));
    } catch (ZipException e) {
      problems.error(
          "PACKAGE_DAMAGED",
          start,
          "This zip is damaged: " + e.getMessage() + ". Export it again.");
      return Optional.empty();
    }
  }

  private static boolean isZip(FileChannel channel) throws IOException {
    if (channel.size() < Integer.BYTES) {
      return false;
    }
    int signature = CentralDirectory.read(channel, 0, Integer.BYTES).getInt();
    return signature == 0x04034b50 || signature == 0x06054b50;
  }

  /** A file whose bytes begin before those of the one in front of it end. */
  private static Optional<Entry> overlapped(List<Entry> entries, long directory)
      throws ZipException {
    List<Entry> inOrder = new ArrayList<>(entries);
    inOrder.sort(Comparator.comparing(Entry::offset));
    long end = 0;
    for (Entry entry : inOrder) {
      if (entry.offset() < end) {
        return Optional.of(entry);
      }
      end = entry.offset() + LOCAL_HEADER + entry.packed();
      if (end < 0 || end > directory) {
        throw new ZipException("\"" + entry.name() + "\" isn't all there");
      }
    }
    return Optional.empty();
  }

  /** How problems name it. */
  public String file() {
    return file;
  }

  /** What is in it, folders too, in the order of its list. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The content of a file; empty, with a problem, if it is longer than it may be, is damaged, or
   * can't be read.
   *
   * @param longest in bytes, whole MiB; no more is ever held
   */
  public Optional<byte[]> bytes(Entry entry, int longest, Problems problems) {
    try (InputStream in = content(entry)) {
      byte[] bytes = in.readNBytes(longest + 1);
      if (bytes.length > longest) {
        problems.error(
            "PACKAGE_TOO_LONG",
            Place.startOf(entry.name()),
            "More than " + longest / MEBIBYTE + " MiB; split it.");
        return Optional.empty();
      }
      var sum = new CRC32();
      sum.update(bytes);
      if (sum.getValue() != entry.sum()) {
        throw new ZipException("its sum is another one");
      }
      return Optional.of(bytes);
    } catch (ZipException | EOFException e) {
      problems.error(
          "PACKAGE_DAMAGED",
          Place.startOf(entry.name()),
          "This file can't be unpacked: " + e.getMessage() + ". Pack it again.");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream content(Entry entry) throws IOException {
    if (entry.isEncrypted()) {
      throw new ZipException("it needs a password");
    }
    if (entry.method() != STORED && entry.method() != DEFLATED) {
      throw new ZipException("it is packed by method " + entry.method() + ", which few know");
    }
    ByteBuffer header = CentralDirectory.read(channel, entry.offset(), LOCAL_HEADER);
    if (header.getInt(0) != 0x04034b50) {
      throw new ZipException("it isn't where the zip's list says");
    }
    int before =
        Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
    var packed = new Stretch(channel, entry.offset() + LOCAL_HEADER + before, entry.packed());
    return entry.method() == STORED
        ? packed
        : new InflaterInputStream(packed, new Inflater(true), 1 << 13) {
          @Override
          public void close() throws IOException {
            super.close();
            inf.end();
          }
        };
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
