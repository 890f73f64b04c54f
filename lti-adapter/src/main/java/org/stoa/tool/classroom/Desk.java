package org.stoa.tool.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Statement;
import org.stoa.tool.grade.Grading;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Roster;
import org.stoa.tool.store.Roster.Member;
import org.stoa.tool.store.Statements;

/**
 * What people who teach see of those who learn in their course, and decide about them. Safe for any
 * thread.
 *
 * <p>Nobody's status is kept anywhere: it is worked out of the statements each time.
 */
public final class Desk {

  /** Whoever can't wait so long is at risk. */
  public static final Duration SOON = Duration.ofDays(3);

  /** More people's statements than these never lie in memory at once. */
  private static final int READ_AT_ONCE = 2_000;

  private static final int LONGEST_NAME = 255;

  private final Ledger ledger;
  private final Roster roster;
  private final Statements statements;
  private final Clock clock;

  public Desk(Database database, Clock clock) {
    this.ledger = new Ledger(database, clock);
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
    List<Member> members = roster.of(course);
    List<MemberStanding> standings = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i += READ_AT_ONCE) {
      List<Member> some = members.subList(i, Math.min(i + READ_AT_ONCE, members.size()));
      Map<EnrolmentId, List<Statement>> logs =
          statements.of(course, some.get(0).id(), some.get(some.size() - 1).id());
      for (Member member : some) {
        List<Statement> log = logs.getOrDefault(member.id(), List.of());
        standings.add(standing(member, rule, evaluator, log, now));
      }
    }
    standings.sort(MemberStanding.BY_RISK);
    Finding ofNobody = evaluator.evaluate(rule, List.of(), now);
    return new GroupStanding(ofNobody.leaves().map(Finding::rule).toList(), standings);
  }

  /** All that is known of somebody; empty if she doesn't learn in the course. */
  public Optional<Story> story(Course course, Edition edition, EnrolmentId id) {
    return roster
        .find(course, id)
        .map(member -> new Story(member, standing(edition, statements.of(id))));
  }

  private Standing standing(Edition edition, List<Statement> log) {
    return new Standing(edition, log, clock.instant());
  }

  /** How somebody would stand if this were decided; empty if it can't be. */
  public Optional<Standing> foresee(Course course, Story story, Decision decision) {
    return Optional.of(story.standing())
        .filter(decision::isPossible)
        // As of the same moment: what comes after it doesn't count yet.
        .map(it -> it.with(statement(course, story.member().id(), decision, it.asOf())));
  }

  /**
   * Decides something about somebody who learns in the course, in one transaction with the grades
   * that change by it.
   *
   * @return false if she doesn't, or if by now it can't be decided
   */
  public boolean decide(Course course, Edition edition, EnrolmentId id, Decision decision) {
    Statement statement = statement(course, id, decision, clock.instant());
    return roster.find(course, id).isPresent()
        && ledger.alone(
            id,
            handle -> {
              boolean isPossible =
                  decision.isPossible(standing(edition, statements.of(handle, id)));
              if (isPossible) {
                ledger.record(handle, id, edition, statement);
              }
              return isPossible;
            });
  }

  private Statement statement(Course course, EnrolmentId id, Decision decision, Instant when) {
    Instant now = when.truncatedTo(ChronoUnit.MILLIS);
    return new Statement(
        UUID.randomUUID(),
        id,
        decision.activity(),
        decision.result(),
        now,
        now,
        authority(roster.teacher(course)),
        Optional.of(decision.reason()));
  }

  /** Somebody who teaches, by her name. */
  static Authority authority(String name) {
    return Authority.staff(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
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
