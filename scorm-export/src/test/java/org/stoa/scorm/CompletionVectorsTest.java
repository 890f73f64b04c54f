package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.authoring.Reading;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.progress.Reason;
import org.stoa.progress.Status;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/** What core's evaluation makes of a package's rules. */
class CompletionVectorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant WHEN = Instant.parse("2024-05-01T08:00:00Z");
  private static final EnrolmentId LEARNER = new EnrolmentId(new UUID(0, 1));

  @TempDir private Path folder = Path.of("");

  @TestFactory
  @DisplayName("core's evaluation of a package's rule says what every vector says")
  Stream<DynamicTest> evaluates() throws IOException {
    return CompletionVectors.all()
        .map(it -> dynamicTest(CompletionVectors.name(it), () -> evaluate(it)));
  }

  private void evaluate(JsonNode vector) throws IOException {
    Path own = Files.createTempDirectory(folder, "vector");
    Reading reading = CompletionVectors.programme(vector, own);
    PackagePlan plan = CompletionVectors.plan(reading, own);
    Edition edition = reading.editions().get(0);
    Criterion rule = plan.completion().orElseThrow();
    assertEquals(vector.get("rule"), JSON.readTree(PackageRules.json(rule)));
    for (JsonNode expected : vector.get("cases")) {
      List<Statement> log = log(expected.get("did"));
      Finding finding = Evaluator.evaluate(rule, edition, log, WHEN);
      ObjectNode found = JSON.createObjectNode();
      found.set("did", expected.get("did"));
      found.put("complete", finding.isSatisfied());
      found.put("failed", finding.status() == Status.MISSED);
      found.put("done", finding.done());
      var waits = found.putArray("waits");
      plan.carried().stream()
          .map(PackagePlan.Part::activity)
          .filter(it -> isWaiting(it, rule, edition, log))
          .forEach(it -> waits.add(it.id().value()));
      assertEquals(expected, found);
    }
  }

  private static boolean isWaiting(
      Activity activity, Criterion rule, Edition edition, List<Statement> log) {
    Criterion asked =
        rule.needs()
            .filter(need -> need.activity().equals(activity.id()))
            .map(Criterion.class::cast)
            .findFirst()
            .orElseGet(activity::completion);
    return Evaluator.evaluate(asked, edition, log, WHEN).why().code() == Reason.Code.AFTER;
  }

  private static List<Statement> log(JsonNode did) {
    List<Statement> log = new ArrayList<>();
    for (Map.Entry<String, JsonNode> done : did.properties()) {
      var activity = new ActivityId(done.getKey());
      if (done.getValue().isArray()) {
        done.getValue()
            .forEach(
                score ->
                    log.add(
                        statement(
                            activity, new Result.Scored(new Percentage(score.decimalValue())))));
      } else {
        log.add(statement(activity, new Result.Completed()));
      }
    }
    return log;
  }

  private static Statement statement(ActivityId activity, Result result) {
    return new Statement(
        UUID.randomUUID(),
        LEARNER,
        activity,
        result,
        WHEN,
        WHEN,
        Authority.learner("sample"),
        Optional.empty());
  }
}
