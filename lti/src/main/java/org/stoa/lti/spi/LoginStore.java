package org.stoa.lti.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * The logins that were begun and not yet ended. Only logins that this tool began are ever stored; a
 * forged launch can't make the store grow.
 */
public interface LoginStore {

  /**
   * For how long a login is kept whatever happens. Most platforms answer within a second; who has
   * to type a password there first takes longer.
   */
  Duration SAFE = Duration.ofMinutes(1);

  /**
   * Keeps a transaction until it expires, if there is room. Anybody can begin logins, so a store
   * has a limit; when that is reached, it gives up the oldest of those that began {@link #SAFE} or
   * longer before this one. Where there are none it refuses the new one: so a flood of logins keeps
   * nobody from ending one that was begun.
   *
   * <p>All logins of a tool last equally long: one began before another by as much as it expires
   * before it.
   *
   * @return whether it is kept
   */
  boolean begin(LoginTransaction transaction);

  /** The transaction with this state, unless it was consumed; reading it changes nothing. */
  Optional<LoginTransaction> find(String state);

  /**
   * Ends the transaction, once.
   *
   * @return true for exactly one of any number of callers, on any number of nodes; false if there
   *     is no such transaction any more
   */
  boolean consume(String state);
}
