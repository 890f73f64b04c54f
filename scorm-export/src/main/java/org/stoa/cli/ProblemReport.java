package org.stoa.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.problem.Problem;
import org.stoa.problem.Severity;

/** Prints problems as they are found: the first hundred, and how many there are. */
final class ProblemReport {

  private static final int PRINTED = 100;

  private final PrintWriter err;
  private final ProgressBar bar;
  private final List<Problem> told = new ArrayList<>();
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private Optional<Problem> firstLeftOut = Optional.empty();

  ProblemReport(PrintWriter err, ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  void tell(Collection<Problem> problems) {
    problems.forEach(this::tell);
  }

  private void tell(Problem problem) {
    counts.merge(problem.severity(), 1L, Long::sum);
    if (told.size() < PRINTED) {
      told.add(problem);
      bar.wipe();
      err.println(problem);
    } else if (firstLeftOut.isEmpty()) {
      firstLeftOut = Optional.of(problem);
      bar.wipe();
      err.println("More than " + PRINTED + " problems; the others are only counted.");
    }
  }

  boolean hasErrors() {
    return counts.containsKey(Severity.ERROR);
  }

  /** The problems that were printed; {@code MORE_PROBLEMS} comes last if there are others. */
  List<Problem> told() {
    long others = counts.values().stream().mapToLong(it -> it).sum() - told.size();
    Stream<Problem> more =
        firstLeftOut.stream()
            .map(
                it ->
                    new Problem(
                        hasErrors() ? Severity.ERROR : it.severity(),
                        "MORE_PROBLEMS",
                        it.place(),
                        "And %d more from here on; mend the others first.".formatted(others)));
    return Stream.concat(told.stream(), more).toList();
  }

  /** How many errors and warnings there are, in words, and infos if there are any. */
  String summary() {
    return inWords(counts);
  }

  /** How many errors and warnings these are, in words, and infos if there are any. */
  static String summary(Collection<Problem> problems) {
    return inWords(
        problems.stream().collect(Collectors.groupingBy(Problem::severity, Collectors.counting())));
  }

  private static String inWords(Map<Severity, Long> counts) {
    String infos =
        counts.containsKey(Severity.INFO) ? ", " + count(counts.get(Severity.INFO), "info") : "";
    return count(counts.getOrDefault(Severity.ERROR, 0L), "error")
        + ", "
        + count(counts.getOrDefault(Severity.WARNING, 0L), "warning")
        + infos;
  }

  /** A number of things, in words. */
  static String count(long number, String what) {
    return String.format(Locale.ENGLISH, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
