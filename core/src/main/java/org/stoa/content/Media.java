package org.stoa.content;

import java.util.Optional;
import java.util.OptionalLong;

/** Where a page finds the files of its programme. */
@FunctionalInterface
public interface Media {

  /**
   * The address of a file, as it stands in a page.
   *
   * @param path relative to the programme's folder, with {@code /}, without {@code ..}
   */
  String address(String path);

  /**
   * The address of a video's captions. Where pages are opened from a disk, browsers take captions
   * from no file, and the address may hold them itself.
   */
  default String captions(String path) {
    return address(path);
  }

  /** Whether the pages come with a file; without a video they show what else there is of it. */
  default boolean holds(String path) {
    return true;
  }

  /** What a file of text says; empty if it can't be read. */
  default Optional<String> text(String path) {
    return Optional.empty();
  }

  /** A file's size in bytes, so that a learner knows what it costs her; empty if unknown. */
  default OptionalLong size(String path) {
    return OptionalLong.empty();
  }
}
