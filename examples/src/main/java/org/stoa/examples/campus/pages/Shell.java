package org.stoa.examples.campus.pages;

import java.util.Optional;
import org.stoa.examples.campus.course.Person;

/**
 * What stands around a page. Immutable.
 *
 * @param title of the page
 * @param section which entry of the navigation is the current one; empty for none
 * @param fills whether the page is as high as the window and holds a frame
 */
public record Shell(
    String title, String section, boolean fills, Optional<Person> person, String formToken) {

  /** What the navigation marks as the current page. */
  public String current(String entry) {
    return entry.equals(section) ? "page" : "false";
  }
}
