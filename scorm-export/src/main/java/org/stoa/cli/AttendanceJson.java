package org.stoa.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.attendance.AttendanceImport;
import org.stoa.attendance.Attendee;
import org.stoa.attendance.DoubleAttendance;
import org.stoa.attendance.IdentityMatch;
import org.stoa.attendance.IdentityMatch.Candidate;
import org.stoa.attendance.IdentityMatch.Unknown;
import org.stoa.attendance.Presence;
import org.stoa.json.JsonObject;
import org.stoa.people.EmailAddress;
import org.stoa.people.Participant;
import org.stoa.statement.Interval;
import org.stoa.statement.Result;

/** A dry run as JSON, by {@link OutputSchema#ATTENDANCE}. */
final class AttendanceJson {

  private final JsonGenerator json;

  private AttendanceJson(JsonGenerator json) {
    this.json = json;
  }

  static JsonObject.Fields of(AttendanceOutcome outcome) {
    return json -> new AttendanceJson(json).write(outcome);
  }

  private void write(AttendanceOutcome outcome) throws IOException {
    AttendanceImport dryRun = outcome.dryRun();
    session(dryRun);
    report(dryRun);
    participants(dryRun);
    proposals(dryRun);
    unknown(dryRun);
    doubles(outcome.doubles());
  }

  private void session(AttendanceImport dryRun) throws IOException {
    json.writeStringField("session", dryRun.session().value());
    ends(dryRun.edition().slot(dryRun.session()).orElseThrow().interval(dryRun.edition().zone()));
  }

  private void ends(Interval time) throws IOException {
    json.writeStringField("from", time.from().toString());
    json.writeStringField("to", time.to().toString());
  }

  private void report(AttendanceImport dryRun) throws IOException {
    json.writeObjectFieldStart("report");
    json.writeStringField("file", dryRun.report().file());
    json.writeStringField("shape", FormatWords.of(dryRun.report().shape()));
    json.writeNumberField("stays", dryRun.report().appearances().size());
    json.writeNumberField("waiting", dryRun.report().waiting());
    json.writeNumberField("absent", dryRun.report().absent());
    json.writeEndObject();
  }

  private void participants(AttendanceImport dryRun) throws IOException {
    Set<Participant> awaited = dryRun.awaited();
    json.writeArrayFieldStart("participants");
    for (Presence presence : dryRun.presences()) {
      json.writeStartObject();
      json.writeStringField("id", presence.participant().id());
      json.writeStringField("name", presence.participant().name());
      json.writeStringField(
          "enrolment", presence.participant().enrolmentIn(dryRun.edition()).toString());
      json.writeNumberField("seconds", presence.time().toSeconds());
      json.writeNumberField("share", presence.share().value());
      json.writeBooleanField("timesKnown", presence.timesKnown());
      json.writeBooleanField("awaited", awaited.contains(presence.participant()));
      json.writeArrayFieldStart("by");
      for (IdentityMatch.Ground ground : presence.grounds().stream().sorted().toList()) {
        json.writeString(FormatWords.of(ground));
      }
      json.writeEndArray();
      attended(presence.attended());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void attended(List<Result.Attended> attended) throws IOException {
    json.writeArrayFieldStart("attended");
    for (Result.Attended fact : attended) {
      json.writeStartObject();
      ends(fact.interval());
      if (fact.mode().isPresent()) {
        json.writeStringField("mode", FormatWords.of(fact.mode().get()));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void proposals(AttendanceImport dryRun) throws IOException {
    json.writeArrayFieldStart("proposals");
    for (IdentityMatch.Proposed proposal : dryRun.proposals()) {
      json.writeStartObject();
      attendee(proposal.attendee());
      json.writeArrayFieldStart("candidates");
      for (Candidate candidate : proposal.candidates()) {
        json.writeStartObject();
        json.writeStringField("id", candidate.participant().id());
        json.writeStringField("name", candidate.participant().name());
        json.writeStringField("likeness", FormatWords.of(candidate.why()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void unknown(AttendanceImport dryRun) throws IOException {
    json.writeArrayFieldStart("unknown");
    for (IdentityMatch match : dryRun.matches()) {
      if (match instanceof Unknown unknown) {
        json.writeStartObject();
        attendee(unknown.attendee());
        json.writeBooleanField("confirmed", unknown.confirmed());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void doubles(List<DoubleAttendance> doubles) throws IOException {
    json.writeArrayFieldStart("doubles");
    for (DoubleAttendance twice : doubles) {
      json.writeStartObject();
      json.writeStringField("enrolment", twice.enrolment().toString());
      json.writeStringField("first", twice.first().value());
      json.writeStringField("second", twice.second().value());
      json.writeNumberField("seconds", twice.time().toSeconds());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void attendee(Attendee attendee) throws IOException {
    json.writeStringField("attendee", attendee.name());
    Optional<String> email = attendee.email().map(EmailAddress::value);
    if (email.isPresent()) {
      json.writeStringField("email", email.get());
    }
    if (attendee.registrant().isPresent()) {
      json.writeStringField("registrant", attendee.registrant().get());
    }
  }
}
