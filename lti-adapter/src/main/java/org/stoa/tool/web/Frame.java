package org.stoa.tool.web;

import java.util.List;
import java.util.Locale;
import org.stoa.content.Asset;
import org.stoa.content.Driver;
import org.stoa.content.Html;
import org.stoa.content.Texts;

/**
 * What every page has around its content.
 *
 * @param texts the page's own words
 * @param words those around every page
 * @param title of the page
 * @param programme its title
 * @param links to what this visit has a right to, beside what it takes part in
 * @param isHome whether it is the programme's own page, which needs no way back to it
 * @param asksZone whether the browser should tell its zone
 * @param player what the player needs; empty on pages without it
 */
public record Frame(
    Texts texts,
    Texts words,
    String title,
    String programme,
    String csrf,
    List<Link> links,
    boolean isHome,
    boolean asksZone,
    Html player) {

  /** A way to another page. */
  public record Link(String address, String label) {}

  public static Frame of(Visit visit, Texts texts, String title) {
    return new Frame(
        texts,
        words(texts.reader()),
        title,
        visit.learner().offering().edition().programme().title().in(texts.reader()),
        visit.csrf(),
        links(visit),
        false,
        visit.learner().zone().isEmpty(),
        Html.NONE);
  }

  /** A page for a browser that isn't recognised. */
  public static Frame outside(Texts texts, String title) {
    return new Frame(
        texts, words(texts.reader()), title, "Stoa", "", List.of(), false, false, Html.NONE);
  }

  /** The same with the player, which finds this state of activities, as JSON. */
  public Frame withPlayer(String state) {
    Html data =
        new Html(
            Texts.in(texts.reader()).forPlayer().value() + Html.ofData("_state", state).value());
    return new Frame(texts, words, title, programme, csrf, links, isHome, asksZone, data);
  }

  /** The same as the programme's own page. */
  public Frame asHome() {
    return new Frame(texts, words, title, programme, csrf, links, true, asksZone, player);
  }

  private static List<Link> links(Visit visit) {
    Texts words = words(visit.learner().language());
    return Right.TEACH.isOf(visit)
        ? List.of(new Link("/deliveries", words.text("nav.deliveries")))
        : List.of();
  }

  private static Texts words(Locale reader) {
    return Texts.of(Frame.class, reader);
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
