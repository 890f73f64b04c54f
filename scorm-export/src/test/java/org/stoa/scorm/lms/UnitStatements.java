package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** What makes a statement one that cmi5 defines. */
final class UnitStatements {

  private UnitStatements() {}

  static ObjectNode context(ObjectNode statement) {
    return statement.withObjectProperty("context");
  }

  static ObjectNode category(ObjectNode statement, String name) {
    context(statement)
        .withObjectProperty("contextActivities")
        .withArrayProperty("category")
        .addObject()
        .put("id", XapiStatement.CMI5 + "categories/" + name);
    return statement;
  }

  static ObjectNode define(ObjectNode statement) {
    return category(statement, "cmi5");
  }

  static ObjectNode defineTimed(ObjectNode statement) {
    define(statement).withObjectProperty("result").put("duration", "PT1.50S");
    return statement;
  }

  static ObjectNode completed(ObjectNode statement) {
    category(defineTimed(statement), "moveon").withObjectProperty("result").put("completion", true);
    return statement;
  }

  static ObjectNode judged(ObjectNode statement, boolean success, String score) {
    category(defineTimed(statement), "moveon")
        .withObjectProperty("result")
        .put("success", success)
        .putObject("score")
        .put("scaled", new BigDecimal(score));
    context(statement)
        .withObjectProperty("extensions")
        .put(XapiStatement.MASTERY, new BigDecimal("0.6"));
    return statement;
  }

  /** The definition of a choice between two. */
  static ObjectNode interaction(ObjectNode statement) {
    ObjectNode definition = statement.withObjectProperty("object").putObject("definition");
    definition.put("interactionType", "choice").putArray("correctResponsesPattern").add("0");
    definition
        .putArray("choices")
        .add(Request.JSON.createObjectNode().put("id", "0"))
        .add(Request.JSON.createObjectNode().put("id", "1"));
    return definition;
  }
}
