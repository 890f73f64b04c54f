package org.stoa.lti.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.stoa.lti.platform.Registration;

/**
 * What to ask of a list.
 *
 * @param parameters kept on every page, also where the platform's link to the next one loses them
 * @param limit the most items on a page; a wish
 */
public record ListQuery(Map<String, String> parameters, OptionalInt limit) {

  private static final String NO_LIMITS = "moodle";

  /**
   * Copies the parameters, in their order.
   *
   * @throws IllegalArgumentException if the limit is below 1
   */
  public ListQuery {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new IllegalArgumentException("limit " + limit.getAsInt());
    }
  }

  /** Moodle's results answer 500 to a limit, and its links to next pages lose what was asked. */
  Map<String, String> of(Registration registration) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    if (limit.isPresent() && registration.product().filter(NO_LIMITS::equalsIgnoreCase).isEmpty()) {
      all.put("limit", Integer.toString(limit.getAsInt()));
    }
    return all;
  }
}
