package org.stoa.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of the stylesheet or the player, as a browser gets it.
 *
 * @param name its file name: ASCII, unique among the assets
 */
public record Asset(String name) {

  private static final List<String> PLAYER =
      List.of(
          "texts.js",
          "ranges.js",
          "paper.js",
          "marking.js",
          "completion.js",
          "lecture.js",
          "quiz.js");

  private static final Pattern COMMENTS =
      Pattern.compile("(?m)^[ \\t]*(?:/\\*(?s:.*?)\\*/|//.*)\\R");

  /** The stylesheet of every page; a comment at its top lists the classes. */
  public static Asset stylesheet() {
    return new Asset("stoa.css");
  }

  /** The player's scripts in the order in which a page names them, classic and deferred. */
  public static List<Asset> scripts(Driver driver) {
    return Stream.of(PLAYER, driver.scripts(), List.of("outline.js", "player.js"))
        .flatMap(List::stream)
        .map(Asset::new)
        .toList();
  }

  /** The scripts of a page that shows others from elsewhere and lets them use its driver. */
  public static List<Asset> bridge(Driver driver) {
    return Stream.of(List.of("completion.js"), driver.scripts(), List.of("bridge.js"))
        .flatMap(List::stream)
        .map(Asset::new)
        .toList();
  }

  /** The service worker of pages that open without a connection; no page names it. */
  public static Asset worker() {
    return new Asset("worker.js");
  }

  public String mediaType() {
    return name.endsWith(".css") ? "text/css" : "text/javascript";
  }

  /**
   * Its content, in UTF-8, without the comments that have lines of their own: they are for readers
   * of the source, and every learner would have to load them.
   */
  public String text() {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      byte[] source = Objects.requireNonNull(in, name).readAllBytes();
      return COMMENTS.matcher(new String(source, StandardCharsets.UTF_8)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
