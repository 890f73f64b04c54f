package org.stoa.tool.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.content.ShownFiles;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.programme.Edition;

/** An edition that learners can be in, and the files that its pages show. Immutable. */
public final class Offering {

  private final Edition edition;
  private final Map<String, Path> files;
  private final Map<String, Long> sizes;
  private final Map<String, Path> rubrics;

  private Offering(
      Edition edition,
      Map<String, Path> files,
      Map<String, Long> sizes,
      Map<String, Path> rubrics) {
    this.edition = edition;
    this.files = files;
    this.sizes = sizes;
    this.rubrics = rubrics;
  }

  /**
   * @param folder that the programme was read from
   */
  public Offering(Edition edition, Path folder) {
    this(edition, new HashMap<>(), new HashMap<>(), new HashMap<>());
    edition
        .programme()
        .allActivities()
        .flatMap(activity -> ShownFiles.of(activity).stream())
        .distinct()
        .filter(file -> Files.isRegularFile(folder.resolve(file)))
        .forEach(
            file -> {
              files.put(file, folder.resolve(file));
              sizes.put(file, size(folder.resolve(file)));
            });
    rubrics(edition)
        .filter(file -> Files.isRegularFile(folder.resolve(file)))
        .forEach(file -> rubrics.put(file, folder.resolve(file)));
  }

  private static Stream<String> rubrics(Edition edition) {
    return edition.programme().awards().stream()
        .flatMap(award -> award.when().needs())
        .map(Need::measure)
        .filter(Measure.Reviewed.class::isInstance)
        .flatMap(measure -> ((Measure.Reviewed) measure).rubric().stream());
  }

  /** Another edition of the same programme, with the same files. */
  Offering of(Edition other) {
    return new Offering(other, files, sizes, rubrics);
  }

  public Edition edition() {
    return edition;
  }

  /**
   * A file that some page shows or links to. The folder's other files, the keys of quizzes among
   * them, can't be had.
   */
  public Optional<Path> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** What a file of text that some page shows says. */
  public Optional<String> text(String name) {
    return file(name).map(Offering::text);
  }

  /** What a rubric that an award names says, in Markdown. */
  public Optional<String> rubric(String name) {
    return Optional.ofNullable(rubrics.get(name)).map(Offering::text);
  }

  /** The size in bytes of a file that some page shows. */
  public Optional<Long> size(String name) {
    return Optional.ofNullable(sizes.get(name));
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
