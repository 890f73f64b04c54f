package org.stoa.tool.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.stoa.content.Texts;

/**
 * Sheets of A4 that are written on from above, as a PDF. Every text stays a text: it can be
 * selected, searched and read aloud, whatever its script. For one thread.
 */
public final class Paper implements AutoCloseable {

  private static final float WIDTH = PDRectangle.A4.getWidth();
  private static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final float MARGIN = 64;
  private static final double LEADING = 1.5;

  private final PDDocument document = new PDDocument();
  private final Map<Typeface, PDType0Font> fonts = new HashMap<>();
  private final Map<Typeface, Set<Integer>> used = new HashMap<>();
  private final List<List<Object>> sheets = new ArrayList<>();
  private final Locale language;
  private final boolean rightToLeft;
  private double y;

  /** What colour something has. */
  public enum Ink {
    BLACK(0.1f, 0.13f, 0.17f),
    GREY(0.33f, 0.37f, 0.42f),
    GREEN(0.04f, 0.38f, 0.4f),
    RED(0.64f, 0.2f, 0.12f);

    private final float red;
    private final float green;
    private final float blue;

    Ink(float red, float green, float blue) {
      this.red = red;
      this.green = green;
      this.blue = blue;
    }
  }

  /**
   * @param title of the document
   * @param language of what will be written, as a BCP 47 tag
   */
  public Paper(String title, String language) {
    this.language = Locale.forLanguageTag(language);
    this.rightToLeft = Texts.directionOf(language).equals("rtl");
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage(language);
    begin();
  }

  /** Whether there is a letter for everything in a text; what there is none for is left out. */
  public static boolean canWrite(String text) {
    return ShapedText.canWrite(text);
  }

  private void begin() {
    PDPage sheet = new PDPage(PDRectangle.A4);
    sheet.setResources(new PDResources());
    document.addPage(sheet);
    sheets.add(new ArrayList<>());
    y = HEIGHT - MARGIN;
  }

  /** Leaves so many points blank. */
  public void space(double points) {
    y -= points;
  }

  /** Writes in the middle, on as many lines as it takes. */
  public void centred(String text, double size, Ink ink) {
    for (ShapedText line : lines(text, size)) {
      write(line, (WIDTH - line.width() * size / 1000) / 2, size, ink);
    }
  }

  /** Writes from the side where the language begins. */
  public void paragraph(String text, double size, Ink ink) {
    for (ShapedText line : lines(text, size)) {
      write(line, rightToLeft ? WIDTH - MARGIN - line.width() * size / 1000 : MARGIN, size, ink);
    }
  }

  /** Draws a code that leads to an address, in the middle, its sides so many points long. */
  public void code(QrCode code, double side, String address) {
    room(side);
    y -= side;
    double module = side / code.size();
    double left = (WIDTH - side) / 2;
    colour(Ink.BLACK);
    for (QrCode.Stretch dark : code.dark()) {
      double bottom = y + side - (dark.y() + 1) * module;
      add("re", left + dark.x() * module, bottom, dark.width() * module, module);
    }
    add("f");
    link(new PDRectangle((float) left, (float) y, (float) side, (float) side), address);
  }

  /** Writes an address in the middle that can be followed; it is broken wherever it has to be. */
  public void address(String address, double size) {
    int longest = (int) ((WIDTH - 2 * MARGIN) / (size * 0.62));
    for (int from = 0; from < address.length(); from += longest) {
      String part = address.substring(from, Math.min(address.length(), from + longest));
      ShapedText line = ShapedText.of(part, false);
      double width = line.width() * size / 1000;
      write(line, (WIDTH - width) / 2, size, Ink.GREEN);
      link(
          new PDRectangle(
              (float) ((WIDTH - width) / 2), (float) (y - 2), (float) width, (float) (size * 1.3)),
          address);
    }
  }

  private void link(PDRectangle where, String address) {
    PDAnnotationLink link = new PDAnnotationLink();
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    link.setBorderStyle(none);
    link.setRectangle(where);
    link.setContents(address);
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    link.setAction(action);
    try {
      document.getPage(sheets.size() - 1).getAnnotations().add(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As much on each line as there is room for. */
  private List<ShapedText> lines(String text, double size) {
    double widest = (WIDTH - 2 * MARGIN) * 1000 / size;
    BreakIterator breaks = BreakIterator.getLineInstance(language);
    breaks.setText(text);
    List<ShapedText> lines = new ArrayList<>();
    int start = 0;
    int fits = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (fits > start && shaped(text, start, end).width() > widest) {
        lines.add(shaped(text, start, fits));
        start = fits;
      }
      fits = end;
    }
    lines.add(shaped(text, start, text.length()));
    return lines;
  }

  private ShapedText shaped(String text, int start, int end) {
    return ShapedText.of(text.substring(start, end).stripTrailing(), rightToLeft);
  }

  private void room(double height) {
    if (y - height < MARGIN) {
      begin();
    }
  }

  private void write(ShapedText line, double x, double size, Ink ink) {
    room(size * LEADING);
    y -= size * LEADING;
    colour(ink);
    content().add(operator("BT"));
    for (ShapedText.Run run : line.runs()) {
      content().addAll(List.of(font(run.face()), new COSFloat((float) size), operator("Tf")));
      run.clusters().forEach(cluster -> write(run.face(), cluster, x, size));
    }
    content().add(operator("ET"));
  }

  /** Glyphs say nothing to who selects or listens; the letters that they are stand beside them. */
  private void write(Typeface face, ShapedText.Cluster cluster, double x, double size) {
    COSDictionary letters = new COSDictionary();
    letters.setString(COSName.getPDFName("ActualText"), cluster.text());
    content().addAll(List.of(COSName.getPDFName("Span"), letters, operator("BDC")));
    for (ShapedText.Glyph glyph : cluster.glyphs()) {
      used.computeIfAbsent(face, it -> new HashSet<>()).add(glyph.id());
      add("Tm", 1, 0, 0, 1, x + glyph.x() * size / 1000, y + glyph.y() * size / 1000);
      byte[] code = {(byte) (glyph.id() >> 8), (byte) glyph.id()};
      content().addAll(List.of(new COSString(code, true), operator("Tj")));
    }
    content().add(operator("EMC"));
  }

  private COSName font(Typeface face) {
    PDPage page = document.getPage(sheets.size() - 1);
    return page.getResources().add(fonts.computeIfAbsent(face, this::embedded));
  }

  private PDType0Font embedded(Typeface face) {
    try {
      var file = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
      return PDType0Font.load(document, file, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void colour(Ink ink) {
    add("rg", ink.red, ink.green, ink.blue);
  }

  private void add(String operator, double... numbers) {
    for (double number : numbers) {
      content().add(new COSFloat((float) number));
    }
    content().add(operator(operator));
  }

  private List<Object> content() {
    return sheets.get(sheets.size() - 1);
  }

  private static Operator operator(String name) {
    return Operator.getOperator(name);
  }

  /** What was written, as a file. It can't be written on any more. */
  public byte[] pdf() {
    try {
      for (int i = 0; i < sheets.size(); i++) {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
          new ContentStreamWriter(out).writeTokens(sheets.get(i));
        }
        document.getPage(i).setContents(stream);
      }
      for (Map.Entry<Typeface, PDType0Font> font : fonts.entrySet()) {
        font.getValue().addGlyphsToSubset(used.getOrDefault(font.getKey(), Set.of()));
        font.getValue().subset();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
