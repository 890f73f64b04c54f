package org.stoa.tool.store;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.text.Secret;
import org.stoa.statement.EnrolmentId;

/**
 * Who subscribes to her calendar, in table {@code calendar_feed}: by an address with a secret, of
 * which only a digest is stored. Safe for any thread.
 */
public final class CalendarFeeds {

  private final Jdbi jdbi;

  public CalendarFeeds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whose calendar it is, and in which language she reads it. */
  public record Subscriber(EnrolmentId enrolment, Locale language) {}

  /** Makes a secret for a learner's calendar; the one before is good no more. */
  public String begin(EnrolmentId enrolment, Locale language) {
    String secret = Secret.fresh();
    jdbi.useTransaction(
        handle -> {
          Enrolments.lock(handle, enrolment);
          handle.execute("delete from calendar_feed where enrolment = ?", enrolment.value());
          handle.execute(
              "insert into calendar_feed (enrolment, digest, language) values (?, ?, ?)",
              enrolment.value(),
              Secret.digest(secret),
              Database.tag(language));
        });
    return secret;
  }

  /** Has no address lead to a learner's calendar any more. */
  public void end(EnrolmentId enrolment) {
    jdbi.useHandle(
        handle ->
            handle.execute("delete from calendar_feed where enrolment = ?", enrolment.value()));
  }

  /** Whether a learner's calendar has an address. */
  public boolean exists(EnrolmentId enrolment) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery("select count(*) from calendar_feed where enrolment = ?")
                    .bind(0, enrolment.value())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** Whose calendar has this secret. */
  public Optional<Subscriber> find(String secret) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select enrolment, language from calendar_feed where digest = ?")
                .bind(0, Secret.digest(secret))
                .map(
                    (row, context) ->
                        new Subscriber(
                            new EnrolmentId(row.getObject("enrolment", UUID.class)),
                            Locale.forLanguageTag(row.getString("language"))))
                .findOne());
  }
}
