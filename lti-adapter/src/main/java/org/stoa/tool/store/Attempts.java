package org.stoa.tool.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Response;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;

/**
 * What learners answered, in table {@code attempt}; the statement of the same id says the score. A
 * response is kept as lines of {@code question=0,2}. Safe for any thread.
 */
public final class Attempts {

  private final Jdbi jdbi;

  public Attempts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps a response, in the transaction of its statement. */
  public void add(Handle handle, UUID statement, Response response) {
    handle.execute(
        "insert into attempt (id, response) values (?, ?)", statement, written(response));
  }

  /** A response of this learner, to this quiz. */
  public Optional<Response> find(EnrolmentId enrolment, ActivityId quiz, UUID statement) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.response from attempt a join statement s on s.id = a.id
                    where a.id = :id and s.enrolment = :enrolment and s.activity = :activity
                    """)
                .bind("id", statement)
                .bind("enrolment", enrolment.value())
                .bind("activity", quiz.value())
                .mapTo(String.class)
                .findOne()
                .map(Attempts::read));
  }

  private static String written(Response response) {
    return response.answers().entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + "="
                    + numbers(entry.getValue()).stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Response read(String text) {
    Map<String, Answer> chosen = new LinkedHashMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> chosen.put(parts[0], new Answer.Chosen(numbers(parts[1]))));
    return new Response(chosen);
  }

  private static Set<Integer> numbers(Answer answer) {
    return answer instanceof Answer.Chosen chosen ? chosen.choices() : Set.of();
  }

  private static Set<Integer> numbers(String text) {
    return Arrays.stream(text.split(",", -1))
        .filter(part -> !part.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
