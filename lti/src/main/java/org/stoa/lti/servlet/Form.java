package org.stoa.lti.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/** The parameters of a request, read alike in every container. */
final class Form {

  private static final int MOST_FIELDS = 200;
  private static final int MOST_CHARACTERS = 150_000;

  /** Where Tomcat says that it left out what it couldn't read; other containers throw. */
  private static final String INCOMPLETE = "org.apache.catalina.parameter_parse_failed";

  private Form() {}

  /**
   * The first value of each parameter.
   *
   * @throws LtiRefused if a parameter can't be decoded, or if they are too many or too long
   */
  static Map<String, String> of(HttpServletRequest request) throws LtiRefused {
    Map<String, String[]> all = read(request);
    Map<String, String> first = new HashMap<>();
    long characters = 0;
    for (Map.Entry<String, String[]> field : all.entrySet()) {
      first.put(field.getKey(), field.getValue()[0]);
      characters += field.getKey().length();
      for (String value : field.getValue()) {
        characters += value.length();
      }
    }
    if (first.size() > MOST_FIELDS || characters > MOST_CHARACTERS) {
      throw unreadable(first.size() + " fields with " + characters + " characters");
    }
    return first;
  }

  private static Map<String, String[]> read(HttpServletRequest request) throws LtiRefused {
    try {
      if (request.getCharacterEncoding() == null) {
        request.setCharacterEncoding("UTF-8");
      }
      Map<String, String[]> all = request.getParameterMap();
      if (request.getAttribute(INCOMPLETE) == null) {
        return all;
      }
    } catch (IOException | RuntimeException e) {
      // Containers throw what they like when a form is too large or wrongly encoded.
      throw unreadable(Failures.described(e));
    }
    throw unreadable("the container left something out");
  }

  private static LtiRefused unreadable(String why) {
    return new LtiRefused(Refusal.PARAMETERS_UNREADABLE, "the form can't be read: " + why);
  }
}
