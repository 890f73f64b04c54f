package org.stoa.hostile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

  /** Code that the machine has yet to load and to compile takes longer the first time. */
  private static final int TRIES = 3;

  private static final Duration SOON = Duration.ofSeconds(1);

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
      Reaction reaction = requireSoon(reader, sample, reader + " of " + input + ": ");
      assertTrue(
          input.isFineFor(reader) || !reaction.problems().isEmpty(),
          () -> reader + " has nothing against " + input);
      if (input != BadInput.A_LINE_OF_A_GIGABYTE) {
        reaction.requirePlacesWithin(file);
      }
    };
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("What was made to harm one reader is a problem with its place, soon and in bounds")
  void isBorneByItsReader(Bait bait) throws IOException {
    Sample sample = Sample.in(folder.resolve("sample"));
    Path file = sample.folder().resolve(bait.reader().file());
    Files.write(file, bait.bytes());
    Reaction reaction = requireSoon(bait.reader(), sample, bait + ": ");
    assertEquals(
        bait.isFine(), reaction.problems().isEmpty(), () -> reaction.problems().toString());
    reaction.requirePlacesWithin(file);
  }

  private static Reaction requireSoon(EveryReader reader, Sample sample, String who) {
    Reaction fastest = assertTimeoutPreemptively(NEVER, () -> fastest(reader, sample), who);
    assertTrue(fastest.time().compareTo(SOON) < 0, who + fastest.time());
    assertTrue(fastest.allocated() < LITTLE, who + (fastest.allocated() >> 20) + " MiB");
    return fastest;
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
