package org.stoa.examples.campus.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query or of a form, in order. Immutable. */
public final class Parameters {

  private static final int MOST = 100;

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads {@code application/x-www-form-urlencoded}.
   *
   * @throws Refusal if the text is malformed or holds more than 100 parameters
   */
  public static Parameters parse(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    String[] pairs = encoded.isEmpty() ? new String[0] : encoded.split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw Refusal.badRequest("invalid_request", "Too many parameters.");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      values.computeIfAbsent(decode(name), any -> new ArrayList<>()).add(decode(value));
    }
    return new Parameters(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("invalid_request", "The parameters are not URL-encoded.");
    }
  }

  /**
   * The value of a parameter that may stand there once.
   *
   * @throws Refusal if it stands there twice (OAuth 2.0, section 3.1)
   */
  public Optional<String> one(String name) {
    List<String> found = values.getOrDefault(name, List.of());
    if (found.size() > 1) {
      throw Refusal.badRequest("invalid_request", "The parameter " + name + " is given twice.");
    }
    return found.stream().findFirst();
  }

  /**
   * The value of a parameter that must be there.
   *
   * @throws Refusal if it is missing or empty
   */
  public String need(String name) {
    return one(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(
            () -> Refusal.badRequest("invalid_request", "The parameter " + name + " is missing."));
  }

  /** A whole number that is not negative. */
  public Optional<Integer> number(String name) {
    return one(name)
        .map(
            value -> {
              if (!value.matches("[0-9]{1,9}")) {
                throw Refusal.badRequest("invalid_request", name + " is not a number.");
              }
              return Integer.valueOf(value);
            });
  }

  /** Every parameter once, the first value of each. */
  public Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach((name, found) -> all.put(name, found.get(0)));
    return all;
  }
}
