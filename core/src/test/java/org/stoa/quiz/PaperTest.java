package org.stoa.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one attempt asks. */
class PaperTest {

  private static Question question(String id, boolean shuffled) {
    return new SingleChoice(
        new Stem(id, "Which?"),
        List.of(Choice.right("a"), Choice.wrong("b"), Choice.wrong("c"), Choice.wrong("d")),
        shuffled);
  }

  private static List<Question> questions(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> question(prefix + i, true)).toList();
  }

  private static QuestionSet set(Section... sections) {
    return new QuestionSet("Quiz", "", List.of(sections));
  }

  private static List<String> ids(Paper paper) {
    return paper.questions().stream().map(Question::id).toList();
  }

  @Test
  @DisplayName("S0-40 a pool asks some of its questions, others at another attempt")
  void pools() {
    QuestionSet set =
        set(
            Section.of(List.of(question("first", false))),
            new Section("Pool", questions("p", 6), OptionalInt.of(2), false));
    assertEquals(3, set.asked());
    assertTrue(set.hasPools());
    Set<List<String>> seen = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (int seed = 0; seed < 300; seed++) {
      List<String> ids = ids(Paper.drawn(set, seed));
      assertEquals(3, ids.size());
      assertEquals("first", ids.get(0));
      assertTrue(ids.get(1).compareTo(ids.get(2)) < 0, "in the order in which they are written");
      seen.add(ids);
    }
    assertEquals(15, seen.size(), "every pair of six");
  }

  @Test
  @DisplayName("S0-40 the same seed gives the same paper, another one another order")
  void seeds() {
    QuestionSet set = set(new Section("", questions("q", 10), OptionalInt.empty(), true));
    assertEquals(Paper.drawn(set, 7), Paper.drawn(set, 7));
    assertNotEquals(ids(Paper.drawn(set, 7)), ids(Paper.drawn(set, 8)));
    assertEquals(
        Set.copyOf(ids(Paper.written(set))), Set.copyOf(ids(Paper.drawn(set, 7))), "all of them");
  }

  @Test
  @DisplayName("Every order of choices comes up about equally often")
  void fair() {
    QuestionSet set = set(Section.of(List.of(question("q", true))));
    Map<List<Integer>, Integer> count = new HashMap<>();
    for (int seed = 0; seed < 24_000; seed++) {
      count.merge(Paper.drawn(set, seed).asked().get(0).order(), 1, Integer::sum);
    }
    assertEquals(24, count.size());
    assertTrue(count.values().stream().allMatch(n -> n > 850 && n < 1150), count::toString);
  }

  @Test
  @DisplayName("Nothing moves where nobody asked for it, save what would give an answer away")
  void still() {
    Question ordering =
        new Ordering(
            new Stem("order", "?"), List.of("a", "b", "c", "d", "e"), Credit.ALL_OR_NOTHING);
    QuestionSet set =
        set(Section.of(List.of(question("one", false), ordering, question("two", false))));
    for (Paper paper : List.of(Paper.drawn(set, 3), Paper.written(set))) {
      assertEquals(List.of("one", "order", "two"), ids(paper));
      assertEquals(List.of(0, 1, 2, 3), paper.asked().get(0).order());
      assertNotEquals(List.of(0, 1, 2, 3, 4), paper.asked().get(1).order());
      assertEquals(
          List.of(0, 1, 2, 3, 4),
          paper.asked().get(1).order().stream().sorted().collect(Collectors.toList()));
    }
  }

  @Test
  void aPoolHasWhatIsDrawnFromIt() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Section("", questions("q", 2), OptionalInt.of(3), false));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Section("", questions("q", 2), OptionalInt.of(0), false));
  }
}
