package org.stoa.tool.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Statement;
import org.stoa.tool.grade.Grading;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Roster;
import org.stoa.tool.store.Roster.Member;
import org.stoa.tool.store.Statements;

/**
 * What people who teach see of those who learn in their course. Safe for any thread.
 *
 * <p>Nobody's status is kept anywhere: it is worked out of the statements each time.
 */
public final class Desk {

  /** Whoever can't wait so long is at risk. */
  public static final Duration SOON = Duration.ofDays(3);

  private final Roster roster;
  private final Statements statements;
  private final Clock clock;

  public Desk(Database database, Clock clock) {
    this.roster = new Roster(database.jdbi());
    this.statements = new Statements(database.jdbi());
    this.clock = clock;
  }

  /** How everybody stands now. */
  public GroupStanding group(Course course, Edition edition) {
    Optional<Criterion> asked = asked(edition.programme());
    return asked
        .map(rule -> group(course, rule, Evaluator.of(edition)))
        .orElseGet(() -> new GroupStanding(List.of(), List.of()));
  }

  private GroupStanding group(Course course, Criterion rule, Evaluator evaluator) {
    Instant now = clock.instant();
    Map<EnrolmentId, Member> members = new HashMap<>();
    roster.of(course).forEach(member -> members.put(member.id(), member));
    Map<EnrolmentId, MemberStanding> standings = new HashMap<>();
    statements.forEach(
        course,
        (id, log) ->
            Optional.ofNullable(members.remove(id))
                .ifPresent(it -> standings.put(id, standing(it, rule, evaluator, log, now))));
    members.forEach((id, it) -> standings.put(id, standing(it, rule, evaluator, List.of(), now)));
    Finding ofNobody = evaluator.evaluate(rule, List.of(), now);
    return new GroupStanding(
        ofNobody.leaves().map(Finding::rule).toList(),
        standings.values().stream().sorted(MemberStanding.BY_RISK).toList());
  }

  /** What the certificate asks, or where there is none, what the programme does. */
  private static Optional<Criterion> asked(Programme programme) {
    List<Activity> counted = Activity.counted(programme.activities());
    return Grading.certificate(programme)
        .map(Award::when)
        .or(
            () ->
                Optional.of(counted)
                    .filter(it -> !it.isEmpty())
                    .map(it -> it.stream().map(Activity::completion).toList())
                    .map(Criterion.All::new));
  }

  private static MemberStanding standing(
      Member member, Criterion rule, Evaluator evaluator, List<Statement> log, Instant now) {
    Finding finding = evaluator.evaluate(rule, log, now);
    Outlook outlook =
        switch (finding.status()) {
          case SATISFIED -> Outlook.DONE;
          case MISSED -> Outlook.MISSED;
          case OPEN ->
              switch (evaluator.evaluate(rule, log, now.plus(SOON)).status()) {
                case MISSED -> Outlook.AT_RISK;
                case OPEN, SATISFIED -> Outlook.ON_TRACK;
              };
        };
    return MemberStanding.of(member, finding, outlook);
  }
}
