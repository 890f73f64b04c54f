package org.stoa.scorm.view;

import java.util.List;
import java.util.Optional;
import org.stoa.content.Html;
import org.stoa.content.Texts;

/**
 * A package's page, ready to be written.
 *
 * @param language of the title and summary
 * @param player the folder of the stylesheet and the scripts
 * @param scripts their names in order
 * @param identifier tells this package from others
 * @param onFail what is reported of somebody who has no attempt left
 * @param needs what completes it, as JSON; empty for everything
 * @param programme its IRI in statements
 * @param cards of the outline; none if the LMS shows it
 * @param rights what others may do with the content, if the author says so
 * @param alone what the page has besides where no LMS is around it
 * @param texts the words of the page
 * @param playerTexts the words of the player, as data
 */
public record PackageView(
    String title,
    String summary,
    String language,
    String player,
    List<String> scripts,
    String identifier,
    String onFail,
    String needs,
    String programme,
    List<CardView> cards,
    List<PageView> pages,
    Optional<RightsView> rights,
    Optional<AloneView> alone,
    Texts texts,
    Html playerTexts) {

  public PackageView {
    scripts = List.copyOf(scripts);
    cards = List.copyOf(cards);
    pages = List.copyOf(pages);
  }

  /**
   * One line of the outline.
   *
   * @param language of its title and note
   * @param note what it is, and where; how many of a group are needed
   */
  public record CardView(Kind kind, String id, String title, String note, String language) {}

  /**
   * The licence and whom to name; what the author doesn't say is empty.
   *
   * @param deed where the licence can be read
   * @param language of the attribution
   */
  public record RightsView(String licence, String deed, String attribution, String language) {}

  /**
   * A page that keeps what the learner reached.
   *
   * @param mediaSize how much there is to load besides the pages; empty if nothing
   */
  public record AloneView(String mediaSize) {}

  /** Whether the page has an outline. */
  public boolean isWhole() {
    return !cards.isEmpty();
  }

  /** What a line of the outline is. */
  public enum Kind {
    HEADING,
    CARRIED,
    ELSEWHERE
  }

  /**
   * One activity with the way on.
   *
   * @param after what of this page has to be done before it, as JSON; empty if nothing
   * @param first what comes before it on other pages, line by line
   * @param next the id of the activity that follows; empty after the last one
   */
  public record PageView(
      String id, String after, List<String> first, Html activity, String next, String nextTitle) {
    public PageView {
      first = List.copyOf(first);
    }
  }
}
