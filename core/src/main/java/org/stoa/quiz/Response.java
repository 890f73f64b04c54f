package org.stoa.quiz;

import java.util.Map;
import java.util.Optional;

/**
 * What a learner answered in one attempt.
 *
 * @param answers by question id; a question that was left out may be absent
 */
public record Response(Map<String, Answer> answers) {

  public Response {
    answers = Map.copyOf(answers);
  }

  public Optional<Answer> to(Question question) {
    return Optional.ofNullable(answers.get(question.id()));
  }
}
