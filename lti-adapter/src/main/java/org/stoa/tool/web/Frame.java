package org.stoa.tool.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
 * @param csrf what forms of the page must send back; empty without a session
 * @param links to what this visit has a right to, beside what it takes part in
 * @param isHome whether it is the programme's own page, which needs no way back to it
 * @param isWide whether it is for a desk rather than for a reader
 * @param asksZone whether the browser should tell its zone
 * @param scripts the addresses of the page's scripts
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
    boolean isWide,
    boolean asksZone,
    List<String> scripts,
    Html player) {

  /** Where staff can go to, in this order. */
  private static final List<Desk> DESKS =
      List.of(
          new Desk("/people", "nav.people", Right.TEACH),
          new Desk("/reviews", "nav.reviews", Right.TEACH),
          new Desk("/issued", "nav.issued", Right.TEACH),
          new Desk("/deliveries", "nav.deliveries", Right.TEACH),
          new Desk("/office", "nav.office", Right.MANAGE));

  /** A page that those with a right are led to. */
  private record Desk(String address, String label, Right right) {}

  /** A way to another page, or to this one. */
  public record Link(String address, String label, boolean isHere) {}

  public static Frame of(Visit visit, Texts texts, String title) {
    return new Frame(
        texts,
        words(texts.reader()),
        title,
        visit.learner().offering().edition().programme().title().in(texts.reader()),
        visit.csrf(),
        links(visit),
        false,
        false,
        visit.learner().zone().isEmpty(),
        List.of(),
        Html.NONE);
  }

  /** A page for a browser that isn't recognised. */
  public static Frame outside(Texts texts, String title) {
    return new Frame(
        texts,
        words(texts.reader()),
        title,
        "Stoa",
        "",
        List.of(),
        false,
        false,
        false,
        List.of(),
        Html.NONE);
  }

  /** The same with the player, which finds this state of activities, as JSON. */
  public Frame withPlayer(String state) {
    Html data =
        new Html(
            Texts.in(texts.reader()).forPlayer().value() + Html.ofData("_state", state).value());
    List<String> all =
        Stream.concat(scripts.stream(), Asset.scripts(Driver.TOOL).stream().map(Asset::name))
            .toList();
    return new Frame(
        texts, words, title, programme, csrf, links, isHome, isWide, asksZone, all, data);
  }

  /** The same with a script of the tool's own, such as {@code picker.js}. */
  public Frame withScript(String name) {
    List<String> all = Stream.concat(scripts.stream(), Stream.of(name)).toList();
    return new Frame(
        texts, words, title, programme, csrf, links, isHome, isWide, asksZone, all, player);
  }

  /** The same as the programme's own page. */
  public Frame asHome() {
    return new Frame(
        texts, words, title, programme, csrf, links, true, isWide, asksZone, scripts, player);
  }

  /** The same as a page for a desk, at this address among the links. */
  public Frame asDesk(String address) {
    List<Link> marked =
        links.stream()
            .map(it -> new Link(it.address(), it.label(), it.address().equals(address)))
            .toList();
    return new Frame(
        texts, words, title, programme, csrf, marked, isHome, true, asksZone, scripts, player);
  }

  private static List<Link> links(Visit visit) {
    Texts words = words(visit.learner().language());
    return DESKS.stream()
        .filter(desk -> desk.right().isOf(visit))
        .map(desk -> new Link(desk.address(), words.text(desk.label()), false))
        .toList();
  }

  private static Texts words(Locale reader) {
    return Texts.of(Frame.class, reader);
  }

  /** The title that the browser shows. */
  public String fullTitle() {
    return isHome ? title : title + " – " + programme;
  }
}
