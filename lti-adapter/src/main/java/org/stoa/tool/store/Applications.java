package org.stoa.tool.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Application;
import org.stoa.admission.Application.Experience;
import org.stoa.lti.text.Secret;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.AwardId;

/**
 * Applications as they came, in tables {@code application} and {@code application_detail}; rows are
 * only ever inserted. Safe for any thread.
 */
public final class Applications {

  private enum Kind {
    ANSWER,
    SCORE,
    AWARD
  }

  private final Jdbi jdbi;

  public Applications(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * An application that has arrived.
   *
   * @param call for which it is
   * @param address of the page that tells the applicant about it; it can't be guessed
   */
  public record Received(UUID id, UUID call, String address, Application application) {
    /** Doesn't say whose it is. */
    @Override
    public String toString() {
      return "Received[" + id + "]";
    }
  }

  /** Adds applications, all or none, and gives them in the order in which they came. */
  public List<Received> add(UUID call, List<Application> applications) {
    return jdbi.inTransaction(
        handle -> {
          List<Received> received = new ArrayList<>();
          for (Application application : applications) {
            received.add(new Received(UUID.randomUUID(), call, Secret.fresh(), application));
          }
          insert(handle, received);
          return received;
        });
  }

  private static void insert(Handle handle, List<Received> received) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into application
              (id, admission_call, address, applicant, name, applied, experience)
            values (?, ?, ?, ?, ?, ?, ?)
            """);
    PreparedBatch details =
        handle.prepareBatch(
            "insert into application_detail (application, kind, name, detail) values (?, ?, ?, ?)");
    for (Received it : received) {
      Application application = it.application();
      rows.add(
          it.id(),
          it.call(),
          it.address(),
          application.applicant().value(),
          application.name(),
          Database.timestamp(application.applied()),
          application.experience().name());
      application
          .answers()
          .forEach((name, answer) -> add(details, it, Kind.ANSWER, name.name(), answer.text()));
      application
          .scores()
          .forEach((name, score) -> add(details, it, Kind.SCORE, name.name(), score.toString()));
      application.awards().forEach(award -> add(details, it, Kind.AWARD, award.value(), ""));
    }
    rows.execute();
    details.execute();
  }

  private static void add(PreparedBatch batch, Received of, Kind kind, String name, String detail) {
    batch.add(of.id(), kind.name(), name, detail);
  }

  /** All applications for a call, in the order in which they came. */
  public List<Received> of(UUID call) {
    return jdbi.withHandle(handle -> read(handle, "a.admission_call", call));
  }

  /** One application. */
  public Optional<Received> find(UUID id) {
    return jdbi.withHandle(handle -> read(handle, "a.id", id)).stream().findFirst();
  }

  /** The application that its applicant follows at this address. */
  public Optional<Received> at(String address) {
    return jdbi.withHandle(handle -> read(handle, "a.address", address)).stream().findFirst();
  }

  private static List<Received> read(Handle handle, String column, Object value) {
    Map<UUID, Details> details = new HashMap<>();
    handle
        .createQuery(
            "select d.* from application_detail d join application a on a.id = d.application where "
                + column
                + " = :value")
        .bind("value", value)
        .map((row, context) -> Detail.of(row))
        .forEach(it -> details.computeIfAbsent(it.application(), id -> new Details()).add(it));
    return handle
        .createQuery("select a.* from application a where " + column + " = :value order by arrived")
        .bind("value", value)
        .map((row, context) -> received(row, details))
        .list();
  }

  private static Received received(ResultSet row, Map<UUID, Details> details) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Details its = details.getOrDefault(id, new Details());
    return new Received(
        id,
        row.getObject("admission_call", UUID.class),
        row.getString("address"),
        new Application(
            new ApplicantId(row.getString("applicant")),
            row.getString("name"),
            Database.instant(row, "applied"),
            its.answers,
            Experience.valueOf(row.getString("experience")),
            its.scores,
            its.awards));
  }

  /** A row about an application. */
  private record Detail(UUID application, Kind kind, String name, String detail) {
    static Detail of(ResultSet row) throws SQLException {
      return new Detail(
          row.getObject("application", UUID.class),
          Kind.valueOf(row.getString("kind")),
          row.getString("name"),
          row.getString("detail"));
    }
  }

  /** The rows about one application. */
  private static final class Details {

    private final Map<Attribute, Answer> answers = new HashMap<>();
    private final Map<Attribute, BigDecimal> scores = new HashMap<>();
    private final Set<AwardId> awards = new HashSet<>();

    void add(Detail row) {
      switch (row.kind()) {
        case ANSWER -> answers.put(new Attribute(row.name()), new Answer(row.detail()));
        case SCORE -> scores.put(new Attribute(row.name()), new BigDecimal(row.detail()));
        case AWARD -> awards.add(new AwardId(row.name()));
      }
    }
  }
}
