package org.stoa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** A file that failed while it was read or written: removed, say, or a disk is full. */
final class UnusableFile {

  private UnusableFile() {}

  /**
   * What happened, for people.
   *
   * @throws Exception what it was given, if that isn't about files
   */
  static String sentence(Exception failure) throws Exception {
    Throwable cause =
        failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
    if (cause instanceof FileSystemException file) {
      return "%s %s".formatted(file.getFile(), why(file));
    }
    if (cause instanceof IOException io) {
      return "a file couldn't be read or written: "
          + Optional.ofNullable(io.getMessage()).orElse("it isn't known why");
    }
    throw failure;
  }

  private static String why(FileSystemException file) {
    if (file instanceof NoSuchFileException) {
      return "isn't there";
    }
    if (file instanceof AccessDeniedException) {
      return "may not be read or written by you";
    }
    if (file instanceof FileAlreadyExistsException) {
      return "exists already";
    }
    return "can't be read or written: "
        + Optional.ofNullable(file.getReason()).orElse("it isn't known why");
  }
}
