package org.stoa.cli;

import org.stoa.json.JsonObject;
import org.stoa.people.Participant;
import org.stoa.score.FormResponse;
import org.stoa.score.ScoreImport;

/** A dry run as JSON, by {@link OutputSchema#SCORES}. */
final class ScoresJson {

  private ScoresJson() {}

  static JsonObject.Fields of(ScoreImport dryRun) {
    return json -> {
      json.writeStringField("quiz", dryRun.quiz().value());
      json.writeArrayFieldStart("scores");
      for (ScoreImport.Attempt attempt : dryRun.attempts()) {
        Participant participant = attempt.participant();
        FormResponse response = attempt.response();
        json.writeStartObject();
        json.writeStringField("id", participant.id());
        json.writeStringField("name", participant.name());
        json.writeStringField("enrolment", participant.enrolmentIn(dryRun.edition()).toString());
        json.writeNumberField("score", response.score().value());
        json.writeStringField("sent", response.sent().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
    };
  }
}
