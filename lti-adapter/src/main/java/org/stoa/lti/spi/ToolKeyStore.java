package org.stoa.lti.spi;

import java.util.List;

/** The private keys this tool signs with. */
public interface ToolKeyStore {

  /** Every key, the one to sign with included. */
  List<ToolKey> all();

  /**
   * Adds a key if the store is empty, atomically: of several nodes that start at once, one wins.
   *
   * @return whether this key is now in the store
   */
  boolean addFirst(ToolKey key);

  /** Adds a key, or replaces the one with the same {@code kid}. */
  void save(ToolKey key);
}
