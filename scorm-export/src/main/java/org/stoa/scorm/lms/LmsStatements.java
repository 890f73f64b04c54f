package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.stoa.scorm.lms.CourseStructure.Unit;

/** What an LMS says itself, and tells a unit at its launch (cmi5, sections 9 and 10). */
record LmsStatements(Clock clock) {

  private static final String TYPES = "https://w3id.org/xapi/cmi5/activitytype/";

  /** The context of every statement of a session. */
  static JsonNode template(String session, Unit unit) {
    ObjectNode template = Request.JSON.createObjectNode();
    template
        .putObject("contextActivities")
        .putArray("grouping")
        .addObject()
        .put("objectType", "Activity")
        .put("id", unit.id());
    template.putObject("extensions").put(XapiStatement.SESSION, session);
    return template;
  }

  /** The document {@code LMS.LaunchData}. */
  static JsonNode launchData(Session.Terms terms) {
    ObjectNode data = Request.JSON.createObjectNode();
    data.set("contextTemplate", terms.template());
    data.put("launchMode", terms.launch().mode().code());
    data.put("moveOn", terms.unit().moveOn().code());
    terms.unit().launchParameters().ifPresent(it -> data.put("launchParameters", it));
    mastery(terms).ifPresent(it -> data.put("masteryScore", it));
    terms.launch().returnUrl().ifPresent(it -> data.put("returnURL", it.toString()));
    return data;
  }

  XapiStatement launched(Session.Terms terms, URI page) {
    ObjectNode statement = statement(terms, XapiStatement.VERBS + "launched", terms.launched());
    object(statement, terms.activity());
    ObjectNode extensions = extensions(statement);
    String prefix = XapiStatement.CMI5 + "extensions/";
    extensions.put(prefix + "launchmode", terms.launch().mode().code());
    extensions.put(prefix + "launchurl", page.toString());
    extensions.put(prefix + "moveon", terms.unit().moveOn().code());
    terms
        .unit()
        .launchParameters()
        .ifPresent(it -> extensions.put(prefix + "launchparameters", it));
    mastery(terms).ifPresent(it -> extensions.put(XapiStatement.MASTERY, it));
    return new XapiStatement(statement);
  }

  /**
   * A session ended without saying so.
   *
   * @param last when the unit was heard last
   */
  XapiStatement abandoned(Session.Terms terms, Instant last) {
    ObjectNode statement = statement(terms, XapiStatement.LMS_VERBS + "abandoned", clock.instant());
    object(statement, terms.activity());
    Duration time = Duration.between(terms.launched(), last);
    statement.putObject("result").put("duration", (time.isNegative() ? Duration.ZERO : time) + "");
    return new XapiStatement(statement);
  }

  /**
   * A block or the course is satisfied.
   *
   * @param type block or course
   */
  XapiStatement satisfied(Session.Terms terms, String type, String id) {
    ObjectNode statement = statement(terms, XapiStatement.LMS_VERBS + "satisfied", clock.instant());
    object(statement, generated(id)).putObject("definition").put("type", TYPES + type);
    grouping(statement, id);
    return new XapiStatement(statement);
  }

  /** This LMS's own id of something; always the same one, and never the publisher's. */
  static String generated(String publisherId) {
    byte[] bytes = publisherId.getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }

  static JsonNode actor(Enrolment enrolment) {
    ObjectNode actor = Request.JSON.createObjectNode().put("objectType", "Agent");
    actor
        .putObject("account")
        .put("homePage", "http://127.0.0.1/")
        .put("name", enrolment.learner());
    return actor;
  }

  static Optional<BigDecimal> mastery(Session.Terms terms) {
    return terms.launch().masteryScore().or(terms.unit()::masteryScore);
  }

  private static ObjectNode statement(Session.Terms terms, String verb, Instant when) {
    ObjectNode statement = Request.JSON.createObjectNode();
    statement.put("id", UUID.randomUUID().toString());
    statement.set("actor", terms.actor());
    statement.putObject("verb").put("id", verb);
    ObjectNode context = terms.template().deepCopy();
    context.put("registration", terms.enrolment().registration().toString());
    context
        .withObjectProperty("contextActivities")
        .putArray("category")
        .addObject()
        .put("id", XapiStatement.CMI5 + "categories/cmi5");
    statement.set("context", context);
    statement.put("timestamp", when.toString());
    return statement;
  }

  private static ObjectNode object(ObjectNode statement, String id) {
    return statement.putObject("object").put("objectType", "Activity").put("id", id);
  }

  private static ObjectNode extensions(ObjectNode statement) {
    return statement.withObjectProperty("context").withObjectProperty("extensions");
  }

  private static void grouping(ObjectNode statement, String id) {
    ObjectNode context = statement.withObjectProperty("context");
    context
        .withObjectProperty("contextActivities")
        .putArray("grouping")
        .addObject()
        .put("objectType", "Activity")
        .put("id", id);
  }
}
