package org.stoa.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;

/** YAML as authors write it, and as nobody should. */
@Timeout(value = 1, unit = TimeUnit.SECONDS)
class YamlReaderTest {

  private final Problems problems = new Problems();

  private Optional<YamlNode> read(String text) {
    return YamlReader.read("a.yaml", text, problems);
  }

  private YamlNode sound(String text) {
    Optional<YamlNode> node = read(text);
    assertEquals(List.of(), problems.inReadingOrder());
    return node.orElseThrow();
  }

  private void assertRefused(String text, String expected) {
    assertTrue(read(text).isEmpty());
    assertEquals(List.of(expected), found());
  }

  private List<String> found() {
    return problems.inReadingOrder().stream()
        .map(it -> it.place().line() + ":" + it.place().column() + " " + it.code())
        .toList();
  }

  @Test
  void everythingHasItsPlace() {
    YamlNode.Mapping mapping =
        assertInstanceOf(
            YamlNode.Mapping.class, sound("# first\nid: a\nlist:\n  - {돌봄: b, c: d}\n  - e\n"));
    assertEquals(new Place("a.yaml", 2, 1), mapping.place());
    YamlNode.Entry list = entry(mapping, "list");
    assertEquals(new Place("a.yaml", 3, 1), list.key());
    YamlNode.Sequence items = assertInstanceOf(YamlNode.Sequence.class, list.value());
    assertEquals(new Place("a.yaml", 4, 3), items.place());
    YamlNode.Mapping inner = assertInstanceOf(YamlNode.Mapping.class, items.items().get(0));
    assertEquals(new Place("a.yaml", 4, 13), entry(inner, "c").key());
    assertEquals(new Place("a.yaml", 4, 16), entry(inner, "c").value().place());
  }

  @Test
  void columnsCountCodePoints() {
    YamlNode.Mapping mapping = assertInstanceOf(YamlNode.Mapping.class, sound("{😀: b, c: d}"));
    assertEquals(new Place("a.yaml", 1, 8), entry(mapping, "c").key());
  }

  @Test
  void aScalarIsTheTextThatWasWritten() {
    YamlNode.Mapping mapping =
        assertInstanceOf(
            YamlNode.Mapping.class,
            sound(
                """
                plain: 2023-07-03
                quoted: "2023-07-03"
                no: no
                number: 0x10
                nothing:
                tilde: ~
                word: null
                quotedWord: "null"
                folded: >-
                  one
                  two
                """));
    Map<String, String> expected =
        Map.of(
            "plain", "2023-07-03",
            "quoted", "2023-07-03",
            "no", "no",
            "number", "0x10",
            "nothing", "",
            "tilde", "",
            "word", "",
            "quotedWord", "null",
            "folded", "one two");
    expected.forEach(
        (key, text) ->
            assertEquals(
                text,
                assertInstanceOf(YamlNode.Scalar.class, entry(mapping, key).value()).text(),
                key));
  }

  private static YamlNode.Entry entry(YamlNode.Mapping mapping, String key) {
    return Optional.ofNullable(mapping.entries().get(key)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: &x 1 | 1:4 YAML_ALIAS",
        "a: *x | 1:4 YAML_ALIAS",
        "a: &x [1] | 1:4 YAML_ALIAS",
        "a: !!int 1 | 1:4 YAML_TAG",
        "a: !!java.net.URL [x] | 1:4 YAML_TAG",
        "a: !x {b: c} | 1:4 YAML_TAG",
        "? [a, b] : c | 1:3 YAML_KEY",
        "? {a: b} : c | 1:3 YAML_KEY",
        "a: 1, a: 2: 3 | 1:8 YAML_SYNTAX",
        "{a: 1 | 1:6 YAML_SYNTAX",
        "a: ` | 1:4 YAML_SYNTAX",
        "a: @x | 1:4 YAML_SYNTAX",
        "a: [1, 2 | 1:9 YAML_SYNTAX",
      })
  void whatIsNotAllowedIsRefusedWhereItStands(String text, String expected) {
    assertRefused(text.replace(" : c", "\n: c"), expected);
  }

  @Test
  void aTabIsRefusedWhereItStands() {
    assertRefused("a:\n\tb: c\n", "2:1 YAML_SYNTAX");
  }

  @Test
  void aDuplicateKeyIsReportedAtTheSecondAndTheRestIsRead() {
    assertTrue(read("a: 1\nb: {c: 1, c: 2}\na: 3\n").isPresent());
    assertEquals(List.of("2:11 DUPLICATE_KEY", "3:1 DUPLICATE_KEY"), found());
  }

