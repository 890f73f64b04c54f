package org.stoa.hostile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a file holds, its reader says so soon, and doesn't take the machine's memory for it. */
class BadInputTest {

  /** A machine that is busy with something else has more than one try. */
  private static final int TRIES = 3;

  /** A second, and what a slow machine takes more. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private static final Duration NEVER = Duration.ofSeconds(60);

  /**
   * Less than a gigabyte of input takes, and enough for 16 MiB of text and what it is made into.
   */
  private static final long LITTLE = 1L << 30;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("Bad input is a problem with its place, soon and in bounded memory")
  void isAProblemWithItsPlace(BadInput input) throws IOException {
    Sample sample = Sample.in(folder.resolve("sample"));
    Path written = folder.resolve("written");
    input.write(written);
    assertAll(
        Stream.of(EveryReader.values()).map(reader -> reaction(input, written, reader, sample)));
  }

  private static Executable reaction(
      BadInput input, Path written, EveryReader reader, Sample sample) {
    return () -> {
      Path file = sample.folder().resolve(reader.file());
      Sample.in(sample.folder());
      Files.deleteIfExists(file);
      Files.createLink(file, written);
      String who = reader + " of " + input + ": ";
      Reaction fastest = assertTimeoutPreemptively(NEVER, () -> fastest(reader, sample), who);
      if (!input.isFineFor(reader)) {
        assertFalse(fastest.problems().isEmpty(), who + "no problem");
      }
      assertTrue(fastest.time().compareTo(SOON) < 0, who + fastest.time());
      assertTrue(fastest.allocated() < LITTLE, who + (fastest.allocated() >> 20) + " MiB");
      if (input != BadInput.A_LINE_OF_A_GIGABYTE) {
        fastest.requirePlacesWithin(file);
      }
    };
  }

  private static Reaction fastest(EveryReader reader, Sample sample) {
    Reaction fastest = Reaction.of(reader, sample);
    for (int i = 1; i < TRIES && fastest.time().compareTo(SOON) >= 0; i++) {
      Reaction next = Reaction.of(reader, sample);
      fastest = next.time().compareTo(fastest.time()) < 0 ? next : fastest;
    }
    return fastest;
  }
}
