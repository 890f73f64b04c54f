package org.stoa.quiz.exchange;

import java.util.Locale;
import java.util.regex.Pattern;
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

  /** The text in Markdown, as one line. */
  String line(String text) {
    return markdown(text).replaceAll("\\s*\\n\\s*", " ");
  }
}
