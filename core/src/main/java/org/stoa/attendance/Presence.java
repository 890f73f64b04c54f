package org.stoa.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.people.Participant;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;

/**
 * How one participant was present at a session.
 *
 * @param session when it was
 * @param attended the facts to record: for each mode disjoint intervals in order of time; each
 *     shares time with the session and is as long as the report has it, also beyond the session
 * @param timesKnown whether the report has the times; otherwise the intervals are as long as the
 *     stays were, and stand where they may have been
 * @param grounds why it is certain that it was this participant; empty for who wasn't there
 */
public record Presence(
    Participant participant,
    Interval session,
    List<Result.Attended> attended,
    boolean timesKnown,
    Set<IdentityMatch.Ground> grounds) {

  public Presence {
    attended = List.copyOf(attended);
    grounds = Set.copyOf(grounds);
  }

  static Presence of(
      Participant participant,
      Interval session,
      List<Appearance> appearances,
      Set<IdentityMatch.Ground> grounds) {
    Map<Optional<Mode>, List<Interval>> byMode = new LinkedHashMap<>();
    List<Appearance> untimed = new ArrayList<>();
    for (Appearance appearance : appearances) {
      if (appearance.stay() instanceof Stay.Timed timed) {
        byMode.computeIfAbsent(appearance.mode(), it -> new ArrayList<>()).add(timed.interval());
      } else {
        untimed.add(appearance);
      }
    }
    if (byMode.isEmpty() && !untimed.isEmpty()) {
      List<Stay.Total> totals = untimed.stream().map(it -> (Stay.Total) it.stay()).toList();
      byMode.put(untimed.get(0).mode(), placed(totals, session));
    }
    return new Presence(participant, session, facts(byMode, session), untimed.isEmpty(), grounds);
  }

  private static List<Result.Attended> facts(
      Map<Optional<Mode>, List<Interval>> byMode, Interval session) {
    List<Result.Attended> facts = new ArrayList<>();
    byMode.forEach(
        (mode, intervals) ->
            Interval.union(intervals).stream()
                .filter(it -> it.clippedTo(session).isPresent())
                .forEach(it -> facts.add(new Result.Attended(it, mode))));
    return facts;
  }

  /**
   * Stays of which only the length is known. Of those that may have been at the same time, on two
   * devices, only the longest counts: it is the least that is certain.
   */
  private static List<Interval> placed(List<Stay.Total> totals, Interval session) {
    List<Interval> frames = new ArrayList<>();
    totals.forEach(it -> it.within().orElse(session).clippedTo(session).ifPresent(frames::add));
    return Interval.union(frames).stream()
        .flatMap(
            frame ->
                totals.stream()
                    .flatMap(it -> placed(it, session).stream())
                    .filter(it -> it.clippedTo(frame).isPresent())
                    .max(Comparator.comparing(Interval::length))
                    .stream())
        .toList();
  }

  private static Optional<Interval> placed(Stay.Total total, Interval session) {
    return total
        .within()
        .orElse(session)
        .clippedTo(session)
        .map(
            frame -> {
              Duration length = total.length();
              boolean longer = length.compareTo(frame.length()) > 0;
              return new Interval(frame.from(), longer ? frame.to() : frame.from().plus(length));
            });
  }

  /** The time within the session, none of it counted twice. */
  public Duration time() {
    return Interval.covered(
        attended.stream().flatMap(it -> it.interval().clippedTo(session).stream()).toList());
  }

  /** The time as a share of the session, rounded down to a tenth. */
  public Percentage share() {
    return new Percentage(
        BigDecimal.valueOf(time().toMillis())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(session.length().toMillis()), 1, RoundingMode.FLOOR));
  }

  /** Whether there is anything to record. */
  public boolean isPresent() {
    return !attended.isEmpty();
  }
}
