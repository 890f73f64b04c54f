package org.stoa.lti.memory;

import java.util.List;
import java.util.Set;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;

/**
 * Keys in memory. After a restart the keys are new, and platforms that cached the old ones refuse
 * us until they look again. Safe for many threads.
 */
public final class MemoryToolKeyStore implements ToolKeyStore {

  private List<ToolKey> keys = List.of();

  @Override
  public synchronized List<ToolKey> all() {
    return keys;
  }

  @Override
  public synchronized boolean replace(List<ToolKey> seen, List<ToolKey> next) {
    if (!Set.copyOf(seen).equals(Set.copyOf(keys))) {
      return false;
    }
    keys = List.copyOf(next);
    return true;
  }
}
