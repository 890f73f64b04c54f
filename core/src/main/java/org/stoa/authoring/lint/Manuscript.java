package org.stoa.authoring.lint;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.statement.ActivityId;

/**
 * A programme as its author wrote it.
 *
 * @param saysNoAward whether the author said that there is no award, rather than saying nothing
 * @param passages every text, in every language
 * @param hasFile whether the folder has a file of this name
 */
public record Manuscript(
    Programme programme,
    List<Edition> editions,
    boolean saysNoAward,
    List<Passage> passages,
    Places places,
    Predicate<String> hasFile) {

  public Manuscript {
    editions = List.copyOf(editions);
    passages = List.copyOf(passages);
  }

  Stream<Passage> passages(Passage.Kind... kinds) {
    List<Passage.Kind> wanted = List.of(kinds);
    return passages.stream().filter(passage -> wanted.contains(passage.kind()));
  }

  Stream<Sentence> sentences() {
    return passages.stream().flatMap(Passage::sentences);
  }

  Place place(ActivityId id) {
    return places.of(id);
  }

  /** Whether some award asks for it, alone or among others. */
  boolean isInAnAward(ActivityId id) {
    return awards().anyMatch(award -> award.when().activities().anyMatch(id::equals));
  }

  private Stream<Award> awards() {
    return programme.awards().stream();
  }
}
