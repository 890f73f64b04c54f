package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.text.Secret;
import org.stoa.statement.EnrolmentId;

/**
 * Who is at which browser, in table {@code tool_session}: begun by a launch, known by a secret that
 * only the browser keeps and of which only a digest is stored. Safe for any thread.
 */
public final class Sessions {

  private static final Duration LASTS = Duration.ofHours(8);
  private static final Duration HANDLE_LASTS = Duration.ofMinutes(10);

  private final Jdbi jdbi;
  private final Clock clock;

  public Sessions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * One person at one browser.
   *
   * @param csrf what her forms must send back
   * @param zone hers, where it is known
   * @param learns whether she is a learner, so that her grades count
   */
  public record Session(
      EnrolmentId enrolment, String csrf, Locale language, Optional<ZoneId> zone, boolean learns) {
    /** Doesn't say who it is. */
    @Override
    public String toString() {
      return "Session[enrolment=" + enrolment + "]";
    }
  }

  /**
   * Begins a session and gives the browser's secret.
   *
   * @param csrf what forms must send back, if that is settled; otherwise something new
   */
  public String begin(
      EnrolmentId enrolment,
      Optional<String> csrf,
      Locale language,
      Optional<ZoneId> zone,
      boolean learns) {
    String secret = Secret.fresh();
    insert(
        secret,
        new Session(enrolment, csrf.orElseGet(Secret::fresh), language, zone, learns),
        LASTS);
    return secret;
  }

  /**
   * Prepares a session for a window that isn't open yet, and gives a handle with which that window
   * {@linkplain #enter enters} it, once and within {@code 10} minutes.
   */
  public String prepare(
      EnrolmentId enrolment, Locale language, Optional<ZoneId> zone, boolean learns) {
    String handle = Secret.fresh();
    insert(handle, new Session(enrolment, Secret.fresh(), language, zone, learns), HANDLE_LASTS);
    return handle;
  }

  /**
   * Turns a handle into a session, and gives the browser's secret; empty if it was used or is old.
   */
  public Optional<String> enter(String handle) {
    String secret = Secret.fresh();
    Instant now = clock.instant();
    int entered =
        jdbi.withHandle(
            it ->
                it.execute(
                    "update tool_session set digest = ?, expires = ? where digest = ? and expires > ?",
                    Secret.digest(secret),
                    Database.timestamp(now.plus(LASTS)),
                    Secret.digest(handle),
                    Database.timestamp(now)));
    return Optional.of(secret).filter(it -> entered == 1);
  }

  private void insert(String secret, Session session, Duration lasts) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "delete from tool_session where expires < ?", Database.timestamp(clock.instant()));
          handle.execute(
              """
              insert into tool_session
                (digest, enrolment, csrf, language, zone, learns, expires)
              values (?, ?, ?, ?, ?, ?, ?)
              """,
              Secret.digest(secret),
              session.enrolment().value(),
              session.csrf(),
              Database.tag(session.language()),
              session.zone().map(ZoneId::getId).orElse(null),
              session.learns(),
              Database.timestamp(clock.instant().plus(lasts)));
        });
  }

  /** The session of the browser that has this secret, unless it has run out. */
  public Optional<Session> find(String secret) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from tool_session where digest = :digest and expires > :now")
                .bind("digest", Secret.digest(secret))
                .bind("now", Database.timestamp(clock.instant()))
                .map((row, context) -> session(row))
                .findOne());
  }

  /** Remembers the zone that the browser says it is in. */
  public void setZone(String secret, ZoneId zone) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update tool_session set zone = ? where digest = ?",
                zone.getId(),
                Secret.digest(secret)));
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        new EnrolmentId(row.getObject("enrolment", UUID.class)),
        row.getString("csrf"),
        Locale.forLanguageTag(row.getString("language")),
        Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
        row.getBoolean("learns"));
  }
}
