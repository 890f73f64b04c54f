package org.stoa.tool.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.tool.upload.Upload.Kept;
import org.stoa.tool.upload.Upload.Reason;
import org.stoa.tool.upload.Upload.Refused;

class UploadTest {

  private static final List<String> PICTURES = List.of("image/*");
  private static final List<String> TEXTS =
      List.of(
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text",
          "text/plain");

  @Test
  @DisplayName("A file is what its content is, whatever it is called")
  void byContent() {
    Map<FileKind, byte[]> files =
        Map.of(
            FileKind.JPEG, Uploads.picture("jpg"),
            FileKind.PNG, Uploads.picture("png"),
            FileKind.GIF, Uploads.picture("gif"),
            FileKind.WEBP, Uploads.webpOfPhone(),
            FileKind.PDF, Uploads.letters("%PDF-1.7 …"),
            FileKind.ODT, Uploads.odt(),
            FileKind.DOCX, Uploads.docx("wordprocessingml.document"),
            FileKind.TEXT, Uploads.letters("Care\r\n돌봄\n"));
    List<String> all = List.of("image/*", "application/pdf", TEXTS.get(1), TEXTS.get(2), "text/*");
    files.forEach(
        (kind, content) ->
            assertEquals(kind, kept(Upload.check("evil.exe", content, all)).kind(), kind.name()));
    assertEquals(Reason.NOT_ASKED_FOR, refusal("photo.jpg", Uploads.letters("<script>"), PICTURES));
    assertEquals(Reason.NOT_ASKED_FOR, refusal("essay.pdf", Uploads.picture("png"), TEXTS));
    assertEquals(Reason.NOT_ASKED_FOR, refusal("a.svg", Uploads.letters("<svg/>"), PICTURES));
    assertEquals(Reason.NOT_ASKED_FOR, refusal("a.txt", new byte[] {'M', 'Z', 0, 1}, TEXTS));
    assertEquals(Reason.NOT_ASKED_FOR, refusal("a.zip", Uploads.zip("a.exe", "x"), TEXTS));
  }

  @Test
  @DisplayName("A document with macros isn't one that is asked for")
  void macros() {
    byte[] docm =
        Uploads.zip(
            "[Content_Types].xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml " + TEXTS.get(1) + ".main+xml",
            "word/document.xml",
            "");
    assertEquals(Reason.NOT_ASKED_FOR, refusal("a.docx", docm, TEXTS));
  }

  @Test
  @DisplayName("Ten mebibytes are taken, one byte more isn't")
  void size() {
    byte[] content = new byte[Upload.LARGEST_FILE];
    Arrays.fill(content, (byte) 'a');
    kept(Upload.check("a.txt", content, TEXTS));
    byte[] more = Arrays.copyOf(content, content.length + 1);
    assertEquals(Reason.TOO_LARGE, refusal("a.txt", more, TEXTS));
  }

