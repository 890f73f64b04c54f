package org.stoa.examples.campus.course;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody to be. Immutable.
 *
 * @param id a number as text, as Moodle has it
 */
public record Person(
    String id,
    String username,
    String given,
    String family,
    Locale locale,
    ZoneId zone,
    Role role) {

  public String name() {
    return given + " " + family;
  }

  public String email() {
    return username + "@campus.example";
  }

  public String initials() {
    return given.substring(0, 1) + family.substring(0, 1);
  }

  /** The language's name in English. */
  public String language() {
    return locale.getDisplayLanguage(Locale.ENGLISH);
  }
}
