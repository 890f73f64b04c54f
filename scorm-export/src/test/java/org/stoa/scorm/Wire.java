package org.stoa.scorm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What things weigh in bytes on their way to a browser, where the server compresses texts. */
final class Wire {

  private static final Pattern LOADED =
      Pattern.compile("<(?:script src|link rel=\"stylesheet\" href)=\"([^\"]+)\"");

  private Wire() {}

  static int weight(String text) {
    return weight(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int weight(byte[] text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }

  /** A page of a package with the style sheet and the scripts that it loads. */
  static int weight(Map<String, byte[]> files, String page) {
    byte[] html = Objects.requireNonNull(files.get(page));
    return weight(html)
        + LOADED
            .matcher(new String(html, StandardCharsets.UTF_8))
            .results()
            .map((MatchResult loaded) -> loaded.group(1))
            .mapToInt(name -> weight(Objects.requireNonNull(files.get(name), name)))
            .sum();
  }
}
