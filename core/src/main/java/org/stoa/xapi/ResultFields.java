package org.stoa.xapi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.stoa.problem.Problems;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Verb;
import org.stoa.yaml.Fields;

/** The facts of a statement: its {@code result}, and for one that voids its object. */
final class ResultFields {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS_OF_A_SHARE = 10;

  private final Fields statement;
  private final Problems problems;
  private final Optional<Fields> result;
  private final Optional<Fields> extensions;

  ResultFields(Fields statement, Problems problems) {
    this.statement = statement;
    this.problems = problems;
    this.result = within(Optional.of(statement), "result");
    this.extensions = within(result, "extensions");
  }

  private Optional<Fields> within(Optional<Fields> outer, String key) {
    return outer.flatMap(it -> it.node(key)).flatMap(node -> Fields.of(node, problems));
  }

  /** What happened; empty, with a problem, if the verb's facts are missing. */
  Optional<Result> result(Verb verb) {
    return switch (verb) {
      case COMPLETED -> Optional.of(new Result.Completed());
      case SUBMITTED -> Optional.of(new Result.Submitted());
      case SETTLED -> Optional.of(new Result.Settled());
      case WAIVED -> Optional.of(new Result.Waived());
      case SCORED -> score().map(Result.Scored::new);
      case REVIEWED -> reviewed();
      case ATTENDED -> attended();
      case EXTENDED -> extended();
      case VOIDED -> voided();
    };
  }

  private Optional<Result> reviewed() {
    Optional<Boolean> accepted =
        result.filter(it -> it.has("success")).map(it -> it.flag("success"));
    if (accepted.isEmpty()) {
      missing("A review says in result.success whether it accepts: true or false.");
    }
    return score().flatMap(score -> accepted.map(it -> new Result.Reviewed(it, score)));
  }

  private Optional<Result> attended() {
    Optional<Fields> interval = within(extensions, Vocabulary.INTERVAL);
    if (interval.isEmpty()) {
      missing(
          "Attendance needs from when to when: put {\"from\": …, \"to\": …} into"
              + " result.extensions under "
              + Vocabulary.INTERVAL
              + ".");
    }
    Optional<Mode> mode =
        extensions.flatMap(it -> it.value(Vocabulary.MODE, "online or on-site", Vocabulary::mode));
    return interval.flatMap(this::interval).map(it -> new Result.Attended(it, mode));
  }

  private Optional<Interval> interval(Fields interval) {
    Optional<Instant> from = time(interval, "from");
    Optional<Instant> to = time(interval, "to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.error(
          "WRONG_VALUE", interval.place("to"), "Nobody can leave before coming; swap the times.");
      return Optional.empty();
    }
    return from.flatMap(start -> to.map(end -> new Interval(start, end)));
  }

  private Optional<Instant> time(Fields interval, String key) {
    return interval
        .requireNode(key)
        .flatMap(node -> interval.value(node, Forms.A_TIME, Forms::time));
  }

  private Optional<Result> extended() {
    if (extensions.filter(it -> it.has(Vocabulary.UNTIL)).isEmpty()) {
      missing(
          "An extension needs its last day: put it into result.extensions under "
              + Vocabulary.UNTIL
              + ".");
    }
    return extensions
        .flatMap(it -> it.value(Vocabulary.UNTIL, Forms.A_DAY, Forms::day))
        .map(Result.Extended::new);
  }

  private Optional<Result> voided() {
    return within(Optional.of(statement), "object")
        .flatMap(it -> it.value("id", Forms.A_UUID, Forms::uuid))
        .map(Result.Voided::new);
  }

  /** The score as a share: said as one, or as points of a maximum. */
  private Optional<Percentage> score() {
    Optional<Fields> score = within(result, "score");
    Optional<BigDecimal> scaled = score.flatMap(it -> number(it, "scaled"));
    Optional<BigDecimal> share = scaled.isPresent() ? scaled : score.flatMap(this::ofPoints);
    if (share.isEmpty() && !problems.hasErrors()) {
      missing("A score is needed: result.score.scaled from 0 to 1, or raw and max.");
    }
    if (share.isPresent() && !isShare(share.get())) {
      problems.error(
          "WRONG_VALUE",
          score.orElse(statement).place(),
          "Expected a score from 0 to 1 (or from min to max), found " + share.get() + ".");
      return Optional.empty();
    }
    return share.map(it -> new Percentage(it.multiply(HUNDRED)));
  }

  /** Rounded down where it must be: nobody passes by rounding. */
  private Optional<BigDecimal> ofPoints(Fields score) {
    BigDecimal min = number(score, "min").orElse(BigDecimal.ZERO);
    Optional<BigDecimal> raw = number(score, "raw");
    Optional<BigDecimal> range =
        number(score, "max").map(it -> it.subtract(min)).filter(it -> it.signum() > 0);
    return raw.flatMap(
        points ->
            range.map(it -> points.subtract(min).divide(it, DIGITS_OF_A_SHARE, RoundingMode.DOWN)));
  }

  private static boolean isShare(BigDecimal value) {
    return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
  }

  private static Optional<BigDecimal> number(Fields fields, String key) {
    return fields.value(key, Forms.A_NUMBER, Forms::number);
  }

  private void missing(String message) {
    problems.error("MISSING_KEY", result.map(Fields::place).orElse(statement.place()), message);
  }
}
