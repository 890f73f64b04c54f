package org.stoa.lti.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What a browser says of where a request comes from, which no page can have it say otherwise. W3C
 * Fetch Metadata Request Headers, 2.
 */
public final class FetchMetadata {

  private static final Set<String> FRAMES = Set.of("iframe", "frame", "object", "embed");

  private FetchMetadata() {}

  /** Whether a page of this tool sent it; not if the browser, older than 2023, doesn't say. */
  public static boolean isFromOwnPage(HttpServletRequest request) {
    return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
  }

  /** Whether the answer is shown inside another page; not if the browser doesn't say. */
  static boolean isFramed(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    return destination != null && FRAMES.contains(destination);
  }
}
