package org.stoa.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Collects the problems of one reading. However many there are, it keeps the first thousand of each
 * severity, and counts the others. Not thread-safe: one reading happens on one thread.
 */
public final class Problems {

  private static final int MOST = 1_000;

  private final Map<Severity, Kept> found = new EnumMap<>(Severity.class);

  /** No problems yet. */
  public Problems() {}

  public void error(String code, Place place, String message) {
    add(Severity.ERROR, code, place, message);
  }

  public void warning(String code, Place place, String message) {
    add(Severity.WARNING, code, place, message);
  }

  public void info(String code, Place place, String message) {
    add(Severity.INFO, code, place, message);
  }

  private void add(Severity severity, String code, Place place, String message) {
    found.computeIfAbsent(severity, Kept::new).add(code, place, message);
  }

  public boolean hasErrors() {
    return found.containsKey(Severity.ERROR);
  }

  /**
   * All problems so far, in the order in which a person reads the files. If there are more than are
   * kept, {@code MORE_PROBLEMS} comes last and says how many, at the place of the first of them.
   */
  public List<Problem> inReadingOrder() {
    Stream<Problem> first =
        found.values().stream()
            .flatMap(it -> it.first.stream())
            .sorted(Comparator.comparing(Problem::place));
    return Stream.concat(first, found.values().stream().flatMap(it -> it.rest().stream())).toList();
  }

  /** The problems of one severity. */
  private static final class Kept {

    private final Severity severity;
    private final List<Problem> first = new ArrayList<>();
    private Optional<Place> next = Optional.empty();
    private int more;

    Kept(Severity severity) {
      this.severity = severity;
    }

    void add(String code, Place place, String message) {
      if (first.size() < MOST) {
        first.add(new Problem(severity, code, place, message));
      } else {
        next = next.or(() -> Optional.of(place));
        more++;
      }
    }

    /** What is said of those that aren't kept. */
    Optional<Problem> rest() {
      return next.map(
          place ->
              new Problem(
                  severity,
                  "MORE_PROBLEMS",
                  place,
                  "And %d more from here on; mend the others first, then check again."
                      .formatted(more)));
    }
  }
}
