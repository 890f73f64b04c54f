package org.stoa.lti.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.stoa.lti.page.Page;

/** Sends a {@link Page} with the headers that belong to it. */
public final class PageResponses {

  private PageResponses() {}

  /** Sends a page, with its policy, to be kept by nobody. */
  public static void send(Page page, int status, HttpServletResponse response) throws IOException {
    protect(response);
    response.setStatus(status);
    response.setHeader("Content-Security-Policy", page.policy());
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
  }

  static void protect(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }
}
