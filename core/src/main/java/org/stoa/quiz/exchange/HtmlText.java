package org.stoa.quiz.exchange;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the HTML of a question into Markdown. What Markdown can't say keeps its words. */
final class HtmlText {

  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=#?[A-Za-z0-9]{1,32};)");

  /** What would begin a list or a heading. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?m)^[ \\t\\f\\x0B]*(?:[0-9]{1,9}(?=[.)](?:\\s|$))|(?=(?:[-+]|#{1,6})(?:\\s|$)))");

  private static final Pattern BLANK_LINES =
      Pattern.compile("(?<![ \\t])[ \\t]*\\n[ \\t]*\\n[ \\t\\n]*");

  /** How many elements within one another are told apart; nobody writes as many. */
  private static final int DEEPEST = 100;

  private final StringBuilder markdown = new StringBuilder();
  private int depth;
  private int nesting;

  /** A text that Markdown shows as it is. */
  static String escaped(String plain) {
    return BEGINNING.matcher(SPECIAL.matcher(plain).replaceAll("\\\\$0")).replaceAll("$0\\\\");
  }

  String markdown(Element body) {
    children(body);
    return BLANK_LINES.matcher(markdown.toString()).replaceAll("\n\n").strip();
  }

  private void children(Node parent) {
    parent.childNodes().forEach(this::node);
  }

  private void node(Node node) {
    if (node instanceof TextNode text) {
      markdown.append(escaped(text.getWholeText().replaceAll("\\s+", " ")));
    } else if (node instanceof Element element && nesting == DEEPEST) {
      markdown.append(escaped(element.text()));
    } else if (node instanceof Element element) {
      nesting++;
      element(element);
      nesting--;
    }
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr" -> block(element);
      case "br" -> markdown.append('\n');
      case "b", "strong" -> around(element, "**");
      case "i", "em" -> around(element, "*");
      case "code" -> markdown.append('`').append(element.text()).append('`');
      case "pre" -> markdown.append("\n\n```\n").append(element.wholeText()).append("\n```\n\n");
      case "a" -> link(element);
      case "img" -> image(element);
      case "ul", "ol" -> list(element);
      case "td", "th" -> around(element, " ");
      case "script", "style" -> {}
      default -> children(element);
    }
  }

  private void block(Element element) {
    markdown.append("\n\n");
    children(element);
    markdown.append("\n\n");
  }

  private void around(Element element, String mark) {
    if (element.hasText()) {
      markdown.append(mark);
      children(element);
      markdown.append(mark);
    }
  }

  private void link(Element element) {
    markdown.append('[');
    children(element);
    markdown.append("](").append(address(element.attr("href"))).append(')');
  }

  private void image(Element element) {
    markdown
        .append("![")
        .append(escaped(element.attr("alt")))
        .append("](")
        .append(address(element.attr("src")))
        .append(')');
  }

  private static String address(String address) {
    return address.replaceAll("[\\s<>]", "%20").replace("(", "%28").replace(")", "%29");
  }

  private void list(Element list) {
    depth++;
    int number = 0;
    markdown.append('\n');
    for (Element item : list.children()) {
      number++;
      String mark = list.normalName().equals("ol") ? number + ". " : "- ";
      markdown.append('\n').append("  ".repeat(depth - 1)).append(mark);
      children(item);
    }
    markdown.append("\n\n");
    depth--;
  }
}
