package org.stoa.scorm.lms;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that a browser asks for, whole or in part, as players of videos do (RFC 9110, section 14).
 *
 * @param name its ending tells its type
 * @param size in bytes
 */
public record WebFile(String name, long size, Content content) {

  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,15})-([0-9]{0,15})");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("webm", "video/webm"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("pdf", "application/pdf"));

  /** What is in it. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /** A file in memory. */
  public static WebFile of(String name, byte[] content) {
    return new WebFile(name, content.length, () -> new ByteArrayInputStream(content));
  }

  /** Answers a request for it. */
  public void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type());
    headers.set("Accept-Ranges", "bytes");
    Matcher range =
        RANGE.matcher(
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")).orElse(""));
    if (!range.matches()) {
      send(exchange, 200, 0, size);
      return;
    }
    long from = Long.parseLong(range.group(1));
    long asked = range.group(2).isEmpty() ? size : Long.parseLong(range.group(2)) + 1;
    long to = Math.min(asked, size);
    if (from >= to) {
      headers.set("Content-Range", "bytes */" + size);
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    headers.set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, size));
    send(exchange, 206, from, to);
  }

  private void send(HttpExchange exchange, int status, long from, long to) throws IOException {
    exchange.sendResponseHeaders(status, to == from ? -1 : to - from);
    try (InputStream in = content.open()) {
      in.skipNBytes(from);
      var buffer = new byte[1 << 16];
      for (long left = to - from; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the file is shorter than it said");
        }
        exchange.getResponseBody().write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private String type() {
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
