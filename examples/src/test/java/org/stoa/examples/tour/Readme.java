package org.stoa.examples.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in the README. */
final class Readme {

  static final String TEXT = read();

  private Readme() {}

  /** The code blocks of a language. */
  static List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
        .matcher(TEXT)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  /** Java that is a part of something: it is a region of a test. */
  static List<String> snippets() {
    return blocks("java").stream().filter(block -> !isProgram(block)).toList();
  }

  /** The one Java block that is whole, with its imports: a test compiles it as it stands. */
  static String program() {
    List<String> programs = blocks("java").stream().filter(Readme::isProgram).toList();
    if (programs.size() != 1) {
      throw new AssertionError("programs: " + programs.size());
    }
    return programs.get(0);
  }

  private static boolean isProgram(String block) {
    return block.startsWith("import ");
  }

  private static String read() {
    try {
      return Files.readString(NamedTests.ROOT.resolve("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
