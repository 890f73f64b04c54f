package org.stoa.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/** The statements of one learner, written one after the other. */
final class Journal {

  static final EnrolmentId ENROLMENT = new EnrolmentId(new UUID(7, 7));
  static final Authority LEARNER = Authority.learner("Amina");
  static final Authority STAFF = Authority.staff("Boram");
  static final Authority SOURCE = Authority.source("zoom");

  private final List<Statement> statements = new ArrayList<>();

  List<Statement> statements() {
    return List.copyOf(statements);
  }

  Journal copy() {
    Journal copy = new Journal();
    copy.statements.addAll(statements);
    return copy;
  }

  Statement completed(String activity, Instant at) {
    return write(activity, new Result.Completed(), at, LEARNER);
  }

  Statement scored(String activity, long score, Instant at) {
    return write(activity, new Result.Scored(Percentage.of(score)), at, LEARNER);
  }

  Statement attended(String activity, Instant from, Instant to) {
    return write(activity, new Result.Attended(new Interval(from, to)), to, SOURCE);
  }

  Statement submitted(String activity, Instant at) {
    return write(activity, new Result.Submitted(), at, LEARNER);
  }

  Statement settled(String activity, Instant at) {
    return write(activity, new Result.Settled(), at, SOURCE);
  }

  Statement accepted(String activity, long score, Instant at, Authority by) {
    return write(activity, new Result.Reviewed(true, Percentage.of(score)), at, by);
  }

  Statement returned(String activity, Instant at, Authority by) {
    return write(activity, new Result.Reviewed(false, Percentage.ZERO), at, by);
  }

  Statement extended(String activity, String until, Instant at) {
    return write(activity, new Result.Extended(LocalDate.parse(until)), at, STAFF);
  }

  Statement waived(String activity, Instant at) {
    return write(activity, new Result.Waived(), at, STAFF);
  }

  Statement voided(Statement mistake, Instant at) {
    return write(mistake.activity().value(), new Result.Voided(mistake.id()), at, STAFF);
  }

  private Statement write(String activity, Result result, Instant at, Authority authority) {
    int number = statements.size() + 1;
    Statement statement =
        new Statement(
            new UUID(0, number),
            ENROLMENT,
            new ActivityId(activity),
            result,
            at,
            Instant.EPOCH.plusSeconds(number),
            authority,
            authority.kind() == Authority.Kind.STAFF ? Optional.of("illness") : Optional.empty());
    statements.add(statement);
    return statement;
  }
}
