package org.stoa.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import org.stoa.problem.Problem;

/** Prints problems as they are found: the first hundred, and how many there are. */
final class ProblemReport {

  private static final int PRINTED = 100;

  private final PrintWriter err;
  private final ProgressBar bar;
  private long errors;
  private long warnings;

  ProblemReport(PrintWriter err, ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  void tell(Collection<Problem> problems) {
    problems.forEach(this::tell);
  }

  void tell(Problem problem) {
    if (errors + warnings < PRINTED) {
      bar.wipe();
      err.println(problem);
    } else if (errors + warnings == PRINTED) {
      bar.wipe();
      err.println("More than " + PRINTED + " problems; the others are only counted.");
    }
    if (problem.isError()) {
      errors++;
    } else {
      warnings++;
    }
  }

  boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors and warnings there are, in words. */
  String summary() {
    return count(errors, "error") + ", " + count(warnings, "warning");
  }

  /** A number of things, in words. */
  static String count(long number, String what) {
    return String.format(Locale.ENGLISH, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
