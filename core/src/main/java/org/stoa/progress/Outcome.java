package org.stoa.progress;

import java.util.List;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.Statement;

/** What a measure finds; the last of the statements that decided says since when. */
record Outcome(Status status, List<Statement> because, Reason why) {

  static Outcome satisfied(List<Statement> because, Code code, Object... facts) {
    return new Outcome(Status.SATISFIED, because, Reason.of(code, facts));
  }

  static Outcome open(Code code, Object... facts) {
    return new Outcome(Status.OPEN, List.of(), Reason.of(code, facts));
  }

  static Outcome missed(Code code, Object... facts) {
    return new Outcome(Status.MISSED, List.of(), Reason.of(code, facts));
  }

  boolean isSatisfied() {
    return status == Status.SATISFIED;
  }

  Statement deciding() {
    return because.get(because.size() - 1);
  }
}
