package org.stoa.examples.journey;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.stoa.criterion.Criterion;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.progress.Status;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;

/** How somebody stands with an award or an activity, as the tables write it. */
enum Standing {
  DONE,
  /** There is something that she can still do. */
  OPEN,
  /** It is now for others to act: to record attendance, to review. */
  AWAITED,
  MISSED;

  static Standing named(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** By the rule of the award with this id, or else by the completion of the activity. */
  static Standing of(Edition edition, String subject, List<Statement> log, Instant asOf) {
    return of(Evaluator.evaluate(rule(edition, subject), edition, log, asOf));
  }

  private static Criterion rule(Edition edition, String subject) {
    return edition
        .programme()
        .award(new AwardId(subject))
        .map(award -> award.when())
        .orElseGet(
            () -> edition.programme().activity(new ActivityId(subject)).orElseThrow().completion());
  }

  private static Standing of(Finding finding) {
    return switch (finding.status()) {
      case SATISFIED -> DONE;
      case MISSED -> MISSED;
      case OPEN ->
          finding
                  .leaves()
                  .filter(leaf -> leaf.status() == Status.OPEN)
                  .allMatch(leaf -> leaf.why().isWaiting())
              ? AWAITED
              : OPEN;
    };
  }
}
