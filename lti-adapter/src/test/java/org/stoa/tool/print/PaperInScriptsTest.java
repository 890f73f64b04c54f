package org.stoa.tool.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.tool.print.Paper.Ink;
import org.stoa.tool.print.ShapedText.Glyph;
import org.stoa.tool.print.ShapedText.Run;

class PaperInScriptsTest {

  /** In Korean, Arabic, Khmer, Welsh, and all of them in one line. */
  private static final String HANGUL = "김민준";

  private static final String ARABIC = "ليلى";
  private static final String KHMER = "ស្រីមុំ";
  private static final String WELSH = "Siân Ŵyn Tŷ";

  private static List<Integer> ids(String text, boolean rightToLeft) {
    return ShapedText.of(text, rightToLeft).runs().stream()
        .flatMap(run -> run.clusters().stream())
        .flatMap(cluster -> cluster.glyphs().stream())
        .map(Glyph::id)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {HANGUL, ARABIC, KHMER, WELSH, "김 Ŵ ليلى ស្រី 7"})
  @DisplayName("S0-32 Hangul, Arabic, Khmer and Welsh have a glyph for every letter")
  void everyLetter(String text) {
    assertTrue(Paper.canWrite(text));
    assertFalse(ids(text, false).contains(0), () -> ids(text, false).toString());
  }

  @Test
  @DisplayName("Arabic letters are joined: one that stands between others has another glyph")
  void joined() {
    int alone = ids("ه", true).get(0);
    List<Integer> within = ids("ههه", true);
    assertEquals(3, Set.copyOf(within).size(), within::toString);
    assertFalse(within.contains(alone), within::toString);
  }

  @Test
  @DisplayName("Arabic runs from right to left, and a Latin name in it from left to right")
  void directions() {
    List<Run> runs = ShapedText.of("ليلى Ana", true).runs();
    assertEquals("Ana", runs.get(0).text());
    assertEquals("ليلى", runs.get(runs.size() - 1).text().strip());
    assertTrue(left(runs.get(0)) < left(runs.get(runs.size() - 1)));
    List<Run> embedded = ShapedText.of("Ana ليلى", false).runs();
    assertEquals("Ana ", embedded.get(0).text());
  }

  private static double left(Run run) {
    return run.clusters().get(0).glyphs().get(0).x();
  }

  @Test
  @DisplayName("Khmer is shaped: a subscript is one glyph, and a vowel stands before its consonant")
  void khmer() {
    List<Integer> apart =
        Stream.of("\u179f", "\u17d2", "\u179a").flatMap(it -> ids(it, false).stream()).toList();
    List<Integer> together = ids("\u179f\u17d2\u179a", false);
    assertTrue(together.size() < apart.size(), together + " of " + apart);
    List<Integer> syllable = ids("\u1780\u17c1", false);
    assertEquals(ids("\u1780", false).get(0), syllable.get(1), syllable::toString);
  }

  @Test
  @DisplayName("What no font has is said beforehand, and left out on paper")
  void unknown() {
    assertFalse(Paper.canWrite("ཀ"));
    assertTrue(Paper.canWrite("\u2068Ana\u2069"));
    assertEquals(ids("Ana", false), ids("A\u2068n\u2069aཀ", false));
  }

  @Test
  @DisplayName("Every text stays a text that can be searched, whatever its script")
  void text() throws Exception {
    try (PDDocument document = Loader.loadPDF(written(HANGUL, ARABIC, KHMER, WELSH))) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains(HANGUL) && text.contains(WELSH), text);
      // What readers of shaped scripts go by, cluster by cluster and from left to right.
      assertEquals(HANGUL + "\u0649\u0644\u064a\u0644" + KHMER + WELSH, letters(document));
      assertEquals("en", document.getDocumentCatalog().getLanguage());
      assertEquals("Title", document.getDocumentInformation().getTitle());
    }
  }

  private static String letters(PDDocument document) throws IOException {
    return new PDFStreamParser(document.getPage(0))
        .parse().stream()
            .filter(COSDictionary.class::isInstance)
            .map(span -> ((COSDictionary) span).getString(COSName.getPDFName("ActualText")))
            .collect(Collectors.joining());
  }

  @Test
  @DisplayName("Each script leaves ink on the page, and another text other ink")
  void ink() throws Exception {
    Set<Long> pictures =
        Stream.of(HANGUL, ARABIC, KHMER, WELSH, " ")
            .map(PaperInScriptsTest::inkOf)
            .collect(Collectors.toSet());
    assertEquals(5, pictures.size());
    assertTrue(pictures.stream().filter(it -> it > 100).count() == 4);
    assertEquals(0, inkOf(" "));
  }

  private static long inkOf(String text) {
    try (PDDocument document = Loader.loadPDF(written(text))) {
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 96);
      long dark = 0;
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          dark += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
        }
      }
      return dark;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName(
      "What doesn't fit on a line goes on below, and what doesn't fit on a sheet on the next")
  void overflows() throws Exception {
    String[] many = new String[80];
    Arrays.fill(many, "A sentence that is a little longer than a line. ".repeat(3));
    try (PDDocument document = Loader.loadPDF(written(many))) {
      assertTrue(document.getNumberOfPages() > 2);
      String text = new PDFTextStripper().getText(document);
      assertEquals(240, text.replaceAll("\\s+", " ").split("little longer", -1).length - 1);
    }
  }

  private static byte[] written(String... texts) {
    try (Paper paper = new Paper("Title", "en")) {
      for (String text : texts) {
        paper.paragraph(text, 24, Ink.BLACK);
      }
      return paper.pdf();
    }
  }
}
