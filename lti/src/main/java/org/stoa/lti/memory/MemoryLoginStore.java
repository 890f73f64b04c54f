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
 * Logins in memory. What has expired is swept out from the oldest on whenever a login begins; above
 * {@value #LIMIT}, unless told otherwise, the oldest goes, expired or not. Safe for many threads.
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
  public synchronized void begin(LoginTransaction transaction) {
    sweep(clock.instant());
    transactions.put(transaction.state(), transaction);
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

  private void sweep(Instant now) {
    Iterator<LoginTransaction> oldest = transactions.values().iterator();
    while (oldest.hasNext()) {
      boolean expired = !oldest.next().expires().isAfter(now);
      if (!expired && transactions.size() < limit) {
        return;
      }
      oldest.remove();
    }
  }
}
