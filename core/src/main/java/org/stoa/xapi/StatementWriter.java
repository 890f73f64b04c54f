package org.stoa.xapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/**
 * Writes statements as xAPI 1.0.3 and 2.0 have them (Data, section 2): each one JSON object in one
 * line. Immutable, safe for any thread.
 *
 * <p>The actor is the enrolment, as an account and as the registration. The authority is an account
 * whose home page says its kind. What happened is told by the verb and, where it has facts, by:
 * {@code result.score.scaled} (scored, reviewed), {@code result.success} (reviewed), {@code
 * result.completion} (completed), {@code result.duration} and the extensions {@code interval} and
 * {@code mode} (attended), the extension {@code until} (extended), a reference to a statement as
 * object (voided; its activity stands in {@code contextActivities.other}).
 */
public final class StatementWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final Course course;

  /** A writer of statements about this course. */
  public StatementWriter(Course course) {
    this.course = course;
  }

  /** One statement as a line, without its end. */
  public String line(Statement statement) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      write(statement, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private void write(Statement statement, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", statement.id().toString());
    json.writeObjectFieldStart("actor");
    agent(Vocabulary.ENROLMENTS, statement.enrolment().toString(), json);
    json.writeObjectFieldStart("verb");
    json.writeStringField("id", statement.verb().iri().toString());
    json.writeObjectFieldStart("display");
    json.writeStringField("en", statement.verb().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
    json.writeEndObject();
    object(statement, json);
    result(statement.result(), json);
    context(statement, json);
    json.writeStringField("timestamp", statement.timestamp().toString());
    json.writeStringField("stored", statement.stored().toString());
    json.writeObjectFieldStart("authority");
    Authority authority = statement.authority();
    agent(Vocabulary.homePage(authority.kind()), authority.name(), json);
    json.writeEndObject();
  }

  private static void agent(String homePage, String name, JsonGenerator json) throws IOException {
    json.writeStringField("objectType", "Agent");
    json.writeObjectFieldStart("account");
    json.writeStringField("homePage", homePage);
    json.writeStringField("name", name);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void object(Statement statement, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("object");
    if (statement.result() instanceof Result.Voided voided) {
      json.writeStringField("objectType", "StatementRef");
      json.writeStringField("id", voided.statement().toString());
    } else {
      json.writeStringField("objectType", "Activity");
      json.writeStringField("id", course.iri(statement.activity()));
    }
    json.writeEndObject();
  }

  private static void result(Result result, JsonGenerator json) throws IOException {
    if (result instanceof Result.Completed) {
      json.writeObjectFieldStart("result");
      json.writeBooleanField("completion", true);
      json.writeEndObject();
    } else if (result instanceof Result.Scored scored) {
      json.writeObjectFieldStart("result");
      score(scored.score(), json);
      json.writeEndObject();
    } else if (result instanceof Result.Reviewed reviewed) {
      json.writeObjectFieldStart("result");
      score(reviewed.score(), json);
      json.writeBooleanField("success", reviewed.accepted());
      json.writeEndObject();
    } else if (result instanceof Result.Attended attended) {
      attended(attended, json);
    } else if (result instanceof Result.Extended extended) {
      json.writeObjectFieldStart("result");
      json.writeObjectFieldStart("extensions");
      json.writeStringField(Vocabulary.UNTIL, extended.until().toString());
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void score(Percentage score, JsonGenerator json) throws IOException {
    BigDecimal scaled = score.value().movePointLeft(2).stripTrailingZeros();
    json.writeObjectFieldStart("score");
    json.writeNumberField("scaled", scaled);
    json.writeEndObject();
  }

  private static void attended(Result.Attended attended, JsonGenerator json) throws IOException {
    Interval interval = attended.interval();
    json.writeObjectFieldStart("result");
    json.writeStringField("duration", interval.length().toString());
    json.writeObjectFieldStart("extensions");
    json.writeObjectFieldStart(Vocabulary.INTERVAL);
    json.writeStringField("from", interval.from().toString());
    json.writeStringField("to", interval.to().toString());
    json.writeEndObject();
    if (attended.mode().isPresent()) {
      json.writeStringField(Vocabulary.MODE, Vocabulary.code(attended.mode().get()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void context(Statement statement, JsonGenerator json) throws IOException {
    EnrolmentId enrolment = statement.enrolment();
    json.writeObjectFieldStart("context");
    json.writeStringField("registration", enrolment.toString());
    json.writeObjectFieldStart("contextActivities");
    activity("parent", course.iri(), json);
    activity("grouping", course.editionIri(), json);
    if (statement.result() instanceof Result.Voided) {
      activity("other", course.iri(statement.activity()), json);
    }
    json.writeEndObject();
    if (statement.reason().isPresent()) {
      json.writeObjectFieldStart("extensions");
      json.writeStringField(Vocabulary.REASON, statement.reason().get());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void activity(String relation, String iri, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(relation);
    json.writeStartObject();
    json.writeStringField("id", iri);
    json.writeEndObject();
    json.writeEndArray();
  }
}
