package org.stoa.lti.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The vectors of {@code src/test/resources/conformance}, each in a file that says what it is. */
public final class Vectors {

  private static final Path ROOT = Path.of("src/test/resources/conformance");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Vectors() {}

  /** What is held of a vector, given as the text of its file. */
  public interface Check {
    void holds(String vector) throws Exception;
  }

  /** A test for each file of a folder, which has so many at least. */
  public static Stream<DynamicTest> each(String folder, int atLeast, Check check)
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files(folder)) {
      String text = Files.readString(file);
      Map<String, Object> vector = JSON.readValue(text, new TypeReference<>() {});
      tests.add(
          DynamicTest.dynamicTest(
              file.getFileName() + ": " + vector.get("says"), () -> check.holds(text)));
    }
    assertTrue(tests.size() >= atLeast, "the vectors are there");
    return tests.stream();
  }

  /** The files of a folder, in the order of their names. */
  public static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.sorted().toList();
    }
  }
}
