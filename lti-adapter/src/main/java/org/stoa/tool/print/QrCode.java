package org.stoa.tool.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code, as the dark stretches of its rows. The four modules of margin that it needs around it
 * are included. ISO/IEC 18004. Immutable.
 *
 * @param size of its sides, in modules
 */
public record QrCode(int size, List<Stretch> dark) {

  private static final int MARGIN = 4;

  public QrCode {
    dark = List.copyOf(dark);
  }

  /** So many dark modules in a row, from the left upper corner of the first one. */
  public record Stretch(int x, int y, int width) {}

  /**
   * The code of a text; 15 % of it may get lost.
   *
   * @throws IllegalArgumentException if the text is too long for any code
   */
  public static QrCode of(String text) {
    try {
      ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      List<Stretch> dark = new ArrayList<>();
      for (int y = 0; y < modules.getHeight(); y++) {
        addRow(modules, y, dark);
      }
      return new QrCode(modules.getWidth() + 2 * MARGIN, dark);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no code for this text", e);
    }
  }

  private static void addRow(ByteMatrix modules, int y, List<Stretch> dark) {
    int x = 0;
    while (x < modules.getWidth()) {
      int start = x;
      while (x < modules.getWidth() && modules.get(x, y) == 1) {
        x++;
      }
      if (x > start) {
        dark.add(new Stretch(start + MARGIN, y + MARGIN, x - start));
      }
      x++;
    }
  }

  /** The same as a path of SVG, in a view box of its {@link #size}. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (Stretch stretch : dark) {
      path.append('M').append(stretch.x()).append(' ').append(stretch.y());
      path.append('h').append(stretch.width()).append("v1h-").append(stretch.width()).append('z');
    }
    return path.toString();
  }
}
