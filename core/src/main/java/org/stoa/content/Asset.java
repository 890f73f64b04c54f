package org.stoa.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One file of the stylesheet or the player, as a browser gets it.
 *
 * @param name its file name: ASCII, unique among the assets
 */
public record Asset(String name) {

  private static final List<String> PLAYER =
      List.of("texts.js", "ranges.js", "marking.js", "completion.js", "lecture.js", "quiz.js");

  /** The stylesheet of every page; a comment at its top lists the classes. */
  public static Asset stylesheet() {
    return new Asset("stoa.css");
  }

  /** The player's scripts in the order in which a page names them, classic and deferred. */
  public static List<Asset> scripts(Driver driver) {
    Stream<String> packing = driver == Driver.SCORM_12 ? Stream.of("pack.js") : Stream.empty();
    Stream<String> last = Stream.of(driver.script(), "outline.js", "player.js");
    return Stream.of(PLAYER.stream(), packing, last)
        .flatMap(names -> names)
        .map(Asset::new)
        .toList();
  }

  public String mediaType() {
    return name.endsWith(".css") ? "text/css" : "text/javascript";
  }

  /** Its content, in UTF-8. */
  public String text() {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
