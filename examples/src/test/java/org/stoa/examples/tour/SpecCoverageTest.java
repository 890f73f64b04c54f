package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpecCoverageTest {

  @Test
  @DisplayName("docs/spec-coverage.md names only tests that exist, and their display names")
  void tests() throws IOException {
    NamedTests tests = NamedTests.read();
    try (Stream<String> lines = Files.lines(NamedTests.ROOT.resolve("docs/spec-coverage.md"))) {
      List<NamedTests.Named> named =
          lines
              .filter(line -> line.startsWith("|"))
              .flatMap(line -> tests.in(line).stream())
              .toList();
      assertEquals(List.of(), named.stream().filter(it -> !it.exists()).toList());
      assertTrue(named.size() > 100, "only " + named.size());
    }
  }
}
