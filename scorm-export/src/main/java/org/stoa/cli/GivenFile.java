package org.stoa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A file or a folder that an option or a parameter names. That it can't be read, or mustn't be
 * written, is wrong use of the command, and is found out before any work is done.
 *
 * @param option such as {@code --out} or {@code DIR}
 */
record GivenFile(CommandSpec command, String option, Path path) {

  /** What somebody may have Stoa write anew within the folder of a programme. */
  private static final List<String> PRODUCTS = List.of(".ics", ".json", ".xml", ".zip");

  /** Refuses what isn't a file that can be read. */
  void requireInput() {
    requireThere("a file");
    if (Files.isDirectory(path)) {
      throw wrong("needs a file, and this is a folder: ");
    }
  }

  /** Refuses what isn't a folder that can be read. */
  void requireFolder() {
    requireThere("a folder");
    if (!Files.isDirectory(path)) {
      throw wrong("needs a folder, and this is a file: ");
    }
  }

  /** Refuses what is neither a file nor a folder that can be read. */
  void requireFileOrFolder() {
    requireThere("a file or a folder");
  }

  private void requireThere(String what) {
    if (!Files.exists(path)) {
      throw wrong("needs " + what + " that exists: ");
    }
    if (!Files.isReadable(path)) {
      throw wrong("needs " + what + " that may be read: ");
    }
  }

  /** Refuses a file that can't be written, or that the command reads. */
  void requireOutputBesides(Optional<Path> input) {
    requirePlace();
    if (input.filter(this::isSame).isPresent()) {
      throw wrong("would write over what is read; choose another name than ");
    }
  }

  /** Refuses a file that can't be written, or that a programme is made of. */
  void requireOutputOutside(Path programme) {
    requirePlace();
    boolean isWithin = path.toAbsolutePath().normalize().startsWith(absolute(programme));
    if (isWithin && Files.exists(path) && PRODUCTS.stream().noneMatch(path.toString()::endsWith)) {
      throw wrong("would write over a file of the programme; choose another name than ");
    }
  }

  /** Refuses a file that can't be written, or that is there already. */
  void requireNew() {
    requirePlace();
    if (Files.exists(path)) {
      throw wrong("writes a new file, and this one exists already; choose another name than ");
    }
  }

  private void requirePlace() {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent) || Files.isDirectory(path)) {
      throw wrong("needs the name of a file in a folder that exists: ");
    }
    if (!Files.isWritable(Files.exists(path) ? path : parent)) {
      throw wrong("needs a file that may be written: ");
    }
  }

  private boolean isSame(Path input) {
    try {
      return Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path absolute(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  private ParameterException wrong(String what) {
    return WrongUse.of(command, option + " " + what + path);
  }
}
