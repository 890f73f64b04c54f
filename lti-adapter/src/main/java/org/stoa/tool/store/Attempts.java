package org.stoa.tool.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Response;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;

/**
 * What learners were asked and answered, in table {@code attempt}; the statement of the same id
 * says the score. A response is kept as lines: {@code question=0,2} for choices, {@code
 * question="Seoul} for what was typed, {@code question=:0:2,1:0} for what was assigned. Safe for
 * any thread.
 */
public final class Attempts {

  private static final String TYPED = "\"";
  private static final String ASSIGNED = ":";

  private final Jdbi jdbi;

  public Attempts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps a response, in the transaction of its statement. */
  public void add(Handle handle, UUID statement, Answered answered) {
    handle.execute(
        "insert into attempt (id, seed, response) values (?, ?, ?)",
        statement,
        answered.seed(),
        written(answered.response()));
  }

  /** A response of this learner, to this quiz. */
  public Optional<Answered> find(EnrolmentId enrolment, ActivityId quiz, UUID statement) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.seed, a.response from attempt a join statement s on s.id = a.id
                    where a.id = :id and s.enrolment = :enrolment and s.activity = :activity
                    """)
                .bind("id", statement)
                .bind("enrolment", enrolment.value())
                .bind("activity", quiz.value())
                .map(
                    (row, context) ->
                        new Answered(row.getInt("seed"), read(row.getString("response"))))
                .findOne());
  }

  private static String written(Response response) {
    return response.answers().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + written(entry.getValue()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String written(Answer answer) {
    if (answer instanceof Answer.Written typed) {
      return TYPED + typed.text().replaceAll("\\R", " ");
    }
    return answer instanceof Answer.Assigned assigned
        ? new TreeMap<>(assigned.places())
            .entrySet().stream()
                .map(place -> place.getKey() + ":" + place.getValue())
                .collect(Collectors.joining(",", ASSIGNED, ""))
        : ((Answer.Chosen) answer)
            .choices().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Response read(String text) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> answers.put(parts[0], answer(parts[1])));
    return new Response(answers);
  }

  private static Answer answer(String text) {
    if (text.startsWith(TYPED)) {
      return new Answer.Written(text.substring(TYPED.length()));
    }
    if (text.startsWith(ASSIGNED)) {
      return new Answer.Assigned(
          parts(text.substring(ASSIGNED.length()))
              .map(pair -> pair.split(":", 2))
              .collect(
                  Collectors.toMap(
                      pair -> Integer.valueOf(pair[0]), pair -> Integer.valueOf(pair[1]))));
    }
    Set<Integer> chosen =
        parts(text).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    return new Answer.Chosen(chosen);
  }

  private static Stream<String> parts(String text) {
    return Arrays.stream(text.split(",", -1)).filter(part -> !part.isEmpty());
  }
}
