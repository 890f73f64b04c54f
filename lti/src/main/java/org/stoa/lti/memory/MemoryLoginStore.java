package org.stoa.lti.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;

/**
 * Logins in memory, at most {@value #LIMIT} unless told otherwise. What has expired is swept out
 * from the oldest on whenever a login begins. Safe for many threads.
 */
public final class MemoryLoginStore implements LoginStore {

  private static final int LIMIT = 100_000;

  private final Clock clock;
  private final int limit;
  private final Map<String, LoginTransaction> transactions = new LinkedHashMap<>();

  /** An empty store that tells what has expired by this clock. */
  public MemoryLoginStore(Clock clock) {
    this(clock, LIMIT);
  }

  /** The same, full with this many logins. */
  public MemoryLoginStore(Clock clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public synchronized boolean begin(LoginTransaction transaction) {
    makeRoom(transaction);
    if (transactions.size() >= limit) {
      return false;
    }
    transactions.put(transaction.state(), transaction);
    return true;
  }

  @Override
  public synchronized Optional<LoginTransaction> find(String state) {
    return Optional.ofNullable(transactions.get(state));
  }

  @Override
  public synchronized boolean consume(String state) {
    return transactions.remove(state) != null;
  }

  /** How many logins are under way. */
  public synchronized int size() {
    return transactions.size();
  }

  private void makeRoom(LoginTransaction next) {
    Instant now = clock.instant();
    Instant slow = next.expires().minus(SAFE);
    Iterator<LoginTransaction> oldest = transactions.values().iterator();
    while (oldest.hasNext()) {
      Instant expires = oldest.next().expires();
      boolean givenUp = transactions.size() >= limit && !expires.isAfter(slow);
      if (expires.isAfter(now) && !givenUp) {
        return;
      }
      oldest.remove();
    }
  }
}
