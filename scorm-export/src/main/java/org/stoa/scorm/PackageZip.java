package org.stoa.scorm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file that comes out the same, byte for byte, whenever the same things go into it: entries
 * have one fixed date and the order in which they are added. Files that are compressed already are
 * stored, and no file is ever held in memory. Not thread-safe.
 */
public final class PackageZip implements PackageOutput, AutoCloseable {

  private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final Set<String> COMPRESSED =
      Set.of(
          "7z", "avif", "docx", "epub", "gif", "gz", "jpeg", "jpg", "m4a", "mp3", "mp4", "odp",
          "ods", "odt", "ogg", "pdf", "png", "pptx", "webm", "webp", "woff2", "xlsx", "zip");

  private final ZipOutputStream zip;
  private final LongConsumer progress;
  private final Map<String, String> sums = new LinkedHashMap<>();

  PackageZip(OutputStream out) {
    this(out, bytes -> {});
  }

  /**
   * A zip that is written to a stream.
   *
   * @param progress told how many bytes of a file were read, twice for each byte
   */
  PackageZip(OutputStream out, LongConsumer progress) {
    this.progress = progress;
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  @Override
  public void bytes(String name, byte[] content) throws IOException {
    add(entry(name), out -> out.write(content));
  }

  @Override
  public void file(String name, Path source) throws IOException {
    ZipEntry entry = entry(name);
    if (!COMPRESSED.contains(ending(name))) {
      progress.accept(Files.size(source));
    } else {
      // A stored entry says its size and sum before its content, so the file is read twice.
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(Files.size(source));
      entry.setCrc(sum(source));
    }
    add(entry, out -> read(source, out::write));
  }

  @Override
  public Map<String, String> sums() {
    return Collections.unmodifiableMap(sums);
  }

  private void add(ZipEntry entry, Content content) throws IOException {
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
    sums.put(entry.getName(), Long.toHexString(entry.getCrc()));
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    return entry;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private long sum(Path source) throws IOException {
    var sum = new CRC32();
    read(source, sum::update);
    return sum.getValue();
  }

  private void read(Path source, Sink sink) throws IOException {
    var buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(source)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sink.take(buffer, 0, read);
        progress.accept(read);
      }
    }
  }

  private interface Sink {
    void take(byte[] bytes, int from, int length) throws IOException;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
