package org.stoa.examples.campus.platform.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Grade;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.conduct.ServiceConduct;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Json;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** Scores in and results out (Assignment and Grade Services 2.0, sections 3.3 and 3.4). */
public final class ScoreService {

  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

  private static final Set<String> GRADING =
      Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady");

  private final Course course;
  private final LineItemService items;
  private final ServiceConduct conduct;

  public ScoreService(Course course, LineItemService items, ServiceConduct conduct) {
    this.course = course;
    this.items = items;
    this.conduct = conduct;
  }

  public Reply post(Call call) throws IOException {
    LineItem item = items.item(call, items.tool(call, Scope.SCORE));
    conduct.sends(call, SCORE);
    Grade grade = grade(Json.object(call.body()), item);
    if (!course.gradebook().record(item.id(), grade)) {
      throw new Refusal(
          409, "conflict", "A score of the same moment or a later one is in the gradebook.");
    }
    return Reply.empty(200);
  }

  private Grade grade(JsonNode sent, LineItem item) {
    conduct.score(sent);
    String person = need(sent, "userId");
    if (course.learners().stream().map(Person::id).noneMatch(person::equals)) {
      throw Refusal.invalid("The userId is no learner of this course.");
    }
    String grading = oneOf(sent, "gradingProgress", GRADING);
    String activity = need(sent, "activityProgress");
    Optional<Double> points = points(sent, item);
    return new Grade(
        person,
        grading.equals("FullyGraded") ? points : unfinished(item, person),
        conduct.moment(timestamp(need(sent, "timestamp"))),
        activity,
        grading,
        Json.text(sent, "comment"));
  }

  /**
   * Only a final grade is a grade; what anything less does to the one before is a matter of
   * manners.
   */
  private Optional<Double> unfinished(LineItem item, String person) {
    return conduct.clearsUnlessGraded()
        ? Optional.empty()
        : course.gradebook().grade(item.id(), person).flatMap(Grade::score);
  }

  /** On the line item's scale. */
  private Optional<Double> points(JsonNode sent, LineItem item) {
    if (sent.path("scoreGiven").isMissingNode() || sent.path("scoreGiven").isNull()) {
      return Optional.empty();
    }
    double given = number(sent, "scoreGiven");
    double maximum = number(sent, "scoreMaximum");
    if (given < 0 || maximum <= 0) {
      throw Refusal.invalid("scoreGiven can't be below 0, and scoreMaximum must be above it.");
    }
    return Optional.of(conduct.points(given / maximum, item.maximum()));
  }

  private static double number(JsonNode sent, String name) {
    JsonNode node = sent.path(name);
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw Refusal.invalid(name + " must be a number.");
    }
    return node.doubleValue();
  }

  private static Instant timestamp(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid("The timestamp must be ISO 8601 with an offset.");
    }
  }

  private static String need(JsonNode sent, String name) {
    return Json.text(sent, name)
        .orElseThrow(() -> Refusal.invalid("The score needs " + name + "."));
  }

  private static String oneOf(JsonNode sent, String name, Set<String> words) {
    String word = need(sent, name);
    if (!words.contains(word)) {
      throw Refusal.invalid(name + " is none of the standard's words.");
    }
    return word;
  }

  public Reply results(Call call) {
    LineItem item = items.item(call, items.tool(call, Scope.RESULT_READ));
    conduct.accepts(call, RESULTS);
    Parameters query = call.query();
    conduct.results(query);
    Optional<String> user = query.one("user_id");
    List<Grade> found =
        course.gradebook().grades(item.id()).stream()
            .filter(grade -> user.isEmpty() || user.get().equals(grade.person()))
            .toList();
    Part<Grade> part = Part.of(conduct, query, found);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    part.entries().forEach(grade -> array.add(json(grade, item)));
    return part.link(
        Reply.json(200, RESULTS, array),
        conduct::link,
        items.address(item, "/results"),
        query,
        List.of("user_id"));
  }

  private ObjectNode json(Grade grade, LineItem item) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", items.address(item, "/results/" + grade.person()));
    json.put("scoreOf", items.address(item));
    json.put("userId", grade.person());
    grade.score().ifPresent(score -> json.put("resultScore", score));
    json.put("resultMaximum", item.maximum());
    grade.comment().ifPresent(comment -> json.put("comment", comment));
    return json;
  }
}
