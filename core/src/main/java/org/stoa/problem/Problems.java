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

  private final List<Problem> kept = new ArrayList<>();
  private final Map<Severity, Tally> tallies = new EnumMap<>(Severity.class);

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
    if (tallies.computeIfAbsent(severity, Tally::new).isKept(place)) {
      kept.add(new Problem(severity, code, place, message));
    }
  }

  public boolean hasErrors() {
    return errors() > 0;
  }

  /** How many errors there are so far, those that aren't kept among them. */
  public int errors() {
    Tally errors = tallies.get(Severity.ERROR);
    return errors == null ? 0 : errors.count;
  }

  /**
   * All problems so far, in the order in which a person reads the files. If there are more than are
   * kept, {@code MORE_PROBLEMS} comes last and says how many, at the place of the first of them.
   */
  public List<Problem> inReadingOrder() {
    return Stream.concat(
            kept.stream().sorted(Comparator.comparing(Problem::place)),
            tallies.values().stream().flatMap(it -> it.rest().stream()))
        .toList();
  }

  /** How many problems of one severity there are. */
  private static final class Tally {

    private final Severity severity;
    private Optional<Place> firstLeftOut = Optional.empty();
    private int count;

    Tally(Severity severity) {
      this.severity = severity;
    }

    /** Counts one more, and says whether there is still room for it. */
    boolean isKept(Place place) {
      count++;
      if (count > MOST) {
        firstLeftOut = firstLeftOut.or(() -> Optional.of(place));
      }
      return count <= MOST;
    }

    /** What is said of those that aren't kept. */
    Optional<Problem> rest() {
      return firstLeftOut.map(
          place ->
              new Problem(
                  severity,
                  "MORE_PROBLEMS",
                  place,
                  "And %d more from here on; mend the others first, then check again."
                      .formatted(count - MOST)));
    }
  }
}
