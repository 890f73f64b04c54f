package org.stoa.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.criterion.Criterion.Need;
import org.stoa.progress.Reason.Code;
import org.stoa.progress.Terms.SessionTime;
import org.stoa.statement.Coverage;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/**
 * Evaluates whether somebody was there for a share of a session; at all, if nobody knows how long
 * it is.
 */
final class PresenceEvaluation {

  private PresenceEvaluation() {}

  static Finding finding(Need need, Percentage share, Circumstances here) {
    Optional<SessionTime> session = here.session();
    return session.isPresent()
        ? during(session.get(), need, share, here)
        : NeedEvaluation.done(
            need, here.firstInTime(Verb.ATTENDED), Code.PRESENCE_UNSCHEDULED, here);
  }

  private static Finding during(
      SessionTime session, Need need, Percentage share, Circumstances here) {
    long needed = session.hundredths(share);
    Coverage present = new Coverage();
    List<Statement> counted = new ArrayList<>(1);
    for (int i = 0; i < here.facts().size(); i++) {
      Statement fact = here.facts().get(i);
      Optional<Interval> there = presence(fact, session.interval());
      if (there.isPresent()) {
        present.add(there.get());
        counted.add(fact);
        if (100 * present.total().toMillis() >= needed) {
          Reason why =
              Reason.of(Code.PRESENT, present.total().toMinutes(), session.length().toMinutes());
          return here.satisfied(need, counted, why);
        }
      }
    }
    if (!here.isOver(session.interval())) {
      return here.open(need, Reason.of(Code.PRESENCE_AHEAD, share.value()));
    }
    return here.isSettled()
        ? here.missed(
            need,
            Reason.of(
                Code.PRESENCE_MISSED,
                present.total().toMinutes(),
                session.length().toMinutes(),
                share.value()))
        : here.open(need, Reason.of(Code.PRESENCE_AWAITED, share.value()));
  }

  private static Optional<Interval> presence(Statement fact, Interval session) {
    return fact.result() instanceof Result.Attended attended
        ? attended.interval().clippedTo(session)
        : Optional.empty();
  }
}
