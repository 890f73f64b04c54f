package org.stoa.examples.campus.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The visits, in memory, for twelve hours each. Thread-safe. */
public final class Sessions {

  public static final String COOKIE = "campus_session";

  private final Once<Session> sessions;
  private final boolean secure;

  /**
   * @param secure whether the campus is reached over https, so that its cookie may say so
   */
  public Sessions(Clock clock, boolean secure) {
    this.sessions = new Once<>(clock, Duration.ofHours(12), 10_000);
    this.secure = secure;
  }

  public Optional<Session> of(Call call) {
    return call.cookie(COOKIE).flatMap(sessions::look);
  }

  /** A visit under a new id, so that an id known before says nothing afterwards. */
  public Session begin(Optional<String> person) {
    Session session = new Session(Secrets.random(), person, Secrets.random());
    sessions.put(session.id(), session);
    return session;
  }

  public void end(Session session) {
    sessions.take(session.id());
  }

  public Reply attach(Session session, Reply reply) {
    String cookie = COOKIE + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Lax";
    return reply.with("Set-Cookie", secure ? cookie + "; Secure" : cookie);
  }
}
