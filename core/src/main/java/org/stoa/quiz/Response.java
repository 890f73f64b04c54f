package org.stoa.quiz;

import java.util.Map;
import java.util.Set;

/**
 * What a learner answered in one attempt.
 *
 * @param chosen by question id, the numbers of the choices that were marked; a question that was
 *     left out may be absent
 */
public record Response(Map<String, Set<Integer>> chosen) {

  public Response {
    chosen = Map.copyOf(chosen);
  }

  public Set<Integer> to(Question question) {
    return chosen.getOrDefault(question.id(), Set.of());
  }
}
