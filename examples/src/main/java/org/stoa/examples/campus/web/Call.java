package org.stoa.examples.campus.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One request, with what its route found in the path. For one thread. */
public final class Call {

  /** No body the campus accepts is longer, in bytes. */
  public static final int LONGEST_BODY = 256 * 1024;

  private final HttpServletRequest request;
  private final Map<String, String> path;

  Call(HttpServletRequest request, Map<String, String> path) {
    this.request = request;
    this.path = Map.copyOf(path);
  }

  public String method() {
    return request.getMethod();
  }

  /** A named part of the path. */
  public String part(String name) {
    String part = path.get(name);
    if (part == null) {
      throw new IllegalArgumentException("the route has no part named " + name);
    }
    return part;
  }

  /**
   * A named part of the path that is a number.
   *
   * @throws Refusal 404 if it is none
   */
  public int number(String name) {
    String part = part(name);
    if (!part.matches("[0-9]{1,9}")) {
      throw Refusal.notFound();
    }
    return Integer.parseInt(part);
  }

  /**
   * Sees that a part of the path is this number.
   *
   * @throws Refusal 404 if it is another
   */
  public void expect(String name, int wanted) {
    if (number(name) != wanted) {
      throw Refusal.notFound();
    }
  }

  public Parameters query() {
    return Parameters.parse(Optional.ofNullable(request.getQueryString()).orElse(""));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  /** The bearer token that came along; the scheme is read in any case (RFC 9110, section 11.1). */
  public Optional<String> bearer() {
    String authorization = header("Authorization").orElse("");
    return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(authorization.substring(7).strip())
        : Optional.empty();
  }

  public Optional<String> cookie(String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** The media type of the body without its parameters; empty if none is named. */
  public String contentType() {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
  }

  /**
   * The body of a form.
   *
   * @throws Refusal if it is no form, or too long
   */
  public Parameters form() throws IOException {
    if (!contentType().equalsIgnoreCase("application/x-www-form-urlencoded")) {
      throw new Refusal(415, "invalid_request", "Send a form (application/x-www-form-urlencoded).");
    }
    return Parameters.parse(body());
  }

  /**
   * The body as UTF-8.
   *
   * @throws Refusal 413 if it is longer than {@link #LONGEST_BODY}
   */
  public String body() throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
      if (bytes.length > LONGEST_BODY) {
        // Whoever is still sending when the connection ends never reads the answer.
        in.readNBytes(LONGEST_BODY);
        throw new Refusal(413, "invalid_request", "The request is too long.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
