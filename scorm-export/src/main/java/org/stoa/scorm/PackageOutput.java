package org.stoa.scorm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the files of a package go, in the order in which its format writes them. Not thread-safe.
 */
public interface PackageOutput {

  /** Adds a text, in UTF-8. */
  default void text(String name, String text) throws IOException {
    bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file that is made here. */
  void bytes(String name, byte[] content) throws IOException;

  /** Adds a file. */
  void file(String name, Path source) throws IOException;

  /** A mark of each file so far that changes with its content, by name, in the order of adding. */
  Map<String, String> sums();
}
