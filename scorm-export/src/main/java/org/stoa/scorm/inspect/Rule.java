package org.stoa.scorm.inspect;

import java.util.function.BiConsumer;
import org.stoa.problem.Place;
import org.stoa.problem.Severity;

/**
 * One sentence of a standard, or one system's manner. A new one is one constant in a list of rules.
 *
 * @param code a stable name to search and filter by
 * @param clause document and section, or the system; what begins with a space goes on the name of
 *     the package's own standard
 * @param check finds what is against it
 */
record Rule<T>(String code, Severity severity, String clause, BiConsumer<T, Rule.Complaint> check) {

  /** How a rule says what is wrong, and how to mend it. */
  @FunctionalInterface
  interface Complaint {
    void at(Place place, String message);
  }

  /** A sentence of the package's own standard. */
  static <T> Rule<T> required(String code, String section, BiConsumer<T, Complaint> check) {
    return new Rule<>(code, Severity.ERROR, " " + section, check);
  }

  /** A sentence of a standard that the package's own stands on. */
  static <T> Rule<T> requiredBy(String code, String document, BiConsumer<T, Complaint> check) {
    return new Rule<>(code, Severity.ERROR, document, check);
  }

  /** A manner of a system, or what a standard only advises. */
  static <T> Rule<T> advised(String code, String whom, BiConsumer<T, Complaint> check) {
    return new Rule<>(code, Severity.WARNING, whom, check);
  }

  String clauseIn(PackageKind kind) {
    return clause.startsWith(" ") ? kind.document() + clause : clause;
  }
}