  @Test
  void nothingButCommentsIsNothing() {
    assertRefused("# later\n", "1:1 EMPTY_FILE");
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertRefused("a: 1\n---\nb: 2\n", "3:1 YAML_DOCUMENTS");
  }

  @Test
  void oneDocumentMayBeMarkedAsSuch() {
    sound("---\na: 1\n...\n");
  }

  @Test
  void whatFollowsTheDocumentIsReadToo() {
    assertRefused("[a, b]\nc: d\n", "2:1 YAML_SYNTAX");
  }

  @Test
  void aCharacterThatCannotStandInYamlIsNamedAtItsPlace() {
    assertRefused("# 😀\n".repeat(1000) + "b: 😀x\u0007y\n", "1001:6 YAML_SYNTAX");
    assertTrue(problems.inReadingOrder().get(0).message().contains("U+0007"));
  }

  @Test
  void aTextOfMoreThanAMegabyteIsRefused() {
    assertRefused("a: " + "x".repeat(1 << 20), "1:1 FILE_TOO_LONG");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void aLongTextThatIsJustAllowedIsRead() {
    String entry = "- {a: b, c: [d, e]}\n";
    sound(entry.repeat((1 << 20) / entry.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "{", "? ", "[{"})
  void nestingOfTenThousandLevelsIsRefusedQuickly(String open) {
    assertTrue(read(open.repeat(10_000)).isEmpty());
    assertEquals(1, problems.inReadingOrder().size());
  }

  @Test
  void nestingIsRefusedAtTheFirstLevelTooDeep() {
    sound("[".repeat(33) + "]".repeat(33));
    assertRefused("[".repeat(34) + "]".repeat(34), "1:34 YAML_DEPTH");
  }

  @Test
  void blocksThatNestDeeperAndDeeperAreRefused() {
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < 1000; level++) {
      text.append(" ".repeat(level)).append("a:\n");
    }
    assertRefused(text.toString(), "33:33 YAML_DEPTH");
  }

  @Test
  void aBillionLaughsAreNotLaughedAt() {
    StringBuilder text = new StringBuilder("a0: &a0 [ha, ha]\n");
    for (int i = 1; i < 30; i++) {
      String last = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (last + ", ").repeat(9) + last + "]\n");
    }
    assertRefused(text.toString(), "1:5 YAML_ALIAS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%YAML 99999999999.1\n---\na: 1",
        "%YAML 2.0\n---\na: 1",
        "%TAG ! tag:x,2023:\n---\n!a b",
        "%YAML 1.2\n%YAML 1.2\n---\na",
        "a: \"\\UFFFFFFFF\"",
        "a: \"\\U00110000\"",
        "a: \"\\xZZ\"",
        "a: |99\n b",
        "a: !<> b",
        "a: !%FF b",
        "a: !<%zz> b",
        "\uFEFF\uFEFFa: 1",
        "a: \uD800",
      })
  void whatIsBrokenInOddWaysIsAProblemAndNoException(String text) {
    if (read(text).isEmpty()) {
      assertEquals(1, problems.inReadingOrder().size());
    }
  }

  @Test
  void anEscapeThatNamesNoCharacterIsRefusedAtTheLastPlaceThatWasUnderstood() {
    assertRefused("a: 1\nb: \"\\UFFFFFFFF\"", "2:1 YAML_SYNTAX");
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS)
  void noTextEndsInAnException() {
    String sound = "id: a\nlist:\n  - {b: \"c\", d: 'e'}\n  - >-\n    f\n  - [g, h]\n";
    String spice = "&*!|>%@`\"'{}[],:?-#\\~\t\n 0aU\u0000\u0085\uFEFF\uD83D";
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(sound);
      for (int i = random.nextInt(6); i >= 0; i--) {
        int at = random.nextInt(text.length());
        text.replace(at, at + random.nextInt(2), spice.charAt(random.nextInt(spice.length())) + "");
      }
      Problems found = new Problems();
      Optional<YamlNode> node;
      try {
        node = YamlReader.read("a.yaml", text.toString(), found);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
      assertEquals(
          node.isEmpty(),
          found.inReadingOrder().stream()
              .map(Problem::code)
              .anyMatch(it -> !it.equals("DUPLICATE_KEY")),
          "seed " + seed);
    }
  }
}
