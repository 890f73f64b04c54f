package org.stoa.examples.campus.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Grade;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** Scores in and results out (Assignment and Grade Services 2.0, sections 3.3 and 3.4). */
final class ScoreService {

  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

  private static final Set<String> ACTIVITY =
      Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");
  private static final Set<String> GRADING =
      Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady");

  private final Course course;
  private final LineItemService items;

  ScoreService(Course course, LineItemService items) {
    this.course = course;
    this.items = items;
  }

  Reply post(Call call) throws IOException {
    LineItem item = items.item(call, items.tool(call, Scope.SCORE));
    Grade grade = grade(Services.object(call, SCORE), item);
    if (!course.gradebook().record(item.id(), grade)) {
      throw new Refusal(
          409, "conflict", "A score of the same second or a later one is in the gradebook.");
    }
    return Reply.empty(200);
  }

  private Grade grade(JsonNode sent, LineItem item) {
    String person = need(sent, "userId");
    if (course.learners().stream().map(Person::id).noneMatch(person::equals)) {
      throw Services.invalid("The userId is no learner of this course.");
    }
    String grading = oneOf(sent, "gradingProgress", GRADING);
    String activity = oneOf(sent, "activityProgress", ACTIVITY);
    Optional<Double> points = points(sent, item);
    return new Grade(
        person,
        // Only a final grade is a grade; anything less takes the one before away.
        grading.equals("FullyGraded") ? points : Optional.empty(),
        timestamp(need(sent, "timestamp")),
        activity,
        grading,
        Services.text(sent, "comment"));
  }

  /** On the line item's scale, and not above it. */
  private static Optional<Double> points(JsonNode sent, LineItem item) {
    if (sent.path("scoreGiven").isMissingNode() || sent.path("scoreGiven").isNull()) {
      return Optional.empty();
    }
    double given = number(sent, "scoreGiven");
    double maximum = number(sent, "scoreMaximum");
    if (given < 0 || maximum <= 0) {
      throw Services.invalid("scoreGiven can't be below 0, and scoreMaximum must be above it.");
    }
    return Optional.of(Math.min(given / maximum, 1) * item.maximum());
  }

  private static double number(JsonNode sent, String name) {
    JsonNode node = sent.path(name);
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw Services.invalid(name + " must be a number.");
    }
    return node.doubleValue();
  }

  private static Instant timestamp(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw Services.invalid("The timestamp must be ISO 8601 with an offset.");
    }
  }

  private static String need(JsonNode sent, String name) {
    return Services.text(sent, name)
        .orElseThrow(() -> Services.invalid("The score needs " + name + "."));
  }

  private static String oneOf(JsonNode sent, String name, Set<String> words) {
    String word = need(sent, name);
    if (!words.contains(word)) {
      throw Services.invalid(name + " is none of the standard's words.");
    }
    return word;
  }

  Reply results(Call call) {
    LineItem item = items.item(call, items.tool(call, Scope.RESULT_READ));
    Services.accepts(call, RESULTS);
    Parameters query = call.query();
    Optional<String> user = query.one("user_id");
    List<Grade> found =
        course.gradebook().grades(item.id()).stream()
            .filter(grade -> user.isEmpty() || user.get().equals(grade.person()))
            .toList();
    Services.Some<Grade> some = Services.some(query, found);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    String address = items.address(item).replace("/lineitem?", "/lineitem/results?");
    some.entries().forEach(grade -> array.add(json(grade, item, address)));
    Reply reply = Reply.json(200, RESULTS, array);
    return some.next()
        .map(from -> reply.with("Link", Services.next(address, query, from)))
        .orElse(reply);
  }

  private ObjectNode json(Grade grade, LineItem item, String address) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", address.replace("/results?", "/results/" + grade.person() + "?"));
    json.put("scoreOf", items.address(item));
    json.put("userId", grade.person());
    grade.score().ifPresent(score -> json.put("resultScore", score));
    json.put("resultMaximum", item.maximum());
    grade.comment().ifPresent(comment -> json.put("comment", comment));
    return json;
  }
}
