package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Decision;
import org.stoa.programme.Attribute;
import org.stoa.statement.EnrolmentId;

/**
 * What people decided about applications, in table {@code admission_decision}; rows are only ever
 * inserted. Safe for any thread.
 */
public final class Decisions {

  private final Jdbi jdbi;

  public Decisions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The acts, as decisions are read from files. */
  private enum Word {
    ADMIT,
    HOLD,
    REFUSE,
    WITHDRAW,
    FITS,
    UNFIT,
    PUBLISH
  }

  /**
   * Adds a decision.
   *
   * @param by whoever made it; empty if the applicant did
   */
  public void add(UUID call, Optional<EnrolmentId> by, Decision decision) {
    Decision.Act act = decision.act();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into admission_decision (admission_call, decided, enrolment, made_by,
                      reason, act, applicant, attribute)
                    values (:call, :at, :enrolment, :by, :reason, :act, :applicant, :attribute)
                    """)
                .bind("call", call)
                .bind("at", Database.timestamp(decision.at()))
                .bind("enrolment", by.map(EnrolmentId::value))
                .bind("by", decision.by())
                .bind("reason", decision.reason())
                .bind("act", word(act).name())
                .bind("applicant", applicant(act))
                .bind("attribute", attribute(act))
                .execute());
  }

  /** What was decided for a call, the first one first. */
  public List<Decision> of(UUID call) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from admission_decision where admission_call = ? order by id")
                .bind(0, call)
                .map((row, context) -> decision(row))
                .list());
  }

  /** The word for an act, in lower case as files have it. */
  public static String written(Decision.Act act) {
    return word(act).name().toLowerCase(Locale.ROOT);
  }

  private static Word word(Decision.Act act) {
    if (act instanceof Decision.Admit) {
      return Word.ADMIT;
    }
    if (act instanceof Decision.Hold) {
      return Word.HOLD;
    }
    if (act instanceof Decision.Refuse) {
      return Word.REFUSE;
    }
    if (act instanceof Decision.Withdraw) {
      return Word.WITHDRAW;
    }
    if (act instanceof Decision.Confirm confirm) {
      return confirm.fits() ? Word.FITS : Word.UNFIT;
    }
    return Word.PUBLISH;
  }

  private static Optional<String> applicant(Decision.Act act) {
    return act instanceof Decision.OfOne one
        ? Optional.of(one.applicant().value())
        : Optional.empty();
  }

  private static Optional<String> attribute(Decision.Act act) {
    return act instanceof Decision.Confirm confirm
        ? Optional.of(confirm.attribute().name())
        : Optional.empty();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        Database.instant(row, "decided"),
        row.getString("made_by"),
        row.getString("reason"),
        act(row));
  }

  private static Decision.Act act(ResultSet row) throws SQLException {
    Word word = Word.valueOf(row.getString("act"));
    if (word == Word.PUBLISH) {
      return new Decision.Publish();
    }
    ApplicantId applicant = new ApplicantId(row.getString("applicant"));
    return switch (word) {
      case ADMIT -> new Decision.Admit(applicant);
      case HOLD -> new Decision.Hold(applicant);
      case REFUSE -> new Decision.Refuse(applicant);
      case WITHDRAW -> new Decision.Withdraw(applicant);
      case FITS, UNFIT ->
          new Decision.Confirm(
              applicant, new Attribute(row.getString("attribute")), word == Word.FITS);
      case PUBLISH -> throw new IllegalStateException("no applicant publishes");
    };
  }
}
