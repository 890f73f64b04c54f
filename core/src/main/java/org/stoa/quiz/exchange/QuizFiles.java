package org.stoa.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

/**
 * The files in which a quiz is exchanged: one for most formats, several for a package. Immutable.
 *
 * @param texts at least one; in a package each is called by its path in it
 * @param isPackage whether they belong in a zip, also if it is only one
 */
public record QuizFiles(List<SourceText> texts, boolean isPackage) {

  /** Zip files know no earlier time; a later one would make equal packages differ. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  public QuizFiles {
    texts = List.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a quiz has a file");
    }
  }

  /** One file. */
  public static QuizFiles of(String file, String text) {
    return new QuizFiles(List.of(new SourceText(file, text)), false);
  }

  /**
   * Reads a file, a zip or a folder. Of a zip or a folder only what ends in {@code .xml} is read;
   * nothing is ever unpacked to the disk.
   *
   * @param file how problems name it
   * @return empty, with problems, if it is too long or damaged
   * @throws UncheckedIOException if it can't be read at all
   */
  public static Optional<QuizFiles> read(String file, Path path, Problems problems) {
    return new PackageReader(file, problems).read(path);
  }

  /** The text of a format that has only one; more are a problem. */
  Optional<SourceText> only(Problems problems) {
    if (texts.size() > 1) {
      problems.error(
          "QUIZ_FILES",
          Place.startOf(texts.get(1).file()),
          "This format has one file, and here are "
              + texts.size()
              + "; give one of them, or say with --from which format it is.");
      return Optional.empty();
    }
    return Optional.of(texts.get(0));
  }

  /** The file at a path of the package. */
  Optional<SourceText> at(String path) {
    return texts.stream().filter(it -> it.file().equals(path)).findFirst();
  }

  /** What to store: the text in UTF-8, or the zip. The same files always give the same bytes. */
  public byte[] bytes() {
    if (!isPackage) {
      return texts.get(0).text().getBytes(StandardCharsets.UTF_8);
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (SourceText text : texts) {
        ZipEntry entry = new ZipEntry(text.file());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(text.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
