package org.stoa.lti.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;

/**
 * Keys in memory. After a restart the keys are new, and platforms that cached the old ones refuse
 * us until they look again. Safe for many threads.
 */
public final class MemoryToolKeyStore implements ToolKeyStore {

  private final Map<String, ToolKey> keys = new LinkedHashMap<>();

  @Override
  public synchronized List<ToolKey> all() {
    return List.copyOf(keys.values());
  }

  @Override
  public synchronized boolean addFirst(ToolKey key) {
    if (!keys.isEmpty()) {
      return false;
    }
    save(key);
    return true;
  }

  @Override
  public synchronized void save(ToolKey key) {
    keys.put(key.kid(), key);
  }
}
