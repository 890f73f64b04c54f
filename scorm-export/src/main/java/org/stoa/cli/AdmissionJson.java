package org.stoa.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.stoa.admission.Decision;
import org.stoa.admission.Proposal;
import org.stoa.admission.Standing;
import org.stoa.admission.Tally;
import org.stoa.admission.Verdict;
import org.stoa.json.JsonObject;
import org.stoa.programme.Attribute;

/** A proposal as JSON, by {@link OutputSchema#ADMISSION}. */
final class AdmissionJson {

  private final JsonGenerator json;
  private final Locale locale;

  private AdmissionJson(JsonGenerator json, Locale locale) {
    this.json = json;
    this.locale = locale;
  }

  static JsonObject.Fields of(Proposal proposal, Locale locale) {
    return json -> new AdmissionJson(json, locale).proposal(proposal);
  }

  private void proposal(Proposal proposal) throws IOException {
    if (proposal.seats().isPresent()) {
      json.writeNumberField("seats", proposal.seats().getAsInt());
    }
    json.writeBooleanField("published", proposal.published());
    json.writeNumberField("overbooked", proposal.overbooked());
    json.writeNumberField("distance", proposal.distance());
    json.writeBooleanField("proven", proposal.proven());
    json.writeArrayFieldStart("applicants");
    for (Verdict verdict : proposal.verdicts()) {
      verdict(verdict);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("balance");
    for (Tally tally : proposal.balance()) {
      tally(tally);
    }
    json.writeEndArray();
  }

  private void verdict(Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeStringField("applicant", verdict.applicant().value());
    json.writeStringField("name", verdict.application().name());
    json.writeStringField("applied", verdict.application().applied().toString());
    json.writeStringField("standing", standing(verdict.standing()));
    if (verdict.standing() instanceof Standing.Waiting waiting) {
      json.writeNumberField("number", waiting.number());
    }
    if (verdict.rank().isPresent()) {
      json.writeNumberField("rank", verdict.rank().getAsInt());
    }
    json.writeBooleanField("late", verdict.late());
    json.writeNumberField("otherApplications", verdict.others().size());
    json.writeArrayFieldStart("toConfirm");
    for (Attribute attribute : verdict.unconfirmed().stream().sorted().toList()) {
      json.writeString(attribute.name());
    }
    json.writeEndArray();
    json.writeStringField("reason", verdict.why().code().name());
    json.writeStringField("why", verdict.why().in(locale));
    if (verdict.decision().isPresent()) {
      decision(verdict.decision().get());
    }
    json.writeEndObject();
  }

  private static String standing(Standing standing) {
    return standing.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private void decision(Decision decision) throws IOException {
    json.writeObjectFieldStart("decision");
    json.writeStringField("at", decision.at().toString());
    json.writeStringField("by", decision.by());
    json.writeStringField("reason", decision.reason());
    json.writeEndObject();
  }

  private void tally(Tally tally) throws IOException {
    json.writeStartObject();
    json.writeStringField("attribute", tally.attribute().name());
    if (tally.answer().isPresent()) {
      json.writeStringField("answer", tally.answer().get().text());
    }
    if (tally.goal().isPresent()) {
      json.writeNumberField("low", tally.goal().get().low());
      json.writeNumberField("high", tally.goal().get().high());
    }
    json.writeNumberField("seats", tally.seats());
    json.writeNumberField("eligible", tally.eligible());
    json.writeEndObject();
  }
}
