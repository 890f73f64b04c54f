package org.stoa.lti.deeplinking;

import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * What people read of an item, and the pictures that stand for it.
 *
 * @param title plain text
 * @param text plain text: a short description
 */
public record Description(
    Optional<String> title, Optional<String> text, Optional<Icon> icon, Optional<Icon> thumbnail) {

  /** Nothing said. */
  public static final Description NONE =
      new Description(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one is there, and blank
   */
  public Description {
    Members.requireFilled("title", title);
    Members.requireFilled("text", text);
  }

  /** A title. */
  public static Description titled(String title) {
    return new Description(Optional.of(title), NONE.text, NONE.icon, NONE.thumbnail);
  }

  /** The same with this text. */
  public Description withText(Optional<String> shortly) {
    return new Description(title, shortly, icon, thumbnail);
  }

  /** The same with this small picture. */
  public Description withIcon(Icon small) {
    return new Description(title, text, Optional.of(small), thumbnail);
  }

  /** The same with this larger picture. */
  public Description withThumbnail(Icon larger) {
    return new Description(title, text, icon, Optional.of(larger));
  }

  void addTo(JsonObject.Builder json) {
    json.put("title", title).put("text", text);
    icon.ifPresent(it -> json.put("icon", it.json()));
    thumbnail.ifPresent(it -> json.put("thumbnail", it.json()));
  }
}
