package org.stoa.tool.store;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.EnrolmentId;

/** Who takes part in what, in table {@code enrolment}. Safe for any thread. */
public final class Enrolments {

  private final Jdbi jdbi;

  public Enrolments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A person as a platform knows her.
   *
   * @param subject unique within issuer, client id and deployment
   */
  public record Person(String issuer, String clientId, String deploymentId, String subject) {
    /** Whence she comes. */
    public Tenant tenant() {
      return new Tenant(issuer, clientId, deploymentId);
    }

    /** Doesn't say who it is. */
    @Override
    public String toString() {
      return "Person[issuer=" + issuer + "]";
    }
  }

  /** One person's part in one edition. */
  public record Enrolment(
      EnrolmentId id, Person person, ProgrammeId programme, EditionId edition) {}

  /**
   * How a person came by, last of all.
   *
   * @param name as the platform calls her, if it does
   * @param context in which she came, if any
   * @param learns whether she learns there
   */
  public record Appearance(
      Optional<String> name, Optional<String> email, Optional<String> context, boolean learns) {
    /** Doesn't say who it is. */
    @Override
    public String toString() {
      return "Appearance[]";
    }
  }

  /** Enrols a person, unless she already is. */
  public Enrolment enrol(Person person, ProgrammeId programme, EditionId edition) {
    return find(person, programme, edition)
        .orElseGet(() -> insertOrFind(person, programme, edition));
  }

  /** Of two launches at the same moment one inserts, and the other finds. */
  private Enrolment insertOrFind(Person person, ProgrammeId programme, EditionId edition) {
    try {
      jdbi.useTransaction(handle -> insert(handle, person, programme, edition));
    } catch (UnableToExecuteStatementException e) {
      return find(person, programme, edition).orElseThrow(() -> e);
    }
    return find(person, programme, edition).orElseThrow();
  }

  private static void insert(
      Handle handle, Person person, ProgrammeId programme, EditionId edition) {
    handle.execute(
        """
        insert into enrolment (id, issuer, client_id, deployment_id, subject, programme, edition)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        UUID.randomUUID(),
        person.issuer(),
        person.clientId(),
        person.deploymentId(),
        person.subject(),
        programme.value(),
        edition.value());
  }

  /** Remembers what a person is called, and in which course she learns or teaches. */
  public void meet(EnrolmentId id, Appearance appearance) {
    jdbi.useTransaction(
        handle -> {
          lock(handle, id);
          handle.execute(
              "update enrolment set name = coalesce(?, name), email = coalesce(?, email)"
                  + " where id = ?",
              appearance.name().map(name -> cut(name, 500)),
              appearance.email().filter(email -> email.length() <= 320),
              id.value());
          appearance.context().ifPresent(it -> join(handle, id, it, appearance.learns()));
        });
  }

  /** What a person was last called, if her platform has said it. */
  public Optional<String> name(EnrolmentId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select name from enrolment where id = :id and name is not null")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne());
  }

  private static void join(Handle handle, EnrolmentId id, String context, boolean learns) {
    handle.execute(
        "delete from membership where enrolment = ? and context = ?", id.value(), context);
    handle.execute(
        "insert into membership (enrolment, context, learns) values (?, ?, ?)",
        id.value(),
        context,
        learns);
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  private Optional<Enrolment> find(Person person, ProgrammeId programme, EditionId edition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from enrolment
                    where issuer = :issuer and client_id = :clientId
                      and deployment_id = :deploymentId and subject = :subject
                      and programme = :programme and edition = :edition
                    """)
                .bindMethods(person)
                .bind("programme", programme.value())
                .bind("edition", edition.value())
                .mapTo(UUID.class)
                .findOne()
                .map(id -> new Enrolment(new EnrolmentId(id), person, programme, edition)));
  }

  /**
   * Has whoever else would lock this enrolment wait until the transaction ends, so that what two
   * requests of one learner do happens one after the other.
   */
  public static void lock(Handle handle, EnrolmentId id) {
    handle
        .createQuery("select id from enrolment where id = :id for update")
        .bind("id", id.value())
        .mapTo(UUID.class)
        .findOne();
  }

  /** An enrolment by its id. */
  public Optional<Enrolment> find(EnrolmentId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from enrolment where id = :id")
                .bind("id", id.value())
                .map(
                    (row, context) ->
                        new Enrolment(
                            id,
                            new Person(
                                row.getString("issuer"),
                                row.getString("client_id"),
                                row.getString("deployment_id"),
                                row.getString("subject")),
                            new ProgrammeId(row.getString("programme")),
                            new EditionId(row.getString("edition"))))
                .findOne());
  }
}
