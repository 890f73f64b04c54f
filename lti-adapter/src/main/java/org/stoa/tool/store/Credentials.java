package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.privacy.IssuedAward;
import org.stoa.programme.AwardId;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.EnrolmentId;

/**
 * Awards that were issued, in table {@code credential}, and whose they are, in {@code
 * credential_holder}. Safe for any thread.
 */
public final class Credentials {

  /** Whose they are, in the course of whoever asks. */
  private static final String IN_COURSE =
      """
      from credential c
        join credential_holder h on h.credential = c.id
        join enrolment e on e.id = h.enrolment
        join enrolment me on me.id = :teacher and me.issuer = e.issuer
          and me.client_id = e.client_id and me.deployment_id = e.deployment_id
      where exists (select 1 from membership m where m.enrolment = e.id and m.context = :context)
      """;

  private final Jdbi jdbi;

  public Credentials(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An issued award, and what becomes of it. */
  public record Credential(
      IssuedAward award,
      Achievement achievement,
      Instant issued,
      Optional<Revocation> revocation) {}

  /** That it no longer holds. */
  public record Revocation(Instant when, String reason) {}

  /**
   * A credential in the hands of whom it was issued to.
   *
   * @param salt with which the name is recognised
   * @param name as the credential has it
   */
  public record Held(Credential credential, String salt, String name) {
    /** Doesn't say who it is. */
    @Override
    public String toString() {
      return "Held[" + credential.award().id() + "]";
    }
  }

  /** Keeps a credential, unless there is one already; gives the one that is kept. */
  public Held keep(EnrolmentId holder, Held held) {
    return jdbi.inTransaction(
        handle -> {
          Enrolments.lock(handle, holder);
          Optional<Held> before = find(handle, holder, held.credential().award().award());
          if (before.isEmpty()) {
            insert(handle, holder, held);
          }
          return before.orElse(held);
        });
  }

  private static void insert(Handle handle, EnrolmentId holder, Held held) {
    IssuedAward award = held.credential().award();
    handle.execute(
        """
        insert into credential (id, programme, edition, award, since, recipient, achievement, issued)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        award.id(),
        award.programme().value(),
        award.edition().value(),
        award.award().value(),
        Database.timestamp(award.since()),
        award.recipient(),
        held.credential().achievement().json(),
        Database.timestamp(held.credential().issued()));
    handle.execute(
        """
        insert into credential_holder (enrolment, award, credential, salt, name)
        values (?, ?, ?, ?, ?)
        """,
        holder.value(),
        award.award().value(),
        award.id(),
        held.salt(),
        held.name());
  }

  /** What a learner was issued for an award. */
  public Optional<Held> find(EnrolmentId holder, AwardId award) {
    return jdbi.withHandle(handle -> find(handle, holder, award));
  }

  private static Optional<Held> find(Handle handle, EnrolmentId holder, AwardId award) {
    return handle
        .createQuery(
            """
            select c.*, h.salt, h.name from credential c
              join credential_holder h on h.credential = c.id
            where h.enrolment = :holder and h.award = :award
            """)
        .bind("holder", holder.value())
        .bind("award", award.value())
        .map((row, context) -> held(row))
        .findOne();
  }

  /** A credential by its id, whoever asks. */
  public Optional<Credential> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from credential where id = :id")
                .bind("id", id)
                .map((row, context) -> credential(row))
                .findOne());
  }

  /** What the people of a course were issued, the latest first. */
  public List<Held> seenFrom(Course course) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select c.*, h.salt, h.name " + IN_COURSE + " order by c.issued desc, c.id")
                .bind("teacher", course.teacher().value())
                .bind("context", course.context())
                .map((row, context) -> held(row))
                .list());
  }

  /** Revokes a credential of somebody in a course; false if there is none to revoke. */
  public boolean revoke(Course course, UUID id, Revocation revocation) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "update credential set revoked = :when, revocation = :reason"
                            + " where id = :id and revoked is null and id in (select c.id "
                            + IN_COURSE
                            + ")")
                    .bind("when", Database.timestamp(revocation.when()))
                    .bind("reason", revocation.reason())
                    .bind("id", id)
                    .bind("teacher", course.teacher().value())
                    .bind("context", course.context())
                    .execute()
                == 1);
  }

  /** Forgets whose credentials these were, while somebody is erased; they stay what they are. */
  public static void forget(Handle handle, EnrolmentId holder) {
    handle.execute("delete from credential_holder where enrolment = ?", holder.value());
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(credential(row), row.getString("salt"), row.getString("name"));
  }

  private static Credential credential(ResultSet row) throws SQLException {
    Optional<Instant> revoked =
        Optional.ofNullable(row.getObject("revoked", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
    String reason = Optional.ofNullable(row.getString("revocation")).orElse("");
    return new Credential(
        new IssuedAward(
            row.getObject("id", UUID.class),
            new ProgrammeId(row.getString("programme")),
            new EditionId(row.getString("edition")),
            new AwardId(row.getString("award")),
            Database.instant(row, "since"),
            row.getString("recipient")),
        Achievement.read(row.getString("achievement")),
        Database.instant(row, "issued"),
        revoked.map(when -> new Revocation(when, reason)));
  }
}