  @Test
  @DisplayName(
      "A picture that would unpack to more pixels than a browser bears is refused unopened")
  void bombs() {
    assertEquals(Reason.TOO_MANY_PIXELS, refusal("a.png", Uploads.bomb(), PICTURES));
    byte[] jpeg = Uploads.picture("jpg");
    int frame = find(jpeg, new byte[] {(byte) 0xFF, (byte) 0xC0});
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);
    assertEquals(Reason.TOO_MANY_PIXELS, refusal("a.jpg", jpeg, PICTURES));
    byte[] gif = Uploads.picture("gif");
    gif[7] = (byte) 0xFF;
    gif[9] = (byte) 0xFF;
    assertEquals(Reason.TOO_MANY_PIXELS, refusal("a.gif", gif, PICTURES));
    byte[] huge = {0x2F, -1, -1, -1, 0x0F, 0};
    byte[] webp = Uploads.webp(Uploads.riff("VP8L", huge));
    assertEquals(Reason.TOO_MANY_PIXELS, refusal("a.webp", webp, PICTURES));
  }

  @Test
  @DisplayName("Nothing is left of the place, the camera and the words in a picture")
  void stripped() throws Exception {
    Map<String, byte[]> told =
        Map.of(
            "a.jpg", Uploads.jpegOfPhone(),
            "a.png", Uploads.pngOfPhone(),
            "a.webp", Uploads.webpOfPhone(),
            "a.gif", Uploads.gifWithComment());
    for (Map.Entry<String, byte[]> file : told.entrySet()) {
      assertTrue(text(file.getValue()).contains("126.9780"), file.getKey());
      byte[] kept = kept(Upload.check(file.getKey(), file.getValue(), PICTURES)).content();
      assertFalse(text(kept).contains("126.9780"), file.getKey());
      assertFalse(text(kept).contains("XMP"), file.getKey());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  @DisplayName("Each pixel is as it was")
  void lossless(String format) throws Exception {
    byte[] before =
        switch (format) {
          case "jpg" -> Uploads.jpegOfPhone();
          case "png" -> Uploads.pngOfPhone();
          default -> Uploads.gifWithComment();
        };
    byte[] after = kept(Upload.check("a", before, PICTURES)).content();
    assertArrayEquals(pixels(Uploads.picture(format)), pixels(after));
    assertArrayEquals(after, kept(Upload.check("a", after, PICTURES)).content(), "twice");
  }

  @Test
  @DisplayName("Which side of a picture is up is kept")
  void orientation() {
    byte[] jpeg = kept(Upload.check("a", Uploads.jpegOfPhone(), PICTURES)).content();
    int exif = find(jpeg, Uploads.letters("Exif\0\0"));
    assertEquals(Optional.of(new Orientation(6)), orientation(jpeg, exif + 6));
    byte[] png = kept(Upload.check("a", Uploads.pngOfPhone(), PICTURES)).content();
    assertEquals(
        Optional.of(new Orientation(8)), orientation(png, find(png, Uploads.letters("eXIf")) + 4));
    byte[] webp = kept(Upload.check("a", Uploads.webpOfPhone(), PICTURES)).content();
    assertEquals(
        Optional.of(new Orientation(3)),
        orientation(webp, find(webp, Uploads.letters("EXIF")) + 8));
    assertEquals(0x08, webp[20], "Exif data, and no XMP");
    assertEquals(webp.length - 8, ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
  }

  private static Optional<Orientation> orientation(byte[] content, int at) {
    return Orientation.of(ByteBuffer.wrap(content, at, content.length - at));
  }

  @Test
  @DisplayName("A picture that breaks off is refused, wherever it does")
  void brokenOff() {
    for (byte[] whole :
        List.of(
            Uploads.jpegOfPhone(),
            Uploads.picture("png"),
            Uploads.picture("gif"),
            Uploads.webpOfPhone())) {
      byte[] kept = kept(Upload.check("a", whole, PICTURES)).content();
      for (int length = 12; length < kept.length - 1; length++) {
        Upload cut = Upload.check("a", Arrays.copyOf(kept, length), PICTURES);
        boolean isWebp = kept[0] == 'R';
        assertTrue(isWebp || cut instanceof Refused, "cut at " + length);
      }
    }
  }

  @Test
  @DisplayName("Whatever follows the beginning of a picture, there is an answer")
  void noise() {
    Random random = new Random(7);
    for (byte[] seed :
        List.of(
            Uploads.jpegOfPhone(),
            Uploads.pngOfPhone(),
            Uploads.gifWithComment(),
            Uploads.webpOfPhone())) {
      for (int i = 0; i < 3000; i++) {
        byte[] changed = seed.clone();
        for (int n = 0; n < 4; n++) {
          changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt(256);
        }
        Upload upload = Upload.check("a", changed, PICTURES);
        assertTrue(upload instanceof Kept || upload instanceof Refused);
      }
    }
  }

  @Test
  @DisplayName("Of a name only what can be shown is remembered")
  void names() {
    byte[] text = Uploads.letters("x");
    assertEquals("c.txt", Upload.check("C:\\a\\c.txt", text, TEXTS).name());
    assertEquals("passwd", Upload.check("../../etc/passwd", text, TEXTS).name());
    assertEquals("ab", Upload.check("a\u0000\r\n\u202Eb", text, TEXTS).name());
    assertEquals(200, Upload.check("x".repeat(999), text, TEXTS).name().length());
  }

  private static Kept kept(Upload upload) {
    return assertInstanceOf(Kept.class, upload, () -> upload.toString());
  }

  private static Reason refusal(String name, byte[] content, List<String> accept) {
    return assertInstanceOf(Refused.class, Upload.check(name, content, accept)).reason();
  }

  private static int[] pixels(byte[] content) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
    return image.getRGB(0, 0, 40, 30, null, 0, 40);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static int find(byte[] content, byte[] wanted) {
    return text(content).indexOf(text(wanted));
  }
}
