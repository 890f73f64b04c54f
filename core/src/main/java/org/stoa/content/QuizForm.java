package org.stoa.content;

import java.util.Map;
import java.util.Optional;
import org.stoa.statement.Percentage;

/**
 * How a quiz is put to a learner by a server that will mark it.
 *
 * @param action the address that her answers are posted to: for each question the input named by
 *     its id, with the number of a choice as its value, several times for several choices
 * @param hidden fields that go with them, such as a token
 * @param pass the score she needs; empty if any will do
 */
public record QuizForm(String action, Map<String, String> hidden, Optional<Percentage> pass) {

  public QuizForm {
    hidden = Map.copyOf(hidden);
  }
}
