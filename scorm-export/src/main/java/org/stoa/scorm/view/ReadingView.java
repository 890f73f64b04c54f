package org.stoa.scorm.view;

import java.util.List;
import org.stoa.content.Html;

/**
 * A page that is only read, ready to be written.
 *
 * @param language of the title
 * @param stylesheets their addresses
 */
public record ReadingView(
    String title, String language, String direction, List<String> stylesheets, Html content) {

  public ReadingView {
    stylesheets = List.copyOf(stylesheets);
  }
}
