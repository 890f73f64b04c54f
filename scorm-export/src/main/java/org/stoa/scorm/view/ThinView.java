package org.stoa.scorm.view;

import java.util.List;
import org.stoa.content.Texts;

/**
 * The page of a thin package, ready to be written.
 *
 * @param language of the title
 * @param player the folder of the stylesheet and the scripts
 * @param scripts their names in order
 * @param identifier tells this package from others
 * @param onFail what is reported of somebody who has no attempt left
 * @param host the address of the page to show
 * @param texts the words of the page
 */
public record ThinView(
    String title,
    String language,
    String player,
    List<String> scripts,
    String identifier,
    String onFail,
    String host,
    Texts texts) {

  public ThinView {
    scripts = List.copyOf(scripts);
  }
}
