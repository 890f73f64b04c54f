package org.stoa.tool.learner;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.tool.web.Browsers;

/**
 * Serves the files that a programme's pages show, to those who take part in it: {@code
 * /media/PATH}. Answers ranges, so that a video can be entered anywhere. RFC 9110, section 14.
 */
public final class MediaServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("webm", "video/webm"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("gif", "image/gif"),
          Map.entry("pdf", "application/pdf"));

  private final transient Browsers browsers;

  public MediaServlet(Browsers browsers) {
    this.browsers = browsers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<Path> file =
        browsers.recognise(request).flatMap(visit -> visit.learner().offering().file(name));
    if (file.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(type(name));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, max-age=3600");
    response.setHeader("Accept-Ranges", "bytes");
    send(file.get(), range(request), response);
  }

  /** A range is for GET alone, and not for a client that would compare versions: we give none. */
  private static String range(HttpServletRequest request) {
    boolean counts = request.getMethod().equals("GET") && request.getHeader("If-Range") == null;
    return counts ? Optional.ofNullable(request.getHeader("Range")).orElse("") : "";
  }

  private static void send(Path file, String range, HttpServletResponse response)
      throws IOException {
    long size = Files.size(file);
    Matcher matcher = RANGE.matcher(range);
    boolean isRange = matcher.matches() && isValid(matcher);
    long first = isRange ? first(matcher, size) : 0;
    long last = isRange ? last(matcher, size) : size - 1;
    if (isRange && first > last) {
      // By setStatus: sendError clears the headers that say why.
      response.setHeader("Content-Range", "bytes */" + size);
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    if (isRange) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", "bytes " + first + "-" + last + "/" + size);
    }
    response.setContentLengthLong(last - first + 1);
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(first);
      copy(in, last - first + 1, response);
    }
  }

  /** Neither without any number nor with its end before its beginning. */
  private static boolean isValid(Matcher range) {
    String first = range.group(1);
    String last = range.group(2);
    return first.isEmpty()
        ? !last.isEmpty()
        : last.isEmpty() || Long.parseLong(first) <= Long.parseLong(last);
  }

  /** The first byte: as asked for, or so many before the end. */
  private static long first(Matcher range, long size) {
    return range.group(1).isEmpty()
        ? Math.max(0, size - Long.parseLong(range.group(2)))
        : Long.parseLong(range.group(1));
  }

  private static long last(Matcher range, long size) {
    return range.group(1).isEmpty() || range.group(2).isEmpty()
        ? size - 1
        : Math.min(size - 1, Long.parseLong(range.group(2)));
  }

  private static void copy(InputStream in, long length, HttpServletResponse response)
      throws IOException {
    byte[] buffer = new byte[16 * 1024];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      response.getOutputStream().write(buffer, 0, read);
      left -= read;
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
