package org.stoa.tool.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as cameras and office suites make them. */
public final class Uploads {

  /** What no picture may say any more. */
  public static final String SECRET = "37.5665 N, 126.9780 E, taken by Ana";

  private Uploads() {}

  /** A picture of 40 by 30, as {@code jpg}, {@code png} or {@code gif}. */
  public static byte[] picture(String format) {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      image.setRGB(x, x % 30, 0x336699 + x * 1000);
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG that says where it was taken, three times, and lies on its side. */
  public static byte[] jpegOfPhone() {
    byte[] plain = picture("jpg");
    byte[] end = join(SECRET.getBytes(StandardCharsets.UTF_8));
    return join(
        slice(plain, 0, 2),
        segment(0xE1, join(letters("Exif\0\0"), exif(6), letters(SECRET))),
        segment(0xE1, letters("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
        segment(0xED, letters("Photoshop 3.0\0" + SECRET)),
        segment(0xFE, letters(SECRET)),
        slice(plain, 2, plain.length),
        end);
  }

  /** A PNG with a text, Exif data, and more behind its end. */
  public static byte[] pngOfPhone() {
    byte[] plain = picture("png");
    int afterHeader = 8 + 25;
    return join(
        slice(plain, 0, afterHeader),
        chunk("tEXt", letters("Comment\0" + SECRET)),
        chunk("iTXt", letters("XML:com.adobe.xmp\0" + SECRET)),
        chunk("eXIf", join(exif(8), letters(SECRET))),
        slice(plain, afterHeader, plain.length),
        letters(SECRET));
  }

  /** A WebP of one pixel, with Exif data and XMP. */
  public static byte[] webpOfPhone() {
    byte[] pixel = {0x2F, 0, 0, 0, 0, 0x07, (byte) 0xD0, (byte) 0xFF, (byte) 0xFE, (byte) 0xF7};
    byte[] flags = {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    return webp(
        riff("VP8X", flags),
        riff("VP8L", pixel),
        riff("EXIF", join(exif(3), letters(SECRET))),
        riff("XMP ", letters(SECRET)));
  }

  static byte[] webp(byte[]... chunks) {
    byte[] body = join(letters("WEBP"), join(chunks));
    return join(
        letters("RIFF"), bytes(4).order(ByteOrder.LITTLE_ENDIAN).putInt(body.length).array(), body);
  }

  static byte[] riff(String type, byte[] data) {
    byte[] length = bytes(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array();
    return join(letters(type), length, data, new byte[data.length % 2]);
  }

  /** A GIF with a comment and the data of an application. */
  public static byte[] gifWithComment() {
    byte[] plain = picture("gif");
    byte[] secret = letters(SECRET);
    byte[] comment =
        join(new byte[] {0x21, (byte) 0xFE, (byte) secret.length}, secret, new byte[1]);
    byte[] xmp =
        join(
            new byte[] {0x21, (byte) 0xFF, 11},
            letters("XMP DataXMP"),
            new byte[] {(byte) secret.length},
            secret,
            new byte[1]);
    int blocks = 13 + (3 << ((plain[10] & 7) + 1));
    return join(slice(plain, 0, blocks), comment, xmp, slice(plain, blocks, plain.length));
  }

  /** A PNG that says it is 100,000 pixels wide and high. */
  public static byte[] bomb() {
    byte[] bomb = picture("png");
    ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
    return bomb;
  }

  /** A document of OpenDocument. */
  public static byte[] odt() {
    return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>");
  }

  /** A document of Open XML; of a kind such as {@code wordprocessingml.document}. */
  public static byte[] docx(String kind) {
    String type = "application/vnd.openxmlformats-officedocument." + kind + ".main+xml";
    return zip("[Content_Types].xml", "<Types>" + type + "</Types>", "word/document.xml", "<x/>");
  }

  static byte[] zip(String... namesAndTexts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(letters(namesAndTexts[i + 1]));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Exif data of two entries, the second of which is the orientation. */
  static byte[] exif(int orientation) {
    return bytes(38)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(letters("II*\0"))
        .putInt(8)
        .putShort((short) 2)
        .putShort((short) 0x0100)
        .putShort((short) 3)
        .putInt(1)
        .putInt(40)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putInt(orientation)
        .putInt(0)
        .array();
  }

  static byte[] segment(int marker, byte[] data) {
    return join(
        bytes(4).putShort((short) (0xFF00 | marker)).putShort((short) (data.length + 2)).array(),
        data);
  }

  static byte[] chunk(String type, byte[] data) {
    var sum = new CRC32();
    sum.update(letters(type));
    sum.update(data);
    return join(
        bytes(4).putInt(data.length).array(),
        letters(type),
        data,
        bytes(4).putInt((int) sum.getValue()).array());
  }

  static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    byte[] slice = new byte[to - from];
    System.arraycopy(bytes, from, slice, 0, slice.length);
    return slice;
  }

  private static ByteBuffer bytes(int length) {
    return ByteBuffer.allocate(length);
  }

  static byte[] letters(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
