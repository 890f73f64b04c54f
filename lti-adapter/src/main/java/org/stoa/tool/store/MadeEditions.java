package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.tool.store.Enrolments.Person;

/**
 * Editions that people made from a start date, in table {@code made_edition}; rows are only ever
 * inserted. Safe for any thread.
 */
public final class MadeEditions {

  private final Jdbi jdbi;

  public MadeEditions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * An edition on other days than the one it was made from.
   *
   * @param template the edition that it has its calendar from
   * @param first its first day
   * @param title at most 200 characters
   */
  public record MadeEdition(
      ProgrammeId programme,
      EditionId edition,
      EditionId template,
      LocalDate first,
      String title) {}

  /**
   * Keeps an edition.
   *
   * @return false if there is one of this programme and id already, and nothing was changed
   */
  public boolean add(MadeEdition made, Person by, Instant when) {
    if (find(made.programme(), made.edition()).isPresent()) {
      return false;
    }
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      insert into made_edition (programme, edition, template, first_day, title,
                        issuer, client_id, deployment_id, made_by, made)
                      values (:programme, :edition, :template, :first, :title,
                        :issuer, :clientId, :deploymentId, :subject, :made)
                      """)
                  .bindMethods(by)
                  .bind("programme", made.programme().value())
                  .bind("edition", made.edition().value())
                  .bind("template", made.template().value())
                  .bind("first", made.first())
                  .bind("title", made.title())
                  .bind("made", Database.timestamp(when))
                  .execute());
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (find(made.programme(), made.edition()).isPresent()) {
        return false; // Somebody else was a moment faster.
      }
      throw e;
    }
  }

  /** One of them, whoever made it. */
  public Optional<MadeEdition> find(ProgrammeId programme, EditionId edition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from made_edition where programme = :programme and edition = :edition")
                .bind("programme", programme.value())
                .bind("edition", edition.value())
                .map((row, context) -> made(row))
                .findOne());
  }

  /** Those that were made by people of one tenant, by programme and first day. */
  public List<MadeEdition> of(Tenant tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from made_edition
                    where issuer = :issuer and client_id = :clientId
                      and deployment_id = :deploymentId
                    order by programme, first_day, edition
                    """)
                .bindMethods(tenant)
                .map((row, context) -> made(row))
                .list());
  }

  private static MadeEdition made(ResultSet row) throws SQLException {
    return new MadeEdition(
        new ProgrammeId(row.getString("programme")),
        new EditionId(row.getString("edition")),
        new EditionId(row.getString("template")),
        row.getObject("first_day", LocalDate.class),
        row.getString("title"));
  }
}
