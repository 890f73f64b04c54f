package org.stoa.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** Which statements count at an instant. */
final class Evidence {

  private Evidence() {}

  /** Those that were made by then and aren't voided, in order of time. */
  static List<Statement> counting(List<Statement> log, Instant asOf) {
    List<Statement> counting = withoutVoided(known(log, asOf));
    return isInOrder(counting) ? counting : sorted(counting);
  }

  /** Those that were made by then, voided or not. */
  static List<Statement> known(List<Statement> log, Instant asOf) {
    return only(log, statement -> !statement.timestamp().isAfter(asOf));
  }

  private static List<Statement> withoutVoided(List<Statement> known) {
    List<Statement> voidings = only(known, statement -> statement.verb() == Verb.VOIDED);
    if (voidings.isEmpty()) {
      return known;
    }
    Set<UUID> voided = new HashSet<>();
    for (Statement voiding : voidings) {
      voided.add(((Result.Voided) voiding.result()).statement());
    }
    return only(known, statement -> !voided.contains(statement.id()));
  }

  private static boolean isInOrder(List<Statement> statements) {
    for (int i = 1; i < statements.size(); i++) {
      if (Statement.BY_TIME.compare(statements.get(i - 1), statements.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Statement> sorted(List<Statement> statements) {
    List<Statement> sorted = new ArrayList<>(statements);
    sorted.sort(Statement.BY_TIME);
    return sorted;
  }

  /** Those that pass a test, in the same order: the same list if all do, so none to be changed. */
  static List<Statement> only(List<Statement> statements, Predicate<Statement> test) {
    int passing = 0;
    for (int i = 0; i < statements.size(); i++) {
      passing += test.test(statements.get(i)) ? 1 : 0;
    }
    if (passing == 0 || passing == statements.size()) {
      return passing == 0 ? List.of() : statements;
    }
    List<Statement> found = new ArrayList<>(passing);
    for (int i = 0; i < statements.size(); i++) {
      if (test.test(statements.get(i))) {
        found.add(statements.get(i));
      }
    }
    return found;
  }
}
