package org.stoa.lti.spi;

import java.util.List;

/** The private keys this tool signs with; a handful. */
public interface ToolKeyStore {

  /**
   * Every key, in no particular order.
   *
   * @throws KeysUnreadable if they are there and can't be read
   */
  List<ToolKey> all();

  /**
   * Puts other keys in the place of those that the caller saw, all at once: of several nodes that
   * change the same keys, one wins.
   *
   * @param seen what {@link #all()} returned
   * @param next every key there shall be
   * @return whether the keys were still those, by {@code kid} and phase, and are now the others
   * @throws UnsupportedOperationException if the keys are given from outside and don't change
   */
  boolean replace(List<ToolKey> seen, List<ToolKey> next);

  /** Whether the keys are given from outside, so that none of them is ever due to be replaced. */
  default boolean isGiven() {
    return false;
  }
}
