package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether a unit may make a statement (cmi5, sections 7.1, 9 and 10).
 *
 * @param history of this learner in this course, without the statement
 */
record StatementChecks(Session session, List<XapiStatement> history, XapiStatement statement) {

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]{1,2})?S)?)?");
  private static final List<String> OF_UNITS =
      List.of("initialized", "completed", "passed", "failed", "terminated");
  private static final Map<String, String> WITH_DURATION =
      Map.of(
          "terminated", "9.5.4.1-1",
          "completed", "9.5.4.1-2",
          "passed", "9.5.4.1-3",
          "failed", "9.5.4.1-4");

  List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    every(found);
    order(found);
    if (statement.isDefined()) {
      defined(found);
      result(found);
      score(found);
      registration(found);
    } else {
      must(found, !statement.isOfCategory("moveon"), "9.6.2.2-2", "moveon without cmi5");
      new InteractionChecks(statement).check(found);
    }
    return found;
  }

  private void every(List<Violation> found) {
    must(found, UUID.matcher(statement.id()).matches(), "9.1.0.0-1", "an id that is no UUID");
    must(
        found,
        session.terms().actor().equals(statement.json().path("actor")),
        "8.1.3.0-3",
        "another actor than was launched");
    Optional<OffsetDateTime> timestamp = statement.timestamp();
    must(found, timestamp.isPresent(), "9.7.0.0-1", "no timestamp");
    must(
        found,
        timestamp.map(it -> it.getOffset().equals(ZoneOffset.UTC)).orElse(true),
        "9.7.0.0-2",
        "a timestamp that isn't in UTC");
    must(
        found,
        statement
            .context()
            .path("registration")
            .asText()
            .equals(session.terms().enrolment().registration().toString()),
        "9.6.1.0-1",
        "another registration than was launched");
    must(
        found,
        statement.session().equals(session.terms().id()),
        "9.6.3.1-4",
        "another session than was launched");
    must(
        found,
        contains(statement.context(), session.terms().template()),
        "10.2.1.0-7",
        "a context that isn't made from the template");
    must(found, !statement.says("voided"), "7.0.0.0-5", "a unit voids nothing");
  }

  /** By time, as section 9.3 says, and not by arrival. */
  private void order(List<Violation> found) {
    Optional<XapiStatement> first = ofSession().filter(it -> it.isDefined("initialized")).findAny();
    boolean isFirst = statement.isDefined("initialized");
    must(found, isFirst || first.isPresent(), "9.3.0.0-4", "something before initialized");
    must(
        found,
        isFirst || first.map(it -> !isAfter(it, statement)).orElse(true),
        "9.3.0.0-4",
        "something dated before initialized");
    must(
        found,
        !isFirst || session.hasReadPreferences(),
        "11.0.0.0-3",
        "initialized before the learner's preferences were read");
    Optional<XapiStatement> last = ofSession().filter(it -> it.isDefined("terminated")).findAny();
    must(
        found,
        last.map(it -> !isAfter(statement, it)).orElse(true),
        "9.3.0.0-5",
        "something dated after terminated");
    if (statement.isDefined("terminated")) {
      must(
          found,
          ofSession().noneMatch(it -> isAfter(it, statement)),
          "9.3.0.0-5",
          "terminated dated before something else");
    }
  }

  private void defined(List<Violation> found) {
    must(
        found,
        statement.object().equals(session.terms().activity()),
        "8.1.5.0-6",
        "another object than the unit");
    must(
        found,
        OF_UNITS.stream().anyMatch(statement::says),
        "9.3.0.0-1",
        "a verb that isn't a unit's");
    must(
        found,
        ofSession().noneMatch(it -> it.isDefined() && it.verb().equals(statement.verb())),
        "9.3.0.0-2",
        "the same verb twice in a session");
    must(
        found,
        !isVerdict(statement) || ofSession().noneMatch(StatementChecks::isVerdict),
        "9.3.0.0-3",
        "passed and failed in one session");
    boolean always = statement.says("initialized") || statement.says("terminated");
    LaunchMode mode = session.terms().launch().mode();
    must(found, always || mode != LaunchMode.BROWSE, "10.2.2.0-9", "a judgement while browsing");
    must(found, always || mode != LaunchMode.REVIEW, "10.2.2.0-11", "a judgement in a review");
  }

  private void result(List<Violation> found) {
    JsonNode success = statement.result().path("success");
    JsonNode completion = statement.result().path("completion");
    boolean counts = !success.isMissingNode() || !completion.isMissingNode();
    must(
        found,
        !counts || statement.isOfCategory("moveon"),
        "9.6.2.2-1",
        "a result that counts, without the category moveon");
    must(
        found,
        counts || !statement.isOfCategory("moveon"),
        "9.6.2.2-2",
        "the category moveon without a result that counts");
    if (statement.says("passed")) {
      must(found, isSaid(success, true), "9.5.2.0-1", "passed without success");
    } else if (statement.says("failed")) {
      must(found, isSaid(success, false), "9.5.2.0-2", "failed without success being false");
    } else {
      must(found, success.isMissingNode(), "9.5.2.0-3", "success with another verb");
    }
    if (statement.says("completed")) {
      must(found, isSaid(completion, true), "9.5.3.0-1", "completed without completion");
    } else {
      must(found, completion.isMissingNode(), "9.5.3.0-2", "completion with another verb");
    }
    WITH_DURATION.forEach(
        (verb, requirement) ->
            must(
                found,
                !statement.says(verb)
                    || DURATION.matcher(statement.result().path("duration").asText()).matches(),
                requirement,
                verb + " without a duration of at most two decimals"));
  }

  private void score(List<Violation> found) {
    JsonNode score = statement.result().path("score");
    if (score.isMissingNode()) {
      return;
    }
    must(found, isVerdict(statement), "9.5.1.0-2", "a score with another verb");
    must(
        found,
        !score.has("raw") || (score.has("min") && score.has("max")),
        "9.5.1.0-3",
        "a raw score without its limits");
    BigDecimal scaled = score.path("scaled").decimalValue();
    must(
        found,
        scaled.signum() >= 0 && scaled.compareTo(BigDecimal.ONE) <= 0,
        "9.5.1.0-1",
        "a scaled score beyond 0 and 1");
    mastery()
        .ifPresent(
            mark -> {
              boolean reached = scaled.compareTo(mark) >= 0;
              must(
                  found,
                  reached || !statement.says("passed"),
                  "9.3.4.0-2",
                  "passed with " + scaled + " of " + mark);
              must(
                  found,
                  !reached || !statement.says("failed"),
                  "9.3.5.0-2",
                  "failed with " + scaled + " of " + mark);
              must(
                  found,
                  statement.extension(XapiStatement.MASTERY).decimalValue().compareTo(mark) == 0,
                  "9.6.3.2-2",
                  "a score without the mastery score it is judged by");
            });
  }

  private Optional<BigDecimal> mastery() {
    return session.terms().launch().masteryScore().or(session.terms().unit()::masteryScore);
  }

  private void registration(List<Violation> found) {
    must(
        found,
        !statement.says("completed") || !isReached("completed"),
        "9.3.0.0-6",
        "completed a second time");
    must(
        found,
        !statement.says("passed") || !isReached("passed"),
        "9.3.0.0-7",
        "passed a second time");
    must(
        found,
        !statement.says("failed") || !isReached("passed"),
        "9.3.0.0-8",
        "failed after passed");
  }

  private boolean isReached(String verb) {
    return history.stream()
        .anyMatch(it -> it.isDefined(verb) && it.object().equals(statement.object()));
  }

  /** What this unit said in this session; not what the LMS did. */
  private Stream<XapiStatement> ofSession() {
    return history.stream()
        .filter(it -> it.session().equals(session.terms().id()) && !it.isOfLms());
  }

  private static boolean isVerdict(XapiStatement statement) {
    return statement.isDefined("passed") || statement.isDefined("failed");
  }

  private static boolean isAfter(XapiStatement one, XapiStatement other) {
    return one.timestamp().isPresent()
        && other.timestamp().isPresent()
        && one.timestamp().get().isAfter(other.timestamp().get());
  }

  private static boolean isSaid(JsonNode node, boolean value) {
    return node.isBoolean() && node.booleanValue() == value;
  }

  /** Whether everything of the template is there, unchanged. */
  private static boolean contains(JsonNode whole, JsonNode part) {
    if (part.isObject()) {
      return part.properties().stream()
          .allMatch(it -> contains(whole.path(it.getKey()), it.getValue()));
    }
    if (part.isArray()) {
      return StreamSupport.stream(part.spliterator(), false)
          .allMatch(
              it ->
                  StreamSupport.stream(whole.spliterator(), false)
                      .anyMatch(candidate -> contains(candidate, it)));
    }
    return whole.equals(part);
  }

  static void must(List<Violation> found, boolean holds, String requirement, String what) {
    if (!holds) {
      found.add(new Violation(requirement, what));
    }
  }
}
