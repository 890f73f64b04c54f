package org.stoa.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.stoa.scorm.PackageOutput;
import org.stoa.scorm.lms.WebFile;

/**
 * A package that browsers read instead of a zip: what was made for it is in memory, the programme's
 * own files are where they lie. Once it is written, safe for any thread.
 */
final class PackageContents implements PackageOutput {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> sums = new LinkedHashMap<>();

  @FunctionalInterface
  private interface Entry {
    WebFile file() throws IOException;
  }

  @Override
  public void bytes(String name, byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    entries.put(name, () -> WebFile.of(name, content));
    sums.put(name, Long.toHexString(sum.getValue()));
  }

  @Override
  public void file(String name, Path source) throws IOException {
    entries.put(
        name, () -> new WebFile(name, Files.size(source), () -> Files.newInputStream(source)));
    // To read a video for its sum would take longer than anybody waits for a page.
    sums.put(name, Files.size(source) + "-" + Files.getLastModifiedTime(source).toMillis());
  }

  @Override
  public Map<String, String> sums() {
    return Collections.unmodifiableMap(sums);
  }

  /** One of its files, as it is now. */
  Optional<WebFile> find(String name) throws IOException {
    Entry entry = entries.get(name);
    return entry == null ? Optional.empty() : Optional.of(entry.file());
  }
}
