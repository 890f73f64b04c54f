package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.programme.Edition;

/** The programmes of this module. */
final class Programmes {

  private Programmes() {}

  static Reading read(String programme) {
    return ProgrammeReader.read(Path.of("programmes", programme));
  }

  /** An edition of a programme whose files have no problem, not even a warning. */
  static Edition edition(String programme, String edition) {
    Reading reading = read(programme);
    assertEquals(List.of(), reading.problems());
    return reading.editions().stream()
        .filter(it -> it.id().value().equals(edition))
        .findFirst()
        .orElseThrow();
  }
}
