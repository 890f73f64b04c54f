package org.stoa.tool.print;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A line of text as it is written: which glyph of which font stands where. Letters are joined,
 * stacked and ordered as their script wants it (HarfBuzz, within the Java platform), and runs of
 * another direction stand where the Unicode algorithm puts them. Immutable.
 *
 * @param runs from left to right
 * @param width in thousandths of the size that it is written in
 */
record ShapedText(List<Run> runs, double width) {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  ShapedText {
    runs = List.copyOf(runs);
  }

  /** Neighbouring letters of one font and one direction. */
  record Run(Typeface face, String text, List<Cluster> clusters) {
    Run {
      clusters = List.copyOf(clusters);
    }
  }

  /** The fewest glyphs that are a text of their own: a letter, a ligature, a Khmer syllable. */
  record Cluster(String text, List<Glyph> glyphs) {
    Cluster {
      glyphs = List.copyOf(glyphs);
    }
  }

  /** A glyph by its number in the font, and where it stands in the line, upwards positive. */
  record Glyph(int id, double x, double y) {}

  /** A piece of text in one font and one direction. */
  private record Piece(Typeface face, String text) {}

  /** Whether there is a letter for everything in a text. */
  static boolean canWrite(String text) {
    return written(text).codePoints().allMatch(it -> Typeface.of(it).isPresent());
  }

  /** A line; what no font has is left out. */
  static ShapedText of(String text, boolean rightToLeft) {
    String line = written(text);
    int base = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    if (line.isEmpty()) {
      return new ShapedText(List.of(), 0);
    }
    Bidi bidi = new Bidi(line, base);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    List<Run> runs = new ArrayList<>();
    double x = 0;
    for (int i : order) {
      boolean reversed = bidi.getRunLevel(i) % 2 == 1;
      List<Piece> pieces = pieces(line.substring(bidi.getRunStart(i), bidi.getRunLimit(i)));
      if (reversed) {
        Collections.reverse(pieces);
      }
      for (Piece piece : pieces) {
        x = shape(piece, reversed, x, runs);
      }
    }
    return new ShapedText(runs, x);
  }

  /** Without the marks that only steer: their work is done by the runs. */
  private static String written(String text) {
    return text.codePoints()
        .filter(it -> Character.getType(it) != Character.FORMAT || it == 0x200C || it == 0x200D)
        .map(it -> Character.isWhitespace(it) ? ' ' : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What the font so far has, too, stays with it: spaces, digits, signs. */
  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Optional<Typeface> face = Optional.empty();
    for (int letter : text.codePoints().toArray()) {
      Optional<Typeface> next = face.filter(it -> it.has(letter)).or(() -> Typeface.of(letter));
      if (!next.equals(face) && next.isPresent()) {
        face.ifPresent(it -> pieces.add(new Piece(it, open.toString())));
        open.setLength(0);
        face = next;
      }
      if (next.isPresent()) {
        open.appendCodePoint(letter);
      }
    }
    face.ifPresent(it -> pieces.add(new Piece(it, open.toString())));
    return pieces;
  }

  private static double shape(Piece piece, boolean reversed, double x, List<Run> runs) {
    char[] letters = piece.text().toCharArray();
    int flags = reversed ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    GlyphVector shaped =
        piece.face().shaper().layoutGlyphVector(EXACT, letters, 0, letters.length, flags);
    runs.add(new Run(piece.face(), piece.text(), clusters(shaped, piece.text(), x)));
    return x + shaped.getGlyphPosition(shaped.getNumGlyphs()).getX();
  }

  private static List<Cluster> clusters(GlyphVector shaped, String text, double x) {
    int count = shaped.getNumGlyphs();
    NavigableSet<Integer> starts = new TreeSet<>(List.of(text.length()));
    for (int i = 0; i < count; i++) {
      starts.add(shaped.getGlyphCharIndex(i));
    }
    List<Cluster> clusters = new ArrayList<>();
    int i = 0;
    while (i < count) {
      int start = shaped.getGlyphCharIndex(i);
      List<Glyph> glyphs = new ArrayList<>();
      for (; i < count && shaped.getGlyphCharIndex(i) == start; i++) {
        var place = shaped.getGlyphPosition(i);
        glyphs.add(new Glyph(shaped.getGlyphCode(i), x + place.getX(), -place.getY()));
      }
      int end = Objects.requireNonNull(starts.higher(start));
      clusters.add(new Cluster(text.substring(start, end), glyphs));
    }
    return clusters;
  }
}
