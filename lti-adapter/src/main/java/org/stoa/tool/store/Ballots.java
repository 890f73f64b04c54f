package org.stoa.tool.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.privacy.Ballot;
import org.stoa.privacy.BallotBox;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;

/** What was answered in surveys, in table {@code ballot}. Safe for any thread. */
public final class Ballots implements BallotBox {

  private final Jdbi jdbi;

  public Ballots(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void cast(Ballot ballot) {
    jdbi.useHandle(handle -> cast(handle, ballot));
  }

  /** The same in the transaction of the statement that somebody answered. */
  public void cast(Handle handle, Ballot ballot) {
    handle.execute(
        "insert into ballot (id, programme, edition, survey, answers) values (?, ?, ?, ?, ?)",
        ballot.id(),
        ballot.programme().value(),
        ballot.edition().value(),
        ballot.survey().value(),
        written(ballot.answers()));
  }

  @Override
  public List<Ballot> of(ProgrammeId programme, EditionId edition, ActivityId survey) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, answers from ballot"
                        + " where programme = ? and edition = ? and survey = ? order by id")
                .bind(0, programme.value())
                .bind(1, edition.value())
                .bind(2, survey.value())
                .map(
                    (row, context) ->
                        new Ballot(
                            row.getObject("id", UUID.class),
                            programme,
                            edition,
                            survey,
                            read(row.getString("answers"))))
                .list());
  }

  private static String written(Map<String, List<String>> answers) {
    List<JsonObject> questions =
        answers.entrySet().stream()
            .map(
                it ->
                    JsonObject.builder()
                        .put("question", it.getKey())
                        .putTexts("answers", it.getValue())
                        .build())
            .toList();
    return JsonObject.builder().putObjects("questions", questions).build().json();
  }

  private static Map<String, List<String>> read(String text) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    try {
      for (JsonObject question : JsonObject.parse(text).objects("questions")) {
        answers.put(question.requiredText("question"), question.texts("answers"));
      }
    } catch (MalformedJson e) {
      throw new IllegalStateException("a ballot was changed", e);
    }
    return answers;
  }
}
