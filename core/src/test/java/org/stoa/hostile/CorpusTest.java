package org.stoa.hostile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing began with and what it found, read once more without it. */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/fuzz/resources");
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  @DisplayName("Each file of the corpus is read without an exception, its problems within it")
  void isBorne(EveryReader reader) throws IOException {
    Sample sample = Sample.in(folder);
    Path file = folder.resolve(reader.file());
    List<Path> corpus = corpus(reader);
    assertFalse(corpus.isEmpty(), "nothing to begin with");
    for (Path input : corpus) {
      Files.copy(input, file, StandardCopyOption.REPLACE_EXISTING);
      assertTimeoutPreemptively(
          SOON,
          () -> Reaction.of(reader, sample).requirePlacesWithin(file),
          () -> String.valueOf(input));
    }
  }

  private static List<Path> corpus(EveryReader reader) throws IOException {
    String name = reader.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
      return files.sorted().toList();
    }
  }
}
