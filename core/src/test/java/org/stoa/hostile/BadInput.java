package org.stoa.hostile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that no reader can make sense of, however they are called. */
enum BadInput {
  NOTHING,
  A_LINE_OF_A_GIGABYTE,
  A_HUNDRED_MEGABYTES_OF_NEWLINES,
  A_MEGABYTE_OF_NEWLINES,
  A_MEGABYTE_OF_ONE_LETTER,
  A_MEGABYTE_OF_SPACES,
  NULL_BYTES,
  NO_UTF8,
  HALF_A_SURROGATE,
  UTF16_CUT_IN_HALF,
  A_YAML_BOMB,
  BRACKETS_WITHIN_BRACKETS,
  BRACES_WITHIN_BRACES,
  OBJECTS_WITHIN_OBJECTS,
  DASHES_WITHIN_DASHES,
  QUOTATIONS_WITHIN_QUOTATIONS,
  EMPHASIS_WITHIN_EMPHASIS,
  LINKS_WITHIN_LINKS,
  TAGS_WITHIN_TAGS,
  COMPONENTS_WITHIN_COMPONENTS,
  A_KEY_OF_A_MEGABYTE,
  A_NAME_OF_A_MEGABYTE,
  KEYS_BY_THE_THOUSAND,
  A_MILLION_COLUMNS,
  QUESTIONS_BY_THE_THOUSAND,
  OBJECTS_OF_A_NEW_KEY_EACH,
  ONE_LINE_OF_A_HUNDRED_THOUSAND_VALUES,
  QUOTES_NEVER_CLOSED,
  BRACES_NEVER_CLOSED,
  SIGNS_TO_TURN_AND_STEER;

  private static final int MEGABYTE = 1_000_000;
  private static final int DEEP = 10_000;

  void write(Path file) throws IOException {
    switch (this) {
      case A_LINE_OF_A_GIGABYTE -> zeros(file, 1_000L * MEGABYTE);
      case A_HUNDRED_MEGABYTES_OF_NEWLINES -> newlines(file);
      case NO_UTF8 -> Files.write(file, new byte[] {'a', '\n', 'b', (byte) 0xC3, '(', '\n'});
      case HALF_A_SURROGATE -> Files.write(file, new byte[] {'a', (byte) 0xED, (byte) 0xA0, 65});
      case UTF16_CUT_IN_HALF -> Files.write(file, new byte[] {-1, -2, 'a', 0, 0, (byte) 0xD8});
      default -> Files.writeString(file, text());
    }
  }

  /** Sparse: it has no end of line, and takes no room on the disk. */
  private static void zeros(Path file, long length) throws IOException {
    Files.deleteIfExists(file);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(length);
    }
  }

  private static void newlines(Path file) throws IOException {
    byte[] megabyte = "\n".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
    try (var out = Files.newOutputStream(file)) {
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
    }
  }

  private String text() {
    return switch (this) {
      case A_MEGABYTE_OF_NEWLINES -> "\n".repeat(MEGABYTE);
      case A_MEGABYTE_OF_ONE_LETTER -> "a".repeat(MEGABYTE);
      case A_MEGABYTE_OF_SPACES -> "# A\n## B\n- a" + " ".repeat(MEGABYTE) + "b {=c}\n";
      case NULL_BYTES -> "a,b\n\0\0\0,\0\n";
      case A_YAML_BOMB -> bomb();
      case BRACKETS_WITHIN_BRACKETS -> "[".repeat(DEEP);
      case BRACES_WITHIN_BRACES -> "{".repeat(MEGABYTE);
      case OBJECTS_WITHIN_OBJECTS -> "{\"a\":".repeat(DEEP);
      case DASHES_WITHIN_DASHES -> "- ".repeat(DEEP) + "a";
      case QUOTATIONS_WITHIN_QUOTATIONS -> "# A\n\n" + ">".repeat(DEEP) + " a";
      case EMPHASIS_WITHIN_EMPHASIS -> "# A\n\n" + "*a **b ".repeat(DEEP) + "b** a*".repeat(DEEP);
      case LINKS_WITHIN_LINKS -> "# A\n\n" + "![".repeat(DEEP) + "](a.png)".repeat(DEEP);
      case TAGS_WITHIN_TAGS -> "[html]" + "<b><ul><li>".repeat(DEEP) + "a {=a}";
      case COMPONENTS_WITHIN_COMPONENTS -> "BEGIN:VCALENDAR\n".repeat(DEEP);
      case A_KEY_OF_A_MEGABYTE -> "{\"" + "k".repeat(MEGABYTE) + "\": 1}";
      case A_NAME_OF_A_MEGABYTE -> "::" + "n".repeat(MEGABYTE) + ":: a {";
      case KEYS_BY_THE_THOUSAND -> lines(10_000, "k%d: [1, {a: b");
      case A_MILLION_COLUMNS -> "a,".repeat(MEGABYTE);
      case QUESTIONS_BY_THE_THOUSAND -> lines(10_000, "## %d {x=1}\n- [y] a :: b\n");
      case OBJECTS_OF_A_NEW_KEY_EACH -> "[" + lines(20_000, "{\"k%d\": 1},") + "{}]";
      case ONE_LINE_OF_A_HUNDRED_THOUSAND_VALUES -> "{\"a\": [" + "1,".repeat(100_000) + "1]}";
      case QUOTES_NEVER_CLOSED -> "\"a\",\"b".repeat(DEEP);
      case BRACES_NEVER_CLOSED -> lines(DEEP, "%d {=a ~");
      case SIGNS_TO_TURN_AND_STEER -> "\u202Ek\u2066: \u001B[2J\u0007\u0085\u2028\uFEFF: \uFFFF\n";
      default -> "";
    };
  }

  private static String bomb() {
    return "a0: &a0 [x, x]\n"
        + IntStream.range(1, 40)
            .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
            .collect(Collectors.joining());
  }

  private static String lines(int number, String form) {
    return IntStream.range(0, number)
        .mapToObj(i -> form.formatted(i) + "\n")
        .collect(Collectors.joining());
  }

  /** Whether a reader has nothing to say against it: it only has to bear it. */
  boolean isFineFor(EveryReader reader) {
    return switch (this) {
      case NOTHING, A_HUNDRED_MEGABYTES_OF_NEWLINES, A_MEGABYTE_OF_NEWLINES ->
          reader == EveryReader.STATEMENTS;
      case A_MEGABYTE_OF_SPACES -> reader == EveryReader.PAGE || reader == EveryReader.GIFT;
      case TAGS_WITHIN_TAGS -> reader == EveryReader.GIFT;
      default -> false;
    };
  }
}
