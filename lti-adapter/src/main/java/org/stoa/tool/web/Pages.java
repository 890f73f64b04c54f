package org.stoa.tool.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stoa.content.Templates;
import org.stoa.content.Texts;

/** Renders pages and sends them, with the headers that keep them safe. */
public final class Pages {

  private static final Templates TEMPLATES = Templates.of(Pages.class, "org.stoa.tool.template");

  private Pages() {}

  /**
   * Sends a page.
   *
   * @param framedBy the sources of pages that may frame it
   * @param postsTo the sources that its forms may be sent to
   */
  public static void send(
      HttpServletResponse response, String template, Record view, String framedBy, String postsTo)
      throws IOException {
    byte[] page = TEMPLATES.render(template, view).value().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html; charset=utf-8");
    keepSafe(response);
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

  private static void keepSafe(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  static void send(Answer answer, Exchange exchange, Optional<Visit> visit) throws IOException {
    HttpServletResponse response = exchange.response();
    if (answer instanceof Answer.Page page) {
      response.setStatus(page.status());
      String framedBy = visit.map(Visit::framedBy).orElse("'none'");
      send(response, page.template(), page.view(), framedBy, "'self'");
    } else if (answer instanceof Answer.SeeOther other) {
      seeOther(response, other.address());
    } else if (answer instanceof Answer.Status status) {
      response.setStatus(status.status());
    } else if (answer instanceof Answer.Download download) {
      send(download, response);
    } else if (answer instanceof Answer.Picture picture) {
      sendInert(response, picture.mediaType());
      picture.content().writeTo(response.getOutputStream());
    } else if (answer instanceof Answer.Outside) {
      tellOutside(exchange.request(), response);
    } else {
      tellMissing(visit, exchange.request(), response);
    }
  }

  /** Whatever its type, a browser keeps it and runs nothing of it. RFC 6266. */
  private static void send(Answer.Download download, HttpServletResponse response)
      throws IOException {
    sendInert(response, download.mediaType());
    String name = URLEncoder.encode(download.name(), StandardCharsets.UTF_8).replace("+", "%20");
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    download.content().writeTo(response.getOutputStream());
  }

  /** Something that others made: nothing of it is ever run. */
  private static void sendInert(HttpServletResponse response, String mediaType) {
    keepSafe(response);
    response.setContentType(mediaType);
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
  }

  /**
   * A page that only says something, to a browser that isn't recognised.
   *
   * @param owner the class beside which the words are kept
   */
  public static void tell(
      HttpServletResponse response, int status, Class<?> owner, Locale reader, String key)
      throws IOException {
    Texts texts = Texts.of(owner, reader);
    response.setStatus(status);
    Frame frame = Frame.outside(texts, texts.text(key + ".title"));
    send(response, "message.jte", new MessageView(frame, List.of(texts.text(key))), "*", "'none'");
  }

  private static void tell(HttpServletResponse response, int status, Locale reader, String key)
      throws IOException {
    tell(response, status, Pages.class, reader, key);
  }

  /** Tells a browser that no launch has let in, or not for a while, how to come back. */
  static void tellOutside(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tell(response, HttpServletResponse.SC_UNAUTHORIZED, request.getLocale(), "outside");
  }

  /** Tells that something didn't come from a page of ours. */
  public static void tellForeign(HttpServletResponse response, Locale reader) throws IOException {
    tell(response, HttpServletResponse.SC_FORBIDDEN, reader, "foreign");
  }

  /** Tells what right is lacking, and where people who have it come from. */
  static void tellForbidden(Visit visit, Right right, HttpServletResponse response)
      throws IOException {
    Locale reader = visit.learner().language();
    tell(response, HttpServletResponse.SC_FORBIDDEN, reader, "forbidden." + right);
  }

  /** Tells that a form was more than is taken. */
  static void tellTooLarge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    tell(response, status, request.getLocale(), "tooLarge");
  }

  static void tellMissing(
      Optional<Visit> visit, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale reader = visit.map(it -> it.learner().language()).orElseGet(request::getLocale);
    tell(response, HttpServletResponse.SC_NOT_FOUND, reader, "missing");
  }

  /** After an act: the page that shows what came of it. */
  public static void seeOther(HttpServletResponse response, String page) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", page);
  }
}
