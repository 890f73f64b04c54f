package org.stoa.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one reading. Not thread-safe: one reading happens on one thread. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** No problems yet. */
  public Problems() {}

  public void error(String code, Place place, String message) {
    found.add(new Problem(Severity.ERROR, code, place, message));
  }

  public void warning(String code, Place place, String message) {
    found.add(new Problem(Severity.WARNING, code, place, message));
  }

  public void info(String code, Place place, String message) {
    found.add(new Problem(Severity.INFO, code, place, message));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** All problems so far, in the order in which a person reads the files. */
  public List<Problem> inReadingOrder() {
    return found.stream().sorted(Comparator.comparing(Problem::place)).toList();
  }
}
