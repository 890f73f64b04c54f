package org.stoa.scorm.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A package in order, broken in one point.
 *
 * @param code of the rule that says so
 * @param also what else can't be in order then
 */
record Breach(String code, String what, UnaryOperator<SamplePackage> breaking, Set<String> also) {

  static Breach of(
      String code, String what, UnaryOperator<SamplePackage> breaking, String... also) {
    return new Breach(code, what, breaking, Set.copyOf(Arrays.asList(also)));
  }

  /** Another text in a file. */
  static Breach of(String code, String what, String file, String from, String to, String... also) {
    return of(code, what, it -> it.replacing(file, from, to), also);
  }

  /** Another change besides. */
  Breach andThen(UnaryOperator<SamplePackage> more) {
    return new Breach(code, what, it -> more.apply(breaking.apply(it)), also);
  }

  /** A test for each, and one that no rule was forgotten. */
  static Stream<DynamicTest> tests(
      SamplePackage inOrder, Path folder, List<Breach> breaches, List<? extends Rule<?>> rules) {
    return Stream.concat(
        breaches.stream()
            .map(
                it ->
                    DynamicTest.dynamicTest(
                        it.code + ": " + it.what, () -> it.assertSaid(inOrder, folder))),
        Stream.of(
            DynamicTest.dynamicTest(
                "every rule is broken once", () -> assertAllBroken(breaches, rules))));
  }

  void assertSaid(SamplePackage inOrder, Path folder) {
    assertEquals(List.of(), inOrder.inspected(folder).problems(), "in order");
    List<Objection> said = breaking.apply(inOrder).inspected(folder).problems();
    Set<String> expected = new TreeSet<>(also);
    expected.add(code);
    assertEquals(
        expected,
        said.stream().map(it -> it.problem().code()).collect(Collectors.toCollection(TreeSet::new)),
        said::toString);
    for (Objection each : said) {
      assertFalse(each.clause().isBlank(), each::toString);
      assertTrue(each.problem().message().endsWith("."), each::toString);
    }
  }

  private static void assertAllBroken(List<Breach> breaches, List<? extends Rule<?>> rules) {
    Set<String> unbroken = new HashSet<>(rules.stream().map(Rule::code).toList());
    breaches.forEach(it -> unbroken.remove(it.code));
    assertEquals(Set.of(), unbroken);
  }
}
