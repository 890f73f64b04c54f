package org.stoa.xml;

import java.util.function.UnaryOperator;

/**
 * Writes XML, indented. Not thread-safe.
 *
 * <p>A character that XML can't hold becomes a replacement character.
 */
public final class XmlText {

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final UnaryOperator<String> elementName;
  private final UnaryOperator<String> attributeName;
  private int depth;

  /** Nothing yet; names are written as they are given. */
  public XmlText() {
    this(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Nothing yet. */
  public XmlText(UnaryOperator<String> elementName, UnaryOperator<String> attributeName) {
    this.elementName = elementName;
    this.attributeName = attributeName;
  }

  /**
   * An element with others in it.
   *
   * @param attributes name, value, name, value and so on
   */
  public void element(String name, Runnable content, String... attributes) {
    open(name, attributes).append(">\n");
    depth++;
    content.run();
    depth--;
    indent().append("</").append(elementName.apply(name)).append(">\n");
  }

  /** An element with a text, perhaps an empty one. */
  public void element(String name, String content, String... attributes) {
    markup(name, escaped(content), attributes);
  }

  /** An element with what is XML already. */
  public void markup(String name, String content, String... attributes) {
    open(name, attributes).append('>').append(content);
    text.append("</").append(elementName.apply(name)).append(">\n");
  }

  /** An element that has nothing in it. */
  public void empty(String name, String... attributes) {
    open(name, attributes).append("/>\n");
  }

  private StringBuilder open(String name, String... attributes) {
    indent().append('<').append(elementName.apply(name));
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributeName.apply(attributes[i])).append('=');
      text.append(quoted(attributes[i + 1]));
    }
    return text;
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(depth));
  }

  /** A text as it stands between tags. */
  public static String escaped(String plain) {
    return plain
        .replaceAll(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  /** A text as it stands in an attribute, with the quotation marks around it. */
  static String quoted(String plain) {
    return '"' + escaped(plain).replace("\"", "&quot;") + '"';
  }

  /** All that was written. */
  @Override
  public String toString() {
    return text.toString();
  }
}
