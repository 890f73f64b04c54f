package org.stoa.tool.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;

/**
 * Where learners stand within activities, in table {@code bookmark}: what the player wants to find
 * again, in its own words. Safe for any thread; the last one to write wins.
 */
public final class Bookmarks {

  private final Jdbi jdbi;

  public Bookmarks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<String> find(EnrolmentId enrolment, ActivityId activity) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select state from bookmark where enrolment = ? and activity = ?")
                .bind(0, enrolment.value())
                .bind(1, activity.value())
                .mapTo(String.class)
                .findOne());
  }

  /** Keeps a bookmark in place of the one before. */
  public void save(Handle handle, EnrolmentId enrolment, ActivityId activity, String state) {
    int updated =
        handle.execute(
            "update bookmark set state = ? where enrolment = ? and activity = ?",
            state,
            enrolment.value(),
            activity.value());
    if (updated == 0) {
      handle.execute(
          "insert into bookmark (enrolment, activity, state) values (?, ?, ?)",
          enrolment.value(),
          activity.value(),
          state);
    }
  }

  /** Forgets a bookmark, if there is one. */
  public void remove(Handle handle, EnrolmentId enrolment, ActivityId activity) {
    handle.execute(
        "delete from bookmark where enrolment = ? and activity = ?",
        enrolment.value(),
        activity.value());
  }
}
