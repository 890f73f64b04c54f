package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static List<String> paragraphs(String webVtt) {
    return Transcript.of(webVtt).paragraphs();
  }

  @Test
  @DisplayName("captions make paragraphs; a pause of a second begins a new one")
  void pauses() {
    String captions =
        """
        WEBVTT

        00:00:00.600 --> 00:00:02.000
        One

        00:00:02.900 --> 00:00:03.000
        two.

        00:00:04.000 --> 00:00:05.000
        Three.
        """;
    assertEquals(List.of("One two.", "Three."), paragraphs(captions));
  }

  @Test
  @DisplayName("only what is said remains: no notes, styles, ids, settings, marks")
  void said() {
    String captions =
        """
        \uFEFFWEBVTT - a title

        NOTE not said

        STYLE
        ::cue { color: red }

        cue-1
        01:02.000 --> 01:03.000 align:start
        <v.loud Ana><i>Hello</i> &amp; welcome,
        <00:01:02.500>all</v>
        """;
    assertEquals(List.of("Ana: Hello & welcome, all"), paragraphs(captions.replace("\n", "\r\n")));
  }

  @Test
  @DisplayName("what isn't WebVTT has no transcript, and a broken time no pause")
  void broken() {
    assertEquals(List.of(), paragraphs("just a text\n\nand another"));
    assertEquals(List.of("a b"), paragraphs("x --> y\na\n\n00:00.500 --> oops\nb"));
  }
}
