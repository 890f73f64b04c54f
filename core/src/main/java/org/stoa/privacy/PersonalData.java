package org.stoa.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stoa.people.EmailAddress;
import org.stoa.people.Participant;
import org.stoa.programme.Appointment;
import org.stoa.programme.Edition;
import org.stoa.progress.Progress;
import org.stoa.statement.Statement;
import org.stoa.xapi.Course;
import org.stoa.xapi.StatementWriter;

/**
 * Everything that is known about one person, for herself: who she is, what she did in each edition
 * in xAPI's shape, how she stands, and what else a system keeps about her. Anonymous answers aren't
 * in it; nobody can tell which are hers.
 *
 * @param parts the editions she took part in
 * @param others what a system adds, such as applications or files, each as a text under a name, in
 *     the order of the names
 */
public record PersonalData(Participant person, List<Part> parts, Map<String, List<String>> others) {

  private static final JsonFactory JSON = new JsonFactory();

  public PersonalData {
    parts = List.copyOf(parts);
    Map<String, List<String>> sorted = new TreeMap<>();
    others.forEach((name, texts) -> sorted.put(name, List.copyOf(texts)));
    others = Collections.unmodifiableMap(sorted);
  }

  /** One edition, and all of her statements in it. */
  public record Part(Edition edition, List<Statement> log) {
    public Part {
      log = List.copyOf(log);
    }
  }

  /**
   * The whole as one JSON document, as it stands at an instant; the same each time. {@link
   * #schema()} tells its form.
   *
   * @param locale of the words that say how she stands
   */
  public String json(Locale locale, Instant asOf) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("asOf", asOf.toString());
      person(json);
      json.writeArrayFieldStart("editions");
      for (Part part : parts) {
        part(part, locale, asOf, json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("others");
      for (var other : others.entrySet()) {
        texts(other.getKey(), other.getValue(), json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The JSON Schema (draft 2020-12) of {@link #json}. */
  public static String schema() {
    String name = "personal-data.schema.json";
    try (InputStream schema = PersonalData.class.getResourceAsStream(name)) {
      if (schema == null) {
        throw new FileNotFoundException(name);
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void person(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("person");
    json.writeStringField("id", person.id());
    json.writeStringField("name", person.name());
    texts("emails", person.emails().stream().map(EmailAddress::toString).sorted().toList(), json);
    texts("registrants", person.registrants().stream().sorted().toList(), json);
    json.writeArrayFieldStart("roles");
    for (Appointment appointment : person.profile().appointments()) {
      json.writeStartObject();
      json.writeStringField("role", appointment.role().value());
      optional("first", appointment.first(), json);
      optional("last", appointment.last(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    optional("mode", person.profile().mode().map(PersonalData::word), json);
    optional("cohort", person.profile().cohort(), json);
    json.writeObjectFieldStart("attributes");
    for (var attribute : new TreeMap<>(person.attributes()).entrySet()) {
      json.writeStringField(attribute.getKey(), attribute.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void part(Part part, Locale locale, Instant asOf, JsonGenerator json) throws IOException {
    Edition edition = part.edition();
    json.writeStartObject();
    json.writeStringField("programme", edition.programme().id().value());
    json.writeStringField("edition", edition.id().value());
    json.writeStringField("enrolment", person.enrolmentIn(edition).toString());
    json.writeArrayFieldStart("awards");
    for (Progress.Earning earning : Progress.of(edition, part.log(), asOf).awards()) {
      json.writeStartObject();
      json.writeStringField("award", earning.award().id().value());
      json.writeStringField("status", word(earning.finding().status()));
      optional("since", earning.finding().since(), json);
      json.writeStringField("why", earning.finding().why().in(locale));
      json.writeEndObject();
    }
    json.writeEndArray();
    StatementWriter writer = new StatementWriter(Course.of(edition));
    json.writeArrayFieldStart("statements");
    for (Statement statement : part.log().stream().sorted(Statement.BY_TIME).toList()) {
      json.writeRawValue(writer.line(statement));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void texts(String field, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void optional(String field, Optional<?> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get().toString());
    }
  }
}
