package org.stoa.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/** The statements that count at an instant, in order of time. */
final class Evidence {

  private final List<Statement> inOrder;

  private Evidence(List<Statement> inOrder) {
    this.inOrder = inOrder;
  }

  static Evidence of(List<Statement> log, Instant asOf) {
    List<UUID> voided = new ArrayList<>();
    List<Statement> known = new ArrayList<>(log.size());
    for (Statement statement : log) {
      if (!statement.timestamp().isAfter(asOf)) {
        if (statement.result() instanceof Result.Voided voiding) {
          voided.add(voiding.statement());
        }
        known.add(statement);
      }
    }
    if (!voided.isEmpty()) {
      Set<UUID> gone = new HashSet<>(voided);
      known.removeIf(statement -> gone.contains(statement.id()));
    }
    if (!isInOrder(known)) {
      known.sort(Statement.BY_TIME);
    }
    return new Evidence(known);
  }

  private static boolean isInOrder(List<Statement> statements) {
    for (int i = 1; i < statements.size(); i++) {
      if (Statement.BY_TIME.compare(statements.get(i - 1), statements.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  List<Statement> all() {
    return List.copyOf(inOrder);
  }

  List<Statement> about(ActivityId activity) {
    List<Statement> found = new ArrayList<>();
    for (Statement statement : inOrder) {
      if (statement.activity().equals(activity)) {
        found.add(statement);
      }
    }
    return found;
  }
}
