package org.stoa.tool.page;

import java.util.List;
import java.util.Locale;
import org.stoa.content.Asset;
import org.stoa.content.Driver;
import org.stoa.content.Html;
import org.stoa.content.Texts;

/**
 * What every page has around its content.
 *
 * @param title of the page
 * @param programme its title
 * @param isHome whether it is the programme's own page, which needs no way back to it
 * @param asksZone whether the browser should tell its zone
 * @param player what the player needs; empty on pages without it
 */
public record Frame(
    Texts texts,
    String title,
    String programme,
    String csrf,
    boolean isHome,
    boolean asksZone,
    Html player) {

  static Frame of(Visit visit, Texts texts, String title) {
    return new Frame(
        texts,
        title,
        visit.learner().offering().edition().programme().title().in(texts.reader()),
        visit.csrf(),
        false,
        visit.learner().zone().isEmpty(),
        Html.NONE);
  }

  /** A page for a browser that isn't recognised. */
  static Frame outside(Locale reader, String title) {
    return new Frame(Texts.of(Frame.class, reader), title, "Stoa", "", false, false, Html.NONE);
  }

  /** The same with the player, which finds this state of activities, as JSON. */
  Frame withPlayer(String state) {
    Html data =
        new Html(
            Texts.in(texts.reader()).forPlayer().value() + Html.ofData("_state", state).value());
    return new Frame(texts, title, programme, csrf, isHome, asksZone, data);
  }

  /** The same as the programme's own page. */
  Frame asHome() {
    return new Frame(texts, title, programme, csrf, true, asksZone, player);
  }

  /** The title that the browser shows. */
  public String fullTitle() {
    return isHome ? title : title + " – " + programme;
  }

  /** The addresses of the player's scripts; none on pages without it. */
  public List<String> scripts() {
    return player.value().isEmpty()
        ? List.of()
        : Asset.scripts(Driver.TOOL).stream().map(asset -> "/assets/" + asset.name()).toList();
  }
}
