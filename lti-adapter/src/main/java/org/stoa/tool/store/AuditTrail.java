package org.stoa.tool.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.stoa.statement.EnrolmentId;

/**
 * What staff asked to have changed, in table {@code audit}; rows are only ever inserted. What it
 * came to, and why, is in what was changed. Safe for any thread.
 */
public final class AuditTrail {

  private final Jdbi jdbi;

  public AuditTrail(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * An act.
   *
   * @param by who asked
   * @param path what for, as the tool's pages have it: it names people by their ids alone
   */
  public record Act(EnrolmentId by, String path, Instant when) {}

  /** Notes an act before it is done. */
  public void note(EnrolmentId by, String path, Instant when) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into audit (enrolment, path, happened) values (?, ?, ?)",
                by.value(),
                path,
                Database.timestamp(when)));
  }

  /** The latest acts of people from the same platform as this one, the last one first. */
  public List<Act> seenBy(EnrolmentId administrator, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.* from audit a
                      join enrolment e on e.id = a.enrolment
                      join enrolment me on me.id = :me and me.issuer = e.issuer
                        and me.client_id = e.client_id and me.deployment_id = e.deployment_id
                    order by a.id desc limit :most
                    """)
                .bind("me", administrator.value())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Act(
                            new EnrolmentId(row.getObject("enrolment", UUID.class)),
                            row.getString("path"),
                            Database.instant(row, "happened")))
                .list());
  }
}
