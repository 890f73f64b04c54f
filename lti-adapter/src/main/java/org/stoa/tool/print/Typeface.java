package org.stoa.tool.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fonts there are, each for its scripts; the first one that has a letter writes it. They are
 * read when the first one is asked for. Safe for any thread.
 */
final class Typeface {

  /** Latin, Greek and Cyrillic; Hangul; Arabic; Khmer. */
  private static final List<Typeface> ALL =
      Stream.of("NotoSans", "NotoSansKR", "NotoNaskhArabic", "NotoSansKhmer")
          .map(Typeface::new)
          .toList();

  private final byte[] bytes;
  private final Font shaper;

  private Typeface(String file) {
    this.bytes = read("fonts/" + file + ".ttf");
    try {
      this.shaper =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)).deriveFont(1000f);
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("no font: " + file, e);
    }
  }

  private static byte[] read(String file) {
    try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that writes a code point, if any does. */
  static Optional<Typeface> of(int codePoint) {
    return ALL.stream().filter(it -> it.has(codePoint)).findFirst();
  }

  boolean has(int codePoint) {
    return shaper.canDisplay(codePoint);
  }

  /** The file of the font. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** The same at 1000 units, as HarfBuzz shapes by it. */
  Font shaper() {
    return shaper;
  }
}
