package org.stoa.progress;

import java.util.List;
import org.stoa.statement.Statement;

/** What a measure finds; the last of the statements that decided says since when. */
record Outcome(Status status, List<Statement> because, Reason why) {

  static Outcome satisfied(List<Statement> because, Reason why) {
    return new Outcome(Status.SATISFIED, because, why);
  }

  static Outcome open(Reason why) {
    return new Outcome(Status.OPEN, List.of(), why);
  }

  static Outcome missed(Reason why) {
    return new Outcome(Status.MISSED, List.of(), why);
  }

  boolean isSatisfied() {
    return status == Status.SATISFIED;
  }

  Statement deciding() {
    return because.get(because.size() - 1);
  }
}
