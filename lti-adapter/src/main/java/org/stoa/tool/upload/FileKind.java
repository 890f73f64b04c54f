package org.stoa.tool.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file can be, by its content. */
public enum FileKind {
  JPEG("JPEG", "image/jpeg", "jpg"),
  PNG("PNG", "image/png", "png"),
  WEBP("WebP", "image/webp", "webp"),
  GIF("GIF", "image/gif", "gif"),
  PDF("PDF", "application/pdf", "pdf"),
  DOCX(
      "Word (.docx)",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx"),
  PPTX(
      "PowerPoint (.pptx)",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "pptx"),
  ODT("OpenDocument (.odt)", "application/vnd.oasis.opendocument.text", "odt"),
  ODP("OpenDocument (.odp)", "application/vnd.oasis.opendocument.presentation", "odp"),
  TEXT("TXT", "text/plain", "txt");

  private static final List<FileKind> PICTURES = List.of(JPEG, PNG, WEBP, GIF);

  private final String label;
  private final String mediaType;
  private final String ending;

  FileKind(String label, String mediaType, String ending) {
    this.label = label;
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** The kind of a file; empty if it is none of these. */
  static Optional<FileKind> of(byte[] content) {
    if (OfficeFile.isZip(content)) {
      return OfficeFile.mediaType(content).flatMap(FileKind::ofMediaType);
    }
    return Arrays.stream(values()).filter(it -> it.looksLike(content)).findFirst();
  }

  private boolean looksLike(byte[] content) {
    return switch (this) {
      case JPEG -> begins(content, 0, "\u00FF\u00D8\u00FF");
      case PNG -> begins(content, 0, "\u0089PNG\r\n\u001A\n");
      case WEBP -> begins(content, 0, "RIFF") && begins(content, 8, "WEBP");
      case GIF -> begins(content, 0, "GIF87a") || begins(content, 0, "GIF89a");
      case PDF -> begins(content, 0, "%PDF-");
      case TEXT -> isText(content);
      default -> false;
    };
  }

  private static boolean begins(byte[] content, int at, String mark) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    int end = at + wanted.length;
    return content.length >= end && Arrays.equals(content, at, end, wanted, 0, wanted.length);
  }

  /** The kind with a MIME type. */
  public static Optional<FileKind> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(it -> it.mediaType.equals(mediaType)).findFirst();
  }

  /** What it is called in any language. */
  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /** How files of this kind end, such as {@code pdf}. */
  public String ending() {
    return ending;
  }

  /** Whether browsers show it as a picture. */
  public boolean isPicture() {
    return PICTURES.contains(this);
  }

  /** Whether it is of one of these MIME types, such as {@code image/*}. */
  public boolean isAmong(List<String> accept) {
    String family = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
    return accept.stream().anyMatch(it -> it.equals(mediaType) || it.equals(family));
  }

  /** A picture of this kind, without what it tells beside what is seen. */
  Picture picture(byte[] content) throws DamagedPicture {
    return switch (this) {
      case JPEG -> JpegPicture.of(content);
      case PNG -> PngPicture.of(content);
      case WEBP -> WebpPicture.of(content);
      case GIF -> GifPicture.of(content);
      default -> throw new IllegalStateException(this + " is no picture");
    };
  }

  /** Letters and the spaces between them, in any encoding that has ASCII's control characters. */
  private static boolean isText(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return text.chars().noneMatch(it -> it < ' ' && "\t\n\r\f".indexOf(it) < 0);
  }
}
