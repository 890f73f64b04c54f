package org.stoa.quiz.exchange;

/**
 * A category of Moodle's question bank, which is a section here. A path leads to it, with {@code /}
 * between its parts and {@code //} for a slash in one.
 */
record Category(String name) {

  private static final String SLASH = "//";

  /** The category at the end of a path. */
  static Category named(String path) {
    String marked = path.strip().replace(SLASH, "\0");
    String last = marked.substring(marked.lastIndexOf('/') + 1);
    return new Category(last.replace("\0", "/").strip());
  }

  /** From the top of whichever course it is imported into. */
  String path() {
    return "$course$/top/" + name.replace("/", SLASH);
  }
}
