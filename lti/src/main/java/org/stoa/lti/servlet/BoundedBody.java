package org.stoa.lti.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bodies of requests that may only be so large. */
public final class BoundedBody {

  /** A connection that is closed on somebody who is still sending loses the answer as well. */
  private static final int HEARD_OUT = 2 * 1024 * 1024;

  private BoundedBody() {}

  /**
   * The body as text in UTF-8, or nothing if it has more than this many bytes. What is too large is
   * read on for a while and dropped, so that the sender gets to see the refusal.
   *
   * @throws IOException if the connection breaks
   */
  public static Optional<String> read(HttpServletRequest request, int largest) throws IOException {
    InputStream body = request.getInputStream();
    byte[] read = body.readNBytes(largest);
    if (body.read() < 0) {
      return Optional.of(new String(read, StandardCharsets.UTF_8));
    }
    hearOut(request, HEARD_OUT);
    return Optional.empty();
  }

  /**
   * Reads what is thrown away: a browser that is still sending doesn't listen.
   *
   * @param most how many bytes, before it is given up
   * @throws IOException if the connection breaks
   */
  public static void hearOut(HttpServletRequest request, long most) throws IOException {
    InputStream body = request.getInputStream();
    byte[] block = new byte[8192];
    long left = most;
    int read = body.read(block);
    while (read >= 0 && left > 0) {
      left -= read;
      read = body.read(block);
    }
  }
}
