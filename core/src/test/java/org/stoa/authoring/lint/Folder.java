package org.stoa.authoring.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.problem.Problem;

/** A programme's folder, and what the linter says of it. */
record Folder(Path root) {

  private static final Path LITERAL = Path.of("src/test/resources/lint");

  /** A copy of one of the sources, to be mended. */
  static Folder literal(String source, Path into) {
    try (Stream<Path> files = Files.walk(LITERAL.resolve(source))) {
      Folder copy = new Folder(into);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy.file(LITERAL.resolve(source).relativize(file).toString(), Files.readString(file));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A summary, and the activities that it speaks of. */
  static Folder of(Path root, String summary, String... activities) {
    return new Folder(root)
        .file(
            "programme.yaml",
            "id: sample\ntitle: Sample\nsummary: |\n  "
                + summary.replace("\n", "\n  ")
                + "\nactivities:\n  - "
                + String.join("\n  - ", activities)
                + "\nawards: none\n");
  }

  Folder file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes something else in the place of some text, which has to be there. */
  Folder with(String name, String text, String instead) {
    try {
      String before = Files.readString(root.resolve(name));
      if (!before.contains(text)) {
        throw new IllegalArgumentException("no \"" + text + "\" in " + before);
      }
      return file(name, before.replace(text, instead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Folder programmeWith(String text, String instead) {
    return with("programme.yaml", text, instead);
  }

  List<Problem> problems() {
    return ProgrammeReader.read(root).problems();
  }

  /** Where this is found: {@code warning file:line}. */
  List<String> found(String code) {
    return problems().stream()
        .filter(problem -> problem.code().equals(code))
        .map(it -> it.toString().replaceFirst("^(.+?:\\d+):\\d+: (\\w+) .*", "$2 $1"))
        .toList();
  }

  String message(String code) {
    return problems().stream()
        .filter(problem -> problem.code().equals(code))
        .map(Problem::message)
        .findFirst()
        .orElse("nothing");
  }

  /** Every code, once for each time that it is found. */
  List<String> codes() {
    return problems().stream().map(Problem::code).sorted().toList();
  }
}
