package org.stoa.tool.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.stoa.archive.Archive;
import org.stoa.archive.Entry;
import org.stoa.problem.Problems;

/**
 * A document of an office suite: a zip that says what it is. ISO/IEC 29500-2 (Open Packaging
 * Conventions), clause 7.2; OASIS OpenDocument 1.3, part 2, clause 3.3. One with macros is none.
 */
final class OfficeFile {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int LONGEST = 1 << 20;

  /** The main part that a content type of Open XML belongs to. */
  private static final Map<String, FileKind> MAIN_PARTS =
      Map.of("word/document.xml", FileKind.DOCX, "ppt/presentation.xml", FileKind.PPTX);

  private OfficeFile() {}

  static boolean isZip(byte[] content) {
    return content.length > 4
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  /** The MIME type that it says it has. */
  static Optional<String> mediaType(byte[] content) {
    try {
      Path file = Files.createTempFile("stoa-upload", ".zip");
      try {
        Files.write(file, content);
        return mediaType(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> mediaType(Path file) throws IOException {
    Problems problems = new Problems();
    Optional<Archive> opened = Archive.open("upload", file, problems);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (Archive archive = opened.get()) {
      return text(archive, "mimetype", problems)
          .map(String::strip)
          .or(() -> openXml(archive, problems));
    }
  }

  private static Optional<String> openXml(Archive archive, Problems problems) {
    return text(archive, CONTENT_TYPES, problems)
        .filter(types -> !types.contains("macroEnabled"))
        .flatMap(
            types ->
                archive.entries().stream()
                    .flatMap(entry -> Optional.ofNullable(MAIN_PARTS.get(entry.name())).stream())
                    .map(FileKind::mediaType)
                    .filter(type -> types.contains(type + ".main+xml"))
                    .findFirst());
  }

  private static Optional<String> text(Archive archive, String name, Problems problems) {
    Optional<Entry> entry =
        archive.entries().stream().filter(it -> it.name().equals(name)).findFirst();
    return entry
        .flatMap(it -> archive.bytes(it, LONGEST, problems))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
