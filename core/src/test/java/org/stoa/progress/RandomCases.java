package org.stoa.progress;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Measure;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/**
 * Random editions, criteria and logs; the same seed makes the same ones. Times lie on a coarse
 * grid, so that equal times and times exactly at a deadline are common.
 */
final class RandomCases {

  /** How many cases have to speak for a law before it is believed. */
  static final int ENOUGH = 500;

  private static final int TOO_MANY = 40 * ENOUGH;

  /** One question to the evaluator. */
  record Case(Edition edition, Criterion rule, List<Statement> log, Instant asOf) {
    Finding finding() {
      return Evaluator.evaluate(rule, edition, log, asOf);
    }

    Finding with(List<Statement> otherLog) {
      return Evaluator.evaluate(rule, edition, otherLog, asOf);
    }

    Case at(Instant otherTime) {
      return new Case(edition, rule, log, otherTime);
    }
  }

  /** A sentence that holds for all cases, or says nothing about some of them. */
  interface Law {
    /** Fails if the case breaks the law; false if the law says nothing about it. */
    boolean speaksOf(Case one, RandomCases random);
  }

  private final Random random;
  private List<ActivityId> asked = List.of();
  private int stored;

  private RandomCases(long seed) {
    this.random = new Random(seed);
  }

  static void forAll(Law law) {
    int spoken = 0;
    for (long seed = 1; spoken < ENOUGH; seed++) {
      if (seed > TOO_MANY) {
        throw new AssertionError("the law spoke of " + spoken + " cases only");
      }
      RandomCases random = new RandomCases(seed);
      Case one = random.next();
      try {
        spoken += law.speaksOf(one, random) ? 1 : 0;
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + one.rule(), e);
      }
    }
  }

  Case next() {
    Edition edition = edition();
    Criterion rule = below(3) == 0 ? need() : rule(3);
    asked = rule.activities().toList();
    List<Statement> log = log(edition, below(30));
    return new Case(edition, rule, log, time(edition));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> these) {
    return these.get(below(these.size()));
  }

  <T> List<T> shuffled(List<T> these) {
    List<T> copy = new ArrayList<>(these);
    Collections.shuffle(copy, random);
    return copy;
  }

  Edition edition() {
    Samples.Calendar calendar = new Samples.Calendar(oneOf(Samples.ZONES));
    for (ActivityId activity : Samples.ALL) {
      if (below(3) == 0) {
        calendar.until(activity, LocalDate.of(2023, 7, 3 + below(22)));
      }
    }
    for (ActivityId session : Samples.SESSIONS) {
      LocalDateTime start = LocalDate.of(2023, 7, 3 + below(18)).atTime(9 + below(2), 0);
      calendar.slot(session, new Slot(start, Duration.ofHours(1L + below(2))));
    }
    return calendar.edition();
  }

  /** A time of the grid, from just before the edition to a week after it. */
  Instant time(Edition edition) {
    return LocalDate.of(2023, 7, 1)
        .plusDays(below(28))
        .atTime(oneOf(List.of(0, 9, 10, 11, 12)), 0)
        .atZone(edition.zone())
        .toInstant();
  }

  Criterion rule(int depth) {
    int kind = below(depth == 0 ? 4 : 7);
    return switch (kind) {
      case 0, 1, 2 -> need();
      case 3 -> weighted();
      case 4, 5 -> new Criterion.All(rules(depth - 1));
      default -> {
        List<Criterion> of = rules(depth - 1);
        yield new Criterion.AtLeast(1 + below(of.size()), of);
      }
    };
  }

  private List<Criterion> rules(int depth) {
    return listOf(1 + below(3), () -> rule(depth));
  }

  private Criterion weighted() {
    return new Criterion.Weighted(
        Percentage.of(10L + 10L * below(10)),
        listOf(
            1 + below(3),
            () -> new Criterion.Share(oneOf(Samples.SCORED), BigDecimal.valueOf(10L + below(50)))));
  }

  Criterion need() {
    return switch (below(6)) {
      case 0 -> new Criterion.Need(oneOf(Samples.ENDING), new Measure.Done());
      case 1 -> new Criterion.Need(oneOf(Samples.QUIZZES), new Measure.Score(score()));
      case 2 -> new Criterion.Need(oneOf(Samples.SESSIONS), new Measure.Presence(share()));
      case 3 -> new Criterion.Need(oneOf(Samples.TASKS), new Measure.Items(1 + below(3)));
      case 4 -> reviewed(new Measure.Staff());
      default -> reviewed(new Measure.Peers(1 + below(3)));
    };
  }

  private Criterion reviewed(Measure.Reviewers by) {
    Percentage min = below(2) == 0 ? Percentage.ZERO : score();
    return new Criterion.Need(
        oneOf(Samples.TASKS), new Measure.Reviewed(Optional.empty(), min, by));
  }

  private Percentage score() {
    return Percentage.of(10L * below(11));
  }

  private Percentage share() {
    return Percentage.of(oneOf(List.of(1, 25, 50, 75, 100)));
  }

  List<Statement> log(Edition edition, int length) {
    List<Statement> log = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      boolean mistake = !log.isEmpty() && below(15) == 0;
      log.add(mistake ? voiding(edition, oneOf(log)) : statement(edition));
    }
    return shuffled(log);
  }

  /** Anything but a voiding; written down after whatever this generator made before. */
  Statement statement(Edition edition) {
    return switch (below(20)) {
      case 0, 1, 2 -> said(edition, Samples.ENDING, new Result.Completed(), Journal.LEARNER);
      case 3, 4, 5, 6 ->
          said(edition, Samples.QUIZZES, new Result.Scored(score()), Journal.LEARNER);
      case 7, 8, 9 -> attended(edition);
      case 10, 11, 12 -> said(edition, Samples.TASKS, new Result.Submitted(), Journal.LEARNER);
      case 13, 14 -> said(edition, Samples.TASKS, review(), Journal.STAFF);
      case 15, 16 -> said(edition, Samples.TASKS, review(), Authority.learner("peer " + below(4)));
      case 17 -> said(edition, Samples.SESSIONS, new Result.Settled(), Journal.SOURCE);
      case 18 -> extension(edition);
      default ->
          below(2) == 0
              ? said(edition, Samples.ALL, new Result.Waived(), Journal.STAFF)
              : said(edition, Samples.ALL, new Result.Submitted(), Journal.LEARNER);
    };
  }

  private Result review() {
    return new Result.Reviewed(below(3) > 0, score());
  }

  Statement extension(Edition edition) {
    LocalDate until = LocalDate.of(2023, 7, 10).plusDays(below(25));
    return said(edition, Samples.ALL, new Result.Extended(until), Journal.STAFF);
  }

  Statement voiding(Edition edition, Statement mistake) {
    return said(edition, Samples.ALL, new Result.Voided(mistake.id()), Journal.STAFF);
  }

  private Statement attended(Edition edition) {
    ActivityId session = anyOf(Samples.SESSIONS);
    Interval slot = edition.slot(session).orElseThrow().interval(edition.zone());
    Instant from = slot.from().plus(Duration.ofMinutes(15L * (below(10) - 2)));
    Interval time = new Interval(from, from.plus(Duration.ofMinutes(15L * below(8))));
    return write(session, new Result.Attended(time), time.to(), Journal.SOURCE);
  }

  private Statement said(Edition edition, List<ActivityId> about, Result result, Authority by) {
    return write(anyOf(about), result, time(edition), by);
  }

  /** One of these; most often one that the rule asks for. */
  private ActivityId anyOf(List<ActivityId> these) {
    List<ActivityId> interesting = these.stream().filter(asked::contains).toList();
    return oneOf(interesting.isEmpty() || below(4) == 0 ? these : interesting);
  }

  Statement write(ActivityId activity, Result result, Instant at, Authority by) {
    return new Statement(
        new UUID(random.nextLong(), random.nextLong()),
        Journal.ENROLMENT,
        activity,
        result,
        at,
        Instant.parse("2023-08-01T00:00:00Z").plusSeconds(stored++),
        by,
        by.kind() == Authority.Kind.STAFF ? Optional.of("illness") : Optional.empty());
  }

  private static <T> List<T> listOf(int size, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(item.get());
    }
    return items;
  }
}
