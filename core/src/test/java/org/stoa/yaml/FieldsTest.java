package org.stoa.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** The values of a mapping, each as what it is meant to be. */
class FieldsTest {

  private final Problems problems = new Problems();

  private Fields fields(String text) {
    return YamlReader.read("a.yaml", text, problems)
        .flatMap(node -> Fields.of(node, problems))
        .orElseThrow();
  }

  private void assertProblems(String... expected) {
    assertEquals(
        List.of(expected),
        problems.inReadingOrder().stream()
            .map(it -> it.place().line() + ":" + it.place().column() + " " + it.code())
            .toList());
  }

  @Test
  void whatIsNotAMappingIsReported() {
    for (String text : List.of("- a", "a")) {
      YamlReader.read("a.yaml", text, problems)
          .ifPresent(node -> assertTrue(Fields.of(node, problems).isEmpty()));
    }
    assertProblems("1:1 WRONG_TYPE", "1:1 WRONG_TYPE");
  }

  @Test
  void whatIsAbsentIsEmptyAndNoProblem() {
    Fields fields = fields("a: b");
    assertEquals(Optional.empty(), fields.text("x"));
    assertEquals(OptionalInt.empty(), fields.count("x"));
    assertFalse(fields.flag("x"));
    assertEquals(List.of(), fields.items("x"));
    assertEquals(List.of(), fields.texts("x"));
    assertFalse(fields.has("x"));
    assertTrue(fields.has("a"));
    assertProblems();
  }

  @Test
  void whatIsRequiredAndAbsentIsReportedAtTheMapping() {
    Fields fields = fields("\n\n  a: b\n");
    assertEquals(Optional.empty(), fields.requireText("x"));
    assertEquals(Optional.empty(), fields.requireNode("y"));
    assertProblems("3:3 MISSING_KEY", "3:3 MISSING_KEY");
  }

  @Test
  void placesAreThoseOfTheKeyAndOfTheValue() {
    Fields fields = fields("\na: b\n");
    assertEquals(new Place("a.yaml", 2, 4), fields.place("a"));
    assertEquals(new Place("a.yaml", 2, 1), fields.keyPlace("a"));
    assertEquals(new Place("a.yaml", 2, 1), fields.place("x"));
    assertEquals(new Place("a.yaml", 2, 1), fields.keyPlace("x"));
  }

  @Test
  void aTextIsATextAndNotEmpty() {
    Fields fields = fields("a: [b]\nc: {d: e}\nf: ''\ng:\nh: ' '\ni: j");
    for (String key : List.of("a", "c", "f", "g", "h")) {
      assertEquals(Optional.empty(), fields.requireText(key));
    }
    assertEquals(Optional.of("j"), fields.text("i"));
    assertProblems(
        "1:4 WRONG_TYPE",
        "2:4 WRONG_TYPE",
        "3:4 EMPTY_VALUE",
        "4:3 EMPTY_VALUE",
        "5:4 EMPTY_VALUE");
  }

  @Test
  void aFlagIsTrueOrFalse() {
    Fields fields = fields("a: true\nb: false\nc: yes");
    assertTrue(fields.flag("a"));
    assertFalse(fields.flag("b"));
    assertFalse(fields.flag("c"));
    assertProblems("3:4 WRONG_VALUE");
  }

  @Test
  void aCountIsAWholeNumberFromOneOn() {
    Fields fields = fields("a: 25\nb: 0\nc: -1\nd: 1.5\ne: 0x10\nf: 9999999999\ng: 999999999");
    assertEquals(OptionalInt.of(25), fields.count("a"));
    for (String key : List.of("b", "c", "d", "e", "f")) {
      assertEquals(OptionalInt.empty(), fields.count(key), key);
    }
    assertEquals(OptionalInt.of(999_999_999), fields.count("g"));
    assertEquals(5, problems.inReadingOrder().size());
  }

  @Test
  void oneTextAloneIsAListOfOne() {
    Fields fields = fields("a: b\nc: [d, e]\nf: [g, [h], '']");
    assertEquals(List.of("b"), fields.texts("a"));
    assertEquals(List.of("d", "e"), fields.texts("c"));
    assertEquals(List.of("g"), fields.texts("f"));
    assertProblems("3:8 WRONG_TYPE", "3:13 EMPTY_VALUE");
    assertEquals(
        List.of(4, 5, 8), // one text; two in a flow list
        List.of(
            fields.scalars("a").get(0).place().column(),
            fields.scalars("c").get(0).place().column(),
            fields.scalars("c").get(1).place().column()));
  }

  @Test
  void aValueThatDoesNotParseIsReportedWithWhatWasExpected() {
    Fields fields = fields("a: b");
    assertEquals(
        Optional.empty(), fields.value("a", "a share such as 75%", it -> Optional.empty()));
    assertEquals(
        "a.yaml:1:4: error WRONG_VALUE Expected a share such as 75%, found \"b\".",
        problems.inReadingOrder().get(0).toString());
  }

  @Test
  void keysThatNobodyAskedForAreReportedAtTheKeyWithTheKnownOnes() {
    Fields fields = fields("a: b\ntitel: c\nz: d");
    fields.text("a");
    fields.text("title");
    fields.done();
    assertProblems("2:1 UNKNOWN_KEY", "3:1 UNKNOWN_KEY");
    assertEquals(
        "\"titel\" is not known here. Known are: a, title",
        problems.inReadingOrder().get(0).message());
  }

  @Test
  void keysAreInTheAuthorsOrder() {
    Fields fields = fields("c: 1\na: 2\nb: 3");
    assertEquals(List.of("c", "b"), fields.keysAmong(Set.of("b", "c", "x")));
    fields.done();
    assertProblems("2:1 UNKNOWN_KEY");
    assertEquals(List.of("c", "a", "b"), List.copyOf(fields.keys()));
    fields.done();
    assertProblems("2:1 UNKNOWN_KEY");
  }
}
