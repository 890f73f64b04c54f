package org.stoa.lti.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The handle ({@link org.stoa.lti.launch.LaunchHandles}) that a request brings, where it may bring
 * one: in a header or a form. What stands in an address isn't looked at.
 */
public final class PresentedHandle {

  /** The field of a form. */
  public static final String FIELD = "lti_handle";

  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([\\w.~+/=-]+)");

  private PresentedHandle() {}

  /** In {@code Authorization: Bearer}, as a script sends it (RFC 6750, 2.1). */
  public static Optional<String> inHeader(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(bearer -> bearer.group(1));
  }

  /**
   * In the field {@value #FIELD} of a form that a page of this tool posted. Of nobody else's page:
   * it could send others into a session of its own.
   */
  public static Optional<String> inForm(HttpServletRequest request) {
    return Optional.of(request)
        .filter(it -> it.getMethod().equals("POST") && it.getQueryString() == null)
        .filter(FetchMetadata::isFromOwnPage)
        .flatMap(it -> Optional.ofNullable(it.getParameter(FIELD)));
  }
}
