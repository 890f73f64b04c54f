package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A statement of xAPI, with what cmi5 asks about it (cmi5, section 9). */
record XapiStatement(JsonNode json) {

  static final String VERBS = "http://adlnet.gov/expapi/verbs/";
  static final String LMS_VERBS = "https://w3id.org/xapi/adl/verbs/";
  static final String CMI5 = "https://w3id.org/xapi/cmi5/context/";
  static final String SESSION = CMI5 + "extensions/sessionid";
  static final String MASTERY = CMI5 + "extensions/masteryscore";

  String id() {
    return json.path("id").asText();
  }

  String verb() {
    return json.path("verb").path("id").asText();
  }

  boolean says(String verb) {
    return verb().equals(VERBS + verb);
  }

  String object() {
    return json.path("object").path("id").asText();
  }

  JsonNode result() {
    return json.path("result");
  }

  JsonNode context() {
    return json.path("context");
  }

  JsonNode extension(String iri) {
    return context().path("extensions").path(iri);
  }

  String session() {
    return extension(SESSION).asText();
  }

  /** Empty where there is none that can be read. */
  Optional<OffsetDateTime> timestamp() {
    try {
      return Optional.of(OffsetDateTime.parse(json.path("timestamp").asText()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** One that cmi5 defines, and not merely allows (cmi5, section 7.1.3). */
  boolean isDefined() {
    return isOfCategory("cmi5");
  }

  boolean isDefined(String verb) {
    return isDefined() && says(verb);
  }

  /** One that only an LMS makes (cmi5, section 9.3). */
  boolean isOfLms() {
    return says("launched") || verb().startsWith(LMS_VERBS);
  }

  boolean isOfCategory(String name) {
    return StreamSupport.stream(
            context().path("contextActivities").path("category").spliterator(), false)
        .anyMatch(it -> it.path("id").asText().equals(CMI5 + "categories/" + name));
  }

  /** The same, as it is kept. */
  XapiStatement stored(Instant when) {
    ObjectNode copy = json.deepCopy();
    copy.put("stored", when.toString());
    return new XapiStatement(copy);
  }

  /** Whether this was sent before as the other one was. */
  boolean isSameAs(XapiStatement kept) {
    ObjectNode copy = kept.json.deepCopy();
    copy.remove("stored");
    return json.equals(copy);
  }
}
