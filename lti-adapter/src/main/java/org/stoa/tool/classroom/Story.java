package org.stoa.tool.classroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.progress.Progress.Earning;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Roster.Member;

/** Somebody who learns in a course, and all that is known of what she did. */
public record Story(Member member, Standing standing) {

  /** How the awards would stand if what is asked of this activity were met now. */
  public List<Earning> ifMet(ActivityId activity) {
    Statement met =
        new Statement(
            new UUID(0, 0),
            member.id(),
            activity,
            new Result.Waived(),
            standing.asOf(),
            standing.asOf(),
            Authority.staff("what if"),
            Optional.of("what if"));
    return standing.with(met).progress().awards();
  }

  /** Doesn't say whose it is. */
  @Override
  public String toString() {
    return "Story[" + member + "]";
  }
}
