package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

class StatementsTest {

  private final Database database = Samples.database();
  private final Statements statements = new Statements(database.jdbi());
  private final EnrolmentId ana = Samples.enrol(database, "ana");
  private final EnrolmentId minjun = Samples.enrol(database, "minjun");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("Every kind of result comes back as it was written")
  void roundTrip() {
    List<Result> results =
        List.of(
            new Result.Completed(),
            new Result.Scored(new Percentage(new BigDecimal("66.66"))),
            new Result.Scored(Percentage.HUNDRED),
            new Result.Attended(new Interval(Samples.NOW, Samples.NOW.plusMillis(3_600_001))),
            new Result.Attended(
                new Interval(Samples.NOW, Samples.NOW.plusSeconds(60)), Optional.of(Mode.ON_SITE)),
            new Result.Submitted(),
            new Result.Reviewed(true, Percentage.of(80)),
            new Result.Reviewed(false, Percentage.ZERO),
            new Result.Settled(),
            new Result.Extended(LocalDate.of(2026, 3, 29)),
            new Result.Waived(),
            new Result.Voided(UUID.randomUUID()));
    assertEquals(
        Set.of(Verb.values()),
        results.stream().map(Result::verb).collect(Collectors.toSet()),
        "no kind is left out");
    List<Statement> written =
        results.stream().map(result -> Samples.statement(ana, result)).toList();
    statements.append(written);
    assertEquals(Set.copyOf(written), Set.copyOf(statements.of(ana)));
  }

  @Test
  @DisplayName("A statement without a reason, by its learner, comes back without one")
  void noReason() {
    Statement plain =
        new Statement(
            UUID.randomUUID(),
            ana,
            Samples.QUIZ,
            new Result.Completed(),
            Samples.NOW,
            Samples.NOW,
            Authority.learner(ana.toString()),
            Optional.empty());
    statements.append(List.of(plain));
    assertEquals(List.of(plain), statements.of(ana));
  }

  @Test
  @DisplayName("A statement whose id is known is left as it is")
  void idempotent() {
    Statement first = Samples.statement(ana, new Result.Scored(Percentage.of(50)));
    Statement other =
        new Statement(
            first.id(),
            ana,
            Samples.QUIZ,
            new Result.Scored(Percentage.of(99)),
            Samples.NOW,
            Samples.NOW,
            Authority.staff("Somebody"),
            Optional.of("else"));
    statements.append(List.of(first));
    statements.append(List.of(first, other));
    assertEquals(List.of(first), statements.of(ana));
  }

  @Test
  @DisplayName("Each learner has her own log")
  void ofOne() {
    Statement hers = Samples.statement(ana, new Result.Completed());
    statements.append(List.of(hers, Samples.statement(minjun, new Result.Submitted())));
    assertEquals(List.of(hers), statements.of(ana));
    assertEquals(List.of(), statements.of(new EnrolmentId(UUID.randomUUID())));
  }

  @Test
  @DisplayName("Of several statements all are written, or none")
  void allOrNone() {
    Statement good = Samples.statement(ana, new Result.Completed());
    Statement ofNobody =
        Samples.statement(new EnrolmentId(UUID.randomUUID()), new Result.Completed());
    assertThrows(RuntimeException.class, () -> statements.append(List.of(good, ofNobody)));
    assertEquals(List.of(), statements.of(ana));
  }

  @Test
  @DisplayName("A statement goes when the transaction that it is part of is rolled back")
  void rolledBack() {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              statements.append(handle, List.of(Samples.statement(ana, new Result.Completed())));
              assertEquals(1, statements.of(handle, ana).size());
              handle.rollback();
            });
    assertEquals(List.of(), statements.of(ana));
  }

  @Test
  @DisplayName("What goes wrong in the database is told without the values of anybody")
  void silentFailure() {
    EnrolmentId nobody = new EnrolmentId(UUID.randomUUID());
    RuntimeException failure =
        assertThrows(
            RuntimeException.class,
            () -> statements.append(List.of(Samples.statement(nobody, new Result.Completed()))));
    assertFalse(failure.toString().contains("Facilitator"), failure.toString());
    assertFalse(failure.toString().contains("arguments"), failure.toString());
  }
}
