package org.stoa.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

/** The folder of a programme: gives texts and names, and never leaves the folder. */
final class SourceFolder {

  private static final int LONGEST = 1 << 20;
  private static final Pattern OUTSIDE =
      Pattern.compile("(.*/)?\\.\\.(/.*)?|/.*|.*[\\\\:\\p{Cntrl}].*", Pattern.DOTALL);

  private final Path root;
  private final Problems problems;
  private final Set<Path> read = new HashSet<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  SourceFolder(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Whether there is such a file; if so, it counts as read. */
  boolean isFile(String file) {
    if (isOutside(file) || !Files.isRegularFile(root.resolve(file))) {
      return false;
    }
    read.add(root.resolve(file).normalize());
    return true;
  }

  /** Whether there is such a file; if not, a problem at the place that asks for it. */
  boolean requireFile(String file, Place askedAt) {
    if (isOutside(file)) {
      reportOutside(file, askedAt);
      return false;
    }
    if (!isFile(file)) {
      problems.error("FILE_MISSING", askedAt, "There is no file \"" + file + "\".");
      return false;
    }
    return true;
  }

  void reportOutside(String file, Place askedAt) {
    problems.error(
        "FILE_OUTSIDE",
        askedAt,
        "\"" + file + "\" is no file in the programme's folder; name one within it, with \"/\".");
  }

  /** A file's text, or a problem. */
  Optional<String> text(String file, Place askedAt) {
    Optional<String> text = requireFile(file, askedAt) ? decoded(file) : Optional.empty();
    text.ifPresent(it -> texts.put(file, it));
    return text;
  }

  /** The texts that were asked for so far, by the names of their files. */
  Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** The names in a folder, sorted; none if there is no such folder. */
  List<String> names(String folder) {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .map(entry -> entry.getFileName().toString().replace("/", ""))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files in a folder and all within it that nobody asked for, sorted, hidden ones aside. */
  List<String> unreadBelow(String folder) {
    Path top = root.resolve(folder);
    if (!Files.isDirectory(top)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.walk(top)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry) && !read.contains(entry.normalize()))
          .map(root::relativize)
          .filter(path -> !isHidden(path))
          .map(path -> path.toString().replace(path.getFileSystem().getSeparator(), "/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHidden(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .anyMatch(step -> step.toString().startsWith("."));
  }

  private boolean isOutside(String file) {
    return OUTSIDE.matcher(file).matches() || isLinkedOutside(root.resolve(file));
  }

  /** Whether a symbolic link leads out of the folder. */
  private boolean isLinkedOutside(Path path) {
    try {
      return Files.exists(path) && !path.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> decoded(String file) {
    return SourceText.read(file, root.resolve(file), LONGEST, problems).map(SourceText::text);
  }
}
