package org.stoa.content;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Markup that is safe to send to a browser as it is. Templates write it unescaped, and write
 * everything that isn't {@code Html} escaped.
 */
public record Html(String value) implements Content {

  /** No markup at all. */
  public static final Html NONE = new Html("");

  /** Markup for a text: no character of it means anything to the browser. */
  public static Html ofText(String text) {
    return new Html(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }

  /**
   * A block of data for the player's scripts, which never runs.
   *
   * @param id the element's id: letters, digits, hyphens and underscores
   * @param json a JSON text; within it, {@code <} is written so that nothing can end the block
   */
  public static Html ofData(String id, String json) {
    String inert = json.replace("<", "\\u003c").replace("\u2028", "\\u2028");
    return new Html(
        "<script type=\"application/json\" id=\"" + ofText(id) + "\">" + inert + "</script>");
  }

  @Override
  public boolean isEmptyContent() {
    return value.isEmpty();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
