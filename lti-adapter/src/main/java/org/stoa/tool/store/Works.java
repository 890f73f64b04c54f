package org.stoa.tool.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;

/**
 * What learners handed in, in table {@code work}; the statement of the same id says who did, when,
 * and to which activity. What was taken back stays: its statement is voided. Safe for any thread.
 */
public final class Works {

  private static final String SELECT =
      """
      select w.*, s.enrolment, s.activity, s.happened from work w join statement s on s.id = w.id
      """;

  private final Jdbi jdbi;
  private final WorkFiles files;

  public Works(Jdbi jdbi, WorkFiles files) {
    this.jdbi = jdbi;
    this.files = files;
  }

  /** With the files in the same database. */
  public Works(Jdbi jdbi) {
    this(jdbi, WorkFiles.inDatabase(jdbi));
  }

  /** Keeps a text, in the transaction of its statement. */
  public void add(Handle handle, UUID statement, Work.Text text) {
    handle.execute("insert into work (id, text) values (?, ?)", statement, text.text());
  }

  /** Keeps a file, in the transaction of its statement. */
  public void add(Handle handle, UUID statement, Work.File file, byte[] content) {
    handle.execute(
        "insert into work (id, file_name, media_type, file_size) values (?, ?, ?, ?)",
        statement,
        file.name(),
        file.mediaType(),
        file.size());
    files.keep(handle, statement, content);
  }

  /** All that a learner ever handed in to an activity, the first one first. */
  public List<Work> of(EnrolmentId enrolment, ActivityId activity) {
    return jdbi.withHandle(handle -> of(handle, enrolment, activity));
  }

  /** The same within a transaction. */
  public List<Work> of(Handle handle, EnrolmentId enrolment, ActivityId activity) {
    return handle
        .createQuery(
            SELECT
                + " where s.enrolment = :enrolment and s.activity = :activity"
                + " order by s.happened, s.id")
        .bind("enrolment", enrolment.value())
        .bind("activity", activity.value())
        .map((row, context) -> work(row))
        .list();
  }

  /** Work of this learner's own. */
  public Optional<Work> find(EnrolmentId enrolment, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where w.id = :id and s.enrolment = :enrolment")
                .bind("id", id)
                .bind("enrolment", enrolment.value())
                .map((row, context) -> work(row))
                .findOne());
  }

  /** Work of somebody who came to the same edition by this course. */
  public Optional<Work> find(Course course, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                         join enrolment e on e.id = s.enrolment
                         join enrolment me on me.id = :teacher and me.issuer = e.issuer
                           and me.client_id = e.client_id and me.deployment_id = e.deployment_id
                           and me.programme = e.programme and me.edition = e.edition
                         join membership m on m.enrolment = e.id and m.context = :context
                        where w.id = :id
                        """)
                .bind("id", id)
                .bind("teacher", course.teacher().value())
                .bind("context", course.context())
                .map((row, context) -> work(row))
                .findOne());
  }

  /** Writes the bytes of a file; nothing for a text. */
  public void copy(Work work, OutputStream out) throws IOException {
    files.copy(work.id(), out);
  }

  private static Work work(ResultSet row) throws SQLException {
    return new Work(
        row.getObject("id", UUID.class),
        new EnrolmentId(row.getObject("enrolment", UUID.class)),
        new ActivityId(row.getString("activity")),
        Database.instant(row, "happened"),
        content(row));
  }

  private static Work.Content content(ResultSet row) throws SQLException {
    String text = row.getString("text");
    return text != null
        ? new Work.Text(text)
        : new Work.File(
            row.getString("file_name"), row.getString("media_type"), row.getLong("file_size"));
  }
}
