package org.stoa.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an edition's author wants seats to be given.
 *
 * @param rank by what applicants are ranked, the strongest first
 * @param balance what to keep in balance, and how
 */
public record Selection(List<String> rank, Map<String, String> balance) {

  public Selection {
    rank = List.copyOf(rank);
    balance = Collections.unmodifiableMap(new LinkedHashMap<>(balance));
  }
}
