package org.stoa.tool.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.stoa.content.Templates;
import org.stoa.content.Texts;

/** Renders pages and sends them, with the headers that keep them safe. */
final class Pages {

  private static final Templates TEMPLATES = Templates.of(Pages.class, "org.stoa.tool.template");

  private Pages() {}

  static void send(
      HttpServletResponse response, String template, Record view, String framedBy, String postsTo)
      throws IOException {
    byte[] page = TEMPLATES.render(template, view).value().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' https: data:; base-uri 'none'; object-src 'none'; "
            + "form-action "
            + postsTo
            + "; frame-ancestors "
            + framedBy);
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  static void send(HttpServletResponse response, String template, Record view, Visit visit)
      throws IOException {
    send(response, template, view, visit.framedBy(), "'self'");
  }

  /** A page that only says something, to a browser that isn't recognised. */
  static void tell(HttpServletResponse response, int status, Locale reader, String key)
      throws IOException {
    Texts texts = Texts.of(Pages.class, reader);
    response.setStatus(status);
    Frame frame = Frame.outside(reader, texts.text(key + ".title"));
    send(response, "message.jte", new MessageView(frame, List.of(texts.text(key))), "*", "'none'");
  }

  /** Tells a browser that no launch has let in, or not for a while, how to come back. */
  static void tellOutside(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tell(response, HttpServletResponse.SC_UNAUTHORIZED, request.getLocale(), "outside");
  }

  /** Tells that something didn't come from a page of ours. */
  static void tellForeign(Visit visit, HttpServletResponse response) throws IOException {
    tell(response, HttpServletResponse.SC_FORBIDDEN, visit.learner().language(), "foreign");
  }

  /** After an act: the page that shows what came of it. */
  static void seeOther(HttpServletResponse response, String page) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", page);
  }
}
