package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.authoring.ProgrammeReader;

class ExampleProgrammesTest {

  static List<Path> programmes() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../examples/programmes"))) {
      return folders.filter(it -> Files.exists(it.resolve("programme.yaml"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @DisplayName("every example is clean, or says why not")
  @MethodSource("programmes")
  void clean(Path programme) {
    assertEquals(List.of(), ProgrammeReader.read(programme).problems());
  }
}
