package org.stoa.xapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** Statements with every verb; the same seed makes the same ones. */
final class RandomStatements {

  static final Course COURSE =
      new Course(
          "caring-cities",
          "2023",
          Set.of(new ActivityId("quiz-1"), new ActivityId("live-1"), new ActivityId("essay")));

  private static final List<String> WORDS =
      List.of("Amina", "돌봄", "\"quoted\"", "tab\tand\nline", "\uD83D\uDE00", "back\\slash", "{}");

  private final Random random;

  RandomStatements(long seed) {
    this.random = new Random(seed);
  }

  Statement next(Verb verb) {
    boolean isActOfStaff = verb.isActOfStaff();
    Authority.Kind kind =
        isActOfStaff ? Authority.Kind.STAFF : oneOf(List.of(Authority.Kind.values()));
    return new Statement(
        uuid(),
        new EnrolmentId(uuid()),
        oneOf(COURSE.activities().stream().sorted().toList()),
        result(verb),
        instant(),
        instant(),
        new Authority(kind, oneOf(WORDS)),
        isActOfStaff || random.nextBoolean() ? Optional.of(oneOf(WORDS)) : Optional.empty());
  }

  private Result result(Verb verb) {
    return switch (verb) {
      case COMPLETED -> new Result.Completed();
      case SCORED -> new Result.Scored(percentage());
      case ATTENDED -> attended();
      case SUBMITTED -> new Result.Submitted();
      case REVIEWED -> new Result.Reviewed(random.nextBoolean(), percentage());
      case SETTLED -> new Result.Settled();
      case EXTENDED -> new Result.Extended(LocalDate.EPOCH.plusDays(random.nextInt(40_000)));
      case WAIVED -> new Result.Waived();
      case VOIDED -> new Result.Voided(uuid());
    };
  }

  private Result attended() {
    Instant from = instant();
    Interval interval = new Interval(from, from.plusNanos(random.nextLong(1L << 50)));
    return random.nextBoolean()
        ? new Result.Attended(interval)
        : new Result.Attended(interval, Optional.of(oneOf(List.of(Mode.values()))));
  }

  private Percentage percentage() {
    int scale = random.nextInt(12);
    return new Percentage(
        BigDecimal.valueOf(random.nextLong(100), 0)
            .add(BigDecimal.valueOf(random.nextInt(10), scale).min(BigDecimal.ONE)));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(random.nextInt(), 3L * random.nextInt(1000));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T oneOf(List<T> these) {
    return these.get(random.nextInt(these.size()));
  }
}
