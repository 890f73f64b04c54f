package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.programme.Video;
import org.stoa.programme.Video.Captions;

class MarkdownTest {

  private static final Media FILES = path -> "files/" + path;
  private final Markdown markdown = new Markdown(FILES, Texts.in(Locale.ENGLISH), 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "<svg/onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](javascript&#58;alert(1))",
        "[x](&#x6a;avascript&colon;alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](<\u0001javascript:alert(1)>)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
        "[a]: javascript:alert(1)\n\n[a]",
        "![\"><script>alert(1)</script>](media/a.png)",
        "![x](media/a.png '\"onerror=alert(1) x=\"')",
        "![\" onerror=\"alert(1)](media/a.webm)",
        "![x](<media/\"onerror=alert(1).webm>)",
        "`<script>`",
        "```\"onmouseover=alert(1)\ncode\n```",
      })
  @DisplayName("nothing that an author writes runs")
  void hostileInput(String text) {
    String html = markdown.blocks(text).value() + markdown.line(text).value();

    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("<svg"), html);
    assertFalse(html.replace("&quot;", "'").matches("(?is).*<[^>]*\"\\s*on\\w+=.*"), html);
    assertFalse(html.matches("(?is).*(href|src)=\"\\s*(javascript|data|vbscript).*"), html);
    assertFalse(html.contains("<img src=x"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "media/../../x",
        "/etc/passwd",
        "//host/x",
        "a\\b",
        "a//b",
        "a?b",
        "C:/x"
      })
  @DisplayName("an address leads to the web or within the programme's folder, or nowhere")
  void leadsNowhere(String address) {
    assertTrue(markdown.blocks("[x](<" + address + ">)").value().contains("href=\"\""));
    assertEquals(List.of(), Markdown.files("[x](<" + address + ">)"));
  }

  @Test
  @DisplayName("./ is the folder itself, and a part of a file is part of its address")
  void dotsAndFragments() {
    String text = "[x](./n.pdf#page=2)\n\n![v](./media/./v.WEBM#t=10)";
    String html = markdown.blocks(text).value();

    assertTrue(html.contains("href=\"files/n.pdf#page=2\""), html);
    assertTrue(html.contains("<source src=\"files/media/v.WEBM#t=10\""), html);
    assertEquals(List.of("n.pdf", "media/v.WEBM"), Markdown.files(text));
  }

  @Test
  @DisplayName("links to the web open beside the page, and can't reach back")
  void externalLinks() {
    assertEquals(
        "<p><a rel=\"noopener\" target=\"_blank\" href=\"https://example.org/\">x</a></p>",
        sorted(markdown.blocks("[x](https://example.org/)").value()));
  }

  private static String sorted(String html) {
    return html.replaceAll(
        "<a href=\"([^\"]*)\" rel=\"noopener\" target=\"_blank\">",
        "<a rel=\"noopener\" target=\"_blank\" href=\"$1\">");
  }

  @Test
  void imagesAndFilesAreFoundWhereMediaSays() {
    String html = markdown.blocks("![A bench](media/bench.png) [notes](media/n.pdf)").value();

    assertTrue(html.contains("src=\"files/media/bench.png\""), html);
    assertTrue(html.contains("alt=\"A bench\""), html);
    assertTrue(html.contains("href=\"files/media/n.pdf\""), html);
    assertEquals(
        List.of("media/bench.png", "media/n.pdf", "media/v.webm"),
        Markdown.files("![A bench](media/bench.png) [notes](media/n.pdf)\n\n![v](media/v.webm)"));
  }

  @Test
  @DisplayName("a video has captions, the reader's language chosen, loads nothing, tells its size")
  void video() {
    Media sized =
        new Media() {
          @Override
          public String address(String path) {
            return "files/" + path;
          }

          @Override
          public Optional<String> text(String path) {
            return Optional.of("WEBVTT\n\n00:01.000 --> 00:02.000\nIn " + path + " <b>&lt;3</b>\n");
          }

          @Override
          public OptionalLong size(String path) {
            return OptionalLong.of(1_041_931);
          }
        };
    var video =
        new Video(
            "media/l.webm",
            Optional.of("media/l.jpg"),
            Optional.of("media/l.m4a"),
            List.of(new Captions("en", "media/l.en.vtt"), new Captions("ko", "media/l.ko.vtt")));

    String html =
        Markdown.of(sized, Texts.in(Locale.KOREA), 1, Optional.of(video))
            .blocks("![Two minutes](media/l.webm)")
            .value();

    assertTrue(html.contains("preload=\"none\""), html);
    assertTrue(html.contains("poster=\"files/media/l.jpg\""), html);
    assertTrue(html.contains("srclang=\"ko\" label=\"한국어\" default=\"\""), html);
    assertTrue(html.contains("srclang=\"en\" label=\"English\" />"), html);
    assertTrue(html.contains("동영상 내려받기 (1.1 MB)"), html);
    assertTrue(html.contains("소리만 듣기 (1.1 MB)"), html);
    assertTrue(
        html.contains("<audio controls=\"\" preload=\"none\" src=\"files/media/l.m4a\""), html);
    assertTrue(html.contains("<summary lang=\"ko\" dir=\"ltr\">대본 읽기</summary>"), html);
    assertTrue(
        html.contains("<div lang=\"ko\" dir=\"ltr\"><p>In media/l.ko.vtt &lt;3</p></div>"), html);
    assertFalse(html.contains("<p><figure"), "a figure is no part of a paragraph: " + html);
  }

  @Test
  void headingsComeBelowTheHeadingTheyStandUnder() {
    assertEquals("<h2>x</h2>", markdown.blocks("## x").value());
    assertEquals(
        "<h3>x</h3>", new Markdown(FILES, Texts.in(Locale.ENGLISH), 2).blocks("## x").value());
  }

  @Test
  void tablesAreTables() {
    String html = markdown.blocks("> | a |\n> |---|\n> | [b](b.pdf) |\n\n| c |\n|---|").value();
    assertTrue(html.contains("<td><a href=\"files/b.pdf\">b</a></td>"), html);
    assertEquals(3, html.split("<div class=\"stoa-table\" tabindex=\"0\" ", -1).length, html);
    assertTrue(html.endsWith("</table>\n</div>"), html);
    assertEquals(List.of("b.pdf"), Markdown.files("| [b](b.pdf) |\n|---|"));
  }

  @Test
  void aLineIsNoParagraph() {
    assertEquals("a <em>b</em>", markdown.line("a *b*").value());
  }
}
