package org.stoa.score;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stoa.people.EmailAddress;
import org.stoa.people.Participant;
import org.stoa.people.People;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/**
 * What the responses to a form say about a quiz of an edition: a dry run. Nothing is recorded until
 * somebody stores its {@link #statements}. Immutable.
 *
 * @param attempts in the order of the responses; one person may have several
 */
public record ScoreImport(Edition edition, ActivityId quiz, List<Attempt> attempts) {

  private static final Authority FORM = Authority.source("Google Forms");

  public ScoreImport {
    attempts = List.copyOf(attempts);
  }

  /** A response of somebody on the list. */
  public record Attempt(Participant participant, FormResponse response) {}

  /**
   * Works out what responses say.
   *
   * @param problems gets a warning about each response whose address nobody on the list has; it
   *     isn't recorded, however alike another address may be
   */
  public static ScoreImport of(
      List<FormResponse> responses,
      Edition edition,
      ActivityId quiz,
      People people,
      Problems problems) {
    Map<EmailAddress, Participant> byEmail = new HashMap<>();
    for (Participant participant : people.participants()) {
      participant.emails().forEach(it -> byEmail.put(it, participant));
    }
    List<Attempt> attempts = new ArrayList<>();
    for (FormResponse response : responses) {
      Optional<Participant> participant = Optional.ofNullable(byEmail.get(response.email()));
      participant.ifPresentOrElse(
          it -> attempts.add(new Attempt(it, response)),
          () ->
              problems.warning(
                  "UNKNOWN_EMAIL",
                  response.place(),
                  "Nobody on the list has the address \""
                      + response.email()
                      + "\", so this response isn't recorded; add it to that person's addresses."));
    }
    return new ScoreImport(edition, quiz, attempts);
  }

  /**
   * The facts to record. Ids follow from the facts, so the same responses imported again bring the
   * same statements.
   *
   * @param stored now
   */
  public List<Statement> statements(Instant stored) {
    return attempts.stream().map(it -> statement(it, stored)).distinct().toList();
  }

  private Statement statement(Attempt attempt, Instant stored) {
    EnrolmentId enrolment = attempt.participant().enrolmentIn(edition);
    FormResponse response = attempt.response();
    String name =
        String.join(
            "\n",
            "score",
            enrolment.toString(),
            quiz.value(),
            response.sent().toString(),
            response.score().toString());
    return new Statement(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        enrolment,
        quiz,
        new Result.Scored(response.score()),
        response.sent(),
        stored,
        FORM,
        Optional.empty());
  }
}
