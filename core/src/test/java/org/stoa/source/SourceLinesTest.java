package org.stoa.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.testing.Stopwatch;

class SourceLinesTest {

  private static final int MEBIBYTE = 1 << 20;

  private final Problems problems = new Problems();

  /** A gigabyte of the same letter. */
  private static final class Endless extends InputStream {
    private long left = 1_000_000_000;

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      Arrays.fill(bytes, offset, offset + length, (byte) 'x');
      left -= length;
      return left > 0 ? length : -1;
    }
  }

  @Test
  @DisplayName("lines keep their numbers; blank ones, ends of any kind and a mark don't count")
  void lines() throws IOException {
    assertEquals(List.of("1 a", "3 b", "4 돌봄", "6 c"), read(text("\uFEFFa\r\n  \nb\n돌봄\n\nc")));
    assertEquals(List.of(), problems.inReadingOrder());
    assertEquals(List.of(), read(text("")));
  }

  @Test
  @DisplayName("a line of 1 MiB is read, a longer one is a problem, and the next one is read")
  void longLines() throws IOException {
    String longest = "x".repeat(MEBIBYTE);
    List<String> lines = read(text(longest + "\n" + longest + "y\nz\n"));
    assertEquals(2, lines.size());
    assertEquals("3 z", lines.get(1));
    assertEquals(List.of("log:2:1 LINE_TOO_LONG"), problems());
  }

  @Test
  @DisplayName("a line of 1 GB is a problem in under a second, and isn't held")
  void endlessLine() throws Exception {
    Problems found =
        Stopwatch.inASecond(
            () -> {
              Problems problems = new Problems();
              assertEquals(List.of(), read(new Endless(), problems));
              return problems;
            });
    Problem only = found.inReadingOrder().get(0);
    assertEquals("log:1:1 LINE_TOO_LONG", placed(only));
    assertTrue(only.message().contains("nothing after it was read"));
  }

  @Test
  @DisplayName("what isn't UTF-8 is a problem at its column, and the next line is read")
  void notUtf8() throws IOException {
    byte[] bytes = "a\nb돌b\nc".getBytes(StandardCharsets.UTF_8);
    bytes[4] = (byte) 0xFF;
    assertEquals(List.of("1 a", "3 c"), read(new ByteArrayInputStream(bytes)));
    assertEquals(List.of("log:2:2 NOT_UTF8"), problems());
  }

  @Test
  @DisplayName("how much is consumed adds up to the whole file")
  void consumed() throws IOException {
    try (SourceLines lines = new SourceLines("log", text("a\n\n돌봄\nlast"))) {
      lines.next(problems);
      assertEquals(2, lines.consumed());
      lines.next(problems);
      lines.next(problems);
      assertEquals(14, lines.consumed());
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(InputStream in) throws IOException {
    return read(in, problems);
  }

  private static List<String> read(InputStream in, Problems problems) throws IOException {
    List<String> read = new ArrayList<>();
    try (SourceLines lines = new SourceLines("log", in)) {
      for (Optional<SourceLine> line = lines.next(problems);
          line.isPresent();
          line = lines.next(problems)) {
        read.add(line.get().number() + " " + line.get().text().strip());
      }
    }
    return read;
  }

  private List<String> problems() {
    return problems.inReadingOrder().stream().map(SourceLinesTest::placed).toList();
  }

  private static String placed(Problem problem) {
    return problem.place() + " " + problem.code();
  }
}
