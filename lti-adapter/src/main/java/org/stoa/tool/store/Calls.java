package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.stoa.lti.text.Secret;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;

/** Calls for applications, in table {@code admission_call}. Safe for any thread. */
public final class Calls {

  private final Jdbi jdbi;

  public Calls(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * An edition's call for applications at one platform.
   *
   * @param address of its form, which can't be guessed; it stays when the form is closed and opened
   * @param isOpen whether the form takes applications
   */
  public record Call(UUID id, Tenant tenant, EditionKey edition, String address, boolean isOpen) {}

  /** The call of an edition; a closed one, if there was none. */
  public Call of(Tenant tenant, EditionKey edition) {
    return find(tenant, edition)
        .orElseGet(
            () -> {
              begin(tenant, edition);
              return find(tenant, edition).orElseThrow();
            });
  }

  /** Of two that begin at the same moment one inserts, and the other finds. */
  private void begin(Tenant tenant, EditionKey edition) {
    try {
      jdbi.useTransaction(handle -> insert(handle, tenant, edition));
    } catch (UnableToExecuteStatementException e) {
      if (find(tenant, edition).isEmpty()) {
        throw e;
      }
    }
  }

  private static void insert(Handle handle, Tenant tenant, EditionKey edition) {
    handle
        .createUpdate(
            """
            insert into admission_call
              (id, issuer, client_id, deployment_id, programme, edition, address)
            values (:id, :issuer, :clientId, :deploymentId, :programme, :edition, :address)
            """)
        .bind("id", UUID.randomUUID())
        .bindMethods(tenant)
        .bind("programme", edition.programme().value())
        .bind("edition", edition.edition().value())
        .bind("address", Secret.fresh())
        .execute();
  }

  private Optional<Call> find(Tenant tenant, EditionKey edition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from admission_call
                    where issuer = :issuer and client_id = :clientId
                      and deployment_id = :deploymentId
                      and programme = :programme and edition = :edition
                    """)
                .bindMethods(tenant)
                .bind("programme", edition.programme().value())
                .bind("edition", edition.edition().value())
                .map((row, context) -> call(row))
                .findOne());
  }

  /** The call whose form has this address, open or not. */
  public Optional<Call> at(String address) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from admission_call where address = :address")
                .bind("address", address)
                .map((row, context) -> call(row))
                .findOne());
  }

  /** A call by its id. */
  public Optional<Call> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from admission_call where id = :id")
                .bind("id", id)
                .map((row, context) -> call(row))
                .findOne());
  }

  /** Opens a form, or closes it. */
  public void open(Call call, boolean isOpen) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update admission_call set is_open = ? where id = ?", isOpen, call.id()));
  }

  private static Call call(ResultSet row) throws SQLException {
    return new Call(
        row.getObject("id", UUID.class),
        new Tenant(
            row.getString("issuer"), row.getString("client_id"), row.getString("deployment_id")),
        new EditionKey(
            new ProgrammeId(row.getString("programme")), new EditionId(row.getString("edition"))),
        row.getString("address"),
        row.getBoolean("is_open"));
  }
}
