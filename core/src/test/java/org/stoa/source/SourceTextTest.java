package org.stoa.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.testing.Stopwatch;

class SourceTextTest {

  private static final int MEBIBYTE = 1 << 20;

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @Test
  @DisplayName("a byte order mark is no part of the text")
  void mark() throws IOException {
    assertEquals("돌봄", read("\uFEFF돌봄".getBytes(StandardCharsets.UTF_8)).orElseThrow().text());
  }

  @Test
  @DisplayName("UTF-16 of either order is read where its mark announces it")
  void utf16() throws IOException {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path path = file("\uFEFFName\tE-mail\n김\t".getBytes(charset));
      Optional<SourceText> read = SourceText.readMarked("a.csv", path, MEBIBYTE, problems);
      assertEquals("Name\tE-mail\n김\t", read.orElseThrow().text());
    }
  }

  @Test
  @DisplayName("what isn't UTF-8 is a problem at its place")
  void notUtf8() throws IOException {
    assertTrue(read(new byte[] {'a', '\n', 'b', (byte) 0xC3, '('}).isEmpty());
    Problem only = problems.inReadingOrder().get(0);
    assertEquals("NOT_UTF8", only.code());
    assertEquals(new Place("a.csv", 2, 2), only.place());
  }

  @Test
  @DisplayName("a truncated character at the end is a problem too")
  void truncated() throws IOException {
    assertTrue(read(new byte[] {'a', (byte) 0xEB, (byte) 0x8F}).isEmpty());
  }

  @Test
  @DisplayName("half a UTF-16 unit is a problem")
  void halfUnit() throws IOException {
    Path path = file(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'});
    assertTrue(SourceText.readMarked("a.csv", path, MEBIBYTE, problems).isEmpty());
    assertEquals("NOT_UTF16", problems.inReadingOrder().get(0).code());
  }

  @Test
  @DisplayName("a line of 1 GB is a problem in under a second, and isn't read")
  void tooLong() throws Exception {
    Path path = folder.resolve("long.csv");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    Problems found =
        Stopwatch.inASecond(
            () -> {
              Problems problems = new Problems();
              assertTrue(SourceText.read("long.csv", path, MEBIBYTE, problems).isEmpty());
              return problems;
            });
    assertEquals("FILE_TOO_LONG", found.inReadingOrder().get(0).code());
  }

  @Test
  @DisplayName("columns are counted in characters, not in UTF-16 units")
  void columns() {
    assertEquals(new Place("a", 2, 3), new SourceText("a", "x\n😀😀b").placeAt(6));
  }

  private Optional<SourceText> read(byte[] bytes) throws IOException {
    return SourceText.read("a.csv", file(bytes), MEBIBYTE, problems);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.csv"), bytes);
  }
}
