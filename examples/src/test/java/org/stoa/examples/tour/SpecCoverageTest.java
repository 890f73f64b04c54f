package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecCoverageTest {

  @ParameterizedTest
  @DisplayName("A page of docs names only tests that exist, and their display names")
  @CsvSource({"spec-coverage.md, 100", "campus.md, 60"})
  void tests(String page, int atLeast) throws IOException {
    NamedTests tests = NamedTests.read();
    try (Stream<String> lines = Files.lines(NamedTests.ROOT.resolve("docs").resolve(page))) {
      List<NamedTests.Named> named =
          lines
              .filter(line -> line.startsWith("|"))
              .flatMap(line -> tests.in(line).stream())
              .toList();
      assertEquals(List.of(), named.stream().filter(it -> !it.exists()).toList());
      assertTrue(named.size() > atLeast, "only " + named.size());
    }
  }
}
