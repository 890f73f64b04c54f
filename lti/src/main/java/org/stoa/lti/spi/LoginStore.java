package org.stoa.lti.spi;

import java.util.Optional;

/**
 * The logins that were begun and not yet ended. Only logins that this tool began are ever stored; a
 * forged launch can't make the store grow.
 */
public interface LoginStore {

  /** Keeps a transaction until it expires. A store that is full drops the oldest. */
  void begin(LoginTransaction transaction);

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
