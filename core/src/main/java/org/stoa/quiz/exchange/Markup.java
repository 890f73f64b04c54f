package org.stoa.quiz.exchange;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the texts of a question are written in. */
enum Markup {
  PLAIN,
  HTML,
  MARKDOWN,
  /** Plain, unless there are tags in it. */
  UNSAID;

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  /** As Moodle names it. */
  static Markup named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "markdown" -> MARKDOWN;
      case "html" -> HTML;
      case "plain", "plain_text" -> PLAIN;
      default -> UNSAID;
    };
  }

  /** The text in Markdown. */
  String markdown(String text) {
    return switch (this) {
      case MARKDOWN -> text.strip();
      case PLAIN -> HtmlText.escaped(text).strip();
      case UNSAID -> (TAG.matcher(text).find() ? HTML : PLAIN).markdown(text);
      case HTML -> {
        Document document = Jsoup.parseBodyFragment(text);
        yield new HtmlText().markdown(document.body());
      }
    };
  }

  /** As Moodle names it. */
  String title() {
    return this == UNSAID ? "moodle_auto_format" : name().toLowerCase(Locale.ROOT);
  }

  /** The words of a text in Markdown, without what makes them bold or a link. */
  static String plain(String markdown) {
    return TextContentRenderer.builder()
        .build()
        .render(Parser.builder().build().parse(markdown))
        .strip();
  }

  /** A text in Markdown as XHTML: paragraphs. */
  static String blocks(String markdown) {
    return blocks(markdown, UnaryOperator.identity());
  }

  /**
   * A text in Markdown as XHTML: paragraphs.
   *
   * @param address for what the author wrote as the address of a picture or a link
   */
  static String blocks(String markdown, UnaryOperator<String> address) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .urlSanitizer(
            new DefaultUrlSanitizer() {
              @Override
              public String sanitizeLinkUrl(String url) {
                return address.apply(super.sanitizeLinkUrl(url));
              }

              @Override
              public String sanitizeImageUrl(String url) {
                return address.apply(super.sanitizeImageUrl(url));
              }
            })
        .build()
        .render(Parser.builder().build().parse(markdown))
        .strip();
  }

  /** A line in Markdown as XHTML: words with their marks, no paragraph around them. */
  static String phrase(String markdown) {
    return phrase(markdown, UnaryOperator.identity());
  }

  /** A line in Markdown as XHTML, with addresses as in {@link #blocks(String, UnaryOperator)}. */
  static String phrase(String markdown, UnaryOperator<String> address) {
    String blocks = blocks(markdown, address);
    return blocks.startsWith("<p>") && blocks.indexOf("</p>") == blocks.length() - 4
        ? blocks.substring(3, blocks.length() - 4)
        : blocks;
  }

  /** The text in Markdown, as one line. */
  String line(String text) {
    return markdown(text).replaceAll("(?<!\\s)\\s*\\n\\s*", " ");
  }
}
