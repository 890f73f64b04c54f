package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.deeplinking.DeepLinkingRequest;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.text.Secret;

/**
 * Choices that course builders are making, in table {@code deep_linking_choice}: begun by a launch,
 * ended by one answer, and known by a handle of which only a digest is stored. Safe for any thread.
 */
public final class Choices {

  private static final Duration LASTS = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final Clock clock;

  public Choices(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A choice that is being made, and the language of whoever makes it. */
  public record Choice(DeepLinkingRequest request, Locale language) {}

  /** Begins a choice, and gives the handle with which it goes on for an hour. */
  public String begin(Choice choice) {
    String handle = Secret.fresh();
    jdbi.useTransaction(
        it -> {
          it.execute(
              "delete from deep_linking_choice where expires <= ?",
              Database.timestamp(clock.instant()));
          it.execute(
              """
              insert into deep_linking_choice (digest, request, language, expires)
              values (?, ?, ?, ?)
              """,
              Secret.digest(handle),
              choice.request().json().json(),
              Database.tag(choice.language()),
              Database.timestamp(clock.instant().plus(LASTS)));
        });
    return handle;
  }

  /** The choice with this handle, unless it has ended. */
  public Optional<Choice> find(String handle) {
    return jdbi.withHandle(it -> find(it, handle));
  }

  /** The same, and ends it: of several who take it, one gets it. */
  public Optional<Choice> take(String handle) {
    return jdbi.inTransaction(
        it -> {
          Optional<Choice> choice = find(it, handle);
          int ended =
              it.execute("delete from deep_linking_choice where digest = ?", Secret.digest(handle));
          return choice.filter(found -> ended == 1);
        });
  }

  private Optional<Choice> find(Handle database, String handle) {
    return database
        .createQuery("select * from deep_linking_choice where digest = :digest and expires > :now")
        .bind("digest", Secret.digest(handle))
        .bind("now", Database.timestamp(clock.instant()))
        .map((row, context) -> choice(row))
        .findOne();
  }

  private static Choice choice(ResultSet row) throws SQLException {
    try {
      return new Choice(
          DeepLinkingRequest.read(JsonObject.parse(row.getString("request"))),
          Locale.forLanguageTag(row.getString("language")));
    } catch (MalformedJson e) {
      throw new IllegalStateException("a kept request is no JSON", e);
    }
  }
}
