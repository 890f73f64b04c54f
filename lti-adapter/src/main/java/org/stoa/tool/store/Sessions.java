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
import org.stoa.lti.text.Origin;
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
   * What a launch says of the person who comes by it.
   *
   * @param zone hers, where it is known
   * @param learns whether she is a learner, so that her grades count
   * @param teachesIn the context in which she teaches, if she does
   * @param manages whether she administers the platform
   * @param cameFrom the origin of the page that she came from, if the platform has signed one
   */
  public record Arrival(
      EnrolmentId enrolment,
      Locale language,
      Optional<ZoneId> zone,
      boolean learns,
      Optional<String> teachesIn,
      boolean manages,
      Optional<Origin> cameFrom) {
    /** Doesn't say who it is. */
    @Override
    public String toString() {
      return "Arrival[enrolment=" + enrolment + "]";
    }
  }

  /**
   * One person at one browser.
   *
   * @param csrf what her forms must send back
   */
  public record Session(Arrival arrival, String csrf) {
    /** Shows no token. */
    @Override
    public String toString() {
      return "Session[" + arrival + "]";
    }
  }

  /**
   * Begins a session and gives the browser's secret.
   *
   * @param csrf what forms must send back, if that is settled; otherwise something new
   */
  public String begin(Arrival arrival, Optional<String> csrf) {
    String secret = Secret.fresh();
    insert(Secret.digest(secret), new Session(arrival, csrf.orElseGet(Secret::fresh)), LASTS);
    return secret;
  }

  /**
   * Prepares a session for a window that isn't open yet, and gives a handle with which that window
   * {@linkplain #enter enters} it, once and within {@code 10} minutes.
   */
  public String prepare(Arrival arrival) {
    String handle = Secret.fresh();
    insert(digestOfHandle(handle), new Session(arrival, Secret.fresh()), HANDLE_LASTS);
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
                    digestOfHandle(handle),
                    Database.timestamp(now)));
    return Optional.of(secret).filter(it -> entered == 1);
  }

  /** Another than that of a session's secret: a handle opens nothing before it was used. */
  private static String digestOfHandle(String handle) {
    return Secret.digest("window " + handle);
  }

  private void insert(String digest, Session session, Duration lasts) {
    Arrival arrival = session.arrival();
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "delete from tool_session where expires < ?", Database.timestamp(clock.instant()));
          handle.execute(
              """
              insert into tool_session
                (digest, enrolment, csrf, language, zone, learns, teaches_in, manages, came_from,
                expires)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """,
              digest,
              arrival.enrolment().value(),
              session.csrf(),
              Database.tag(arrival.language()),
              arrival.zone().map(ZoneId::getId),
              arrival.learns(),
              arrival.teachesIn(),
              arrival.manages(),
              arrival.cameFrom().map(Origin::toString),
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
        new Arrival(
            new EnrolmentId(row.getObject("enrolment", UUID.class)),
            Locale.forLanguageTag(row.getString("language")),
            Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
            row.getBoolean("learns"),
            Optional.ofNullable(row.getString("teaches_in")),
            row.getBoolean("manages"),
            Optional.ofNullable(row.getString("came_from")).flatMap(Origin::read)),
        row.getString("csrf"));
  }
}
