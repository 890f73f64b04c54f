package org.stoa.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.problem.Place;

/** Lines of a folder's files, for whoever looks for a problem there. Not thread-safe. */
final class Excerpts {

  /** In bytes; nobody writes more by hand. */
  private static final long LARGEST = 1_000_000;

  /** In characters; of a longer line nothing is shown. */
  private static final int LONGEST = 300;

  private final Path folder;
  private final Map<String, List<String>> files = new HashMap<>();

  Excerpts(Path folder) {
    this.folder = folder;
  }

  /** The line at a place; empty if there is none that a person could read. */
  Optional<String> line(Place place) {
    List<String> lines = files.computeIfAbsent(place.file(), this::read);
    return place.line() <= lines.size()
        ? Optional.of(lines.get(place.line() - 1))
            .filter(line -> !line.isBlank() && line.length() <= LONGEST)
        : Optional.empty();
  }

  private List<String> read(String name) {
    try {
      Path file = folder.resolve(name).toRealPath();
      boolean isOurs = file.startsWith(folder.toRealPath()) && Files.isRegularFile(file);
      return isOurs && Files.size(file) <= LARGEST
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
