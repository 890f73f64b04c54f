package org.stoa.attendance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.people.Participant;
import org.stoa.people.People;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/**
 * What a report says about a session of an edition: a dry run. Nothing is recorded until somebody
 * stores its {@link #statements}. Immutable.
 *
 * @param session an activity that has a slot
 * @param presences one for each participant on the list, in its order, also for those who weren't
 *     there
 * @param matches one for each attendee of the session, in the report's order
 */
public record AttendanceImport(
    Edition edition,
    ActivityId session,
    MeetingReport report,
    List<Presence> presences,
    List<IdentityMatch> matches) {

  public AttendanceImport {
    presences = List.copyOf(presences);
    matches = List.copyOf(matches);
  }

  /**
   * Works out what a report says.
   *
   * @param problems gets a warning about stays that share no time with the session, often of
   *     another meeting with the same link; an error if that is all of them
   * @throws IllegalArgumentException if the session has no slot in the edition
   */
  public static AttendanceImport of(
      MeetingReport report, Edition edition, ActivityId session, People people, Problems problems) {
    Interval time =
        edition.slot(session).orElseThrow(IllegalArgumentException::new).interval(edition.zone());
    List<Appearance> within = within(report, time, problems);
    Map<Attendee, List<Appearance>> stays = new LinkedHashMap<>();
    within.forEach(it -> stays.computeIfAbsent(it.attendee(), who -> new ArrayList<>()).add(it));
    IdentityMatcher matcher = new IdentityMatcher(people);
    List<IdentityMatch> matches = stays.keySet().stream().map(matcher::match).toList();
    return new AttendanceImport(
        edition, session, report, presences(people, time, stays, matches), matches);
  }

  private static List<Appearance> within(
      MeetingReport report, Interval session, Problems problems) {
    List<Appearance> all = report.appearances();
    List<Appearance> apart = all.stream().filter(it -> isApart(it.stay(), session)).toList();
    if (apart.size() == all.size()) {
      problems.error(
          "NOT_THIS_SESSION",
          all.stream().findFirst().map(Appearance::place).orElse(Place.startOf(report.file())),
          "No stay shares time with the session (%s to %s). Is this the report of another meeting, or is --zone another one?"
              .formatted(session.from(), session.to()));
    } else if (!apart.isEmpty()) {
      problems.warning(
          "OUTSIDE_SESSION",
          apart.get(0).place(),
          "%d of %d stays, this one first, share no time with the session (%s to %s), so they aren't counted; they may be of another meeting with the same link."
              .formatted(apart.size(), all.size(), session.from(), session.to()));
    }
    return all.stream().filter(it -> !isApart(it.stay(), session)).toList();
  }

  private static boolean isApart(Stay stay, Interval session) {
    Optional<Interval> time =
        stay instanceof Stay.Timed timed
            ? Optional.of(timed.interval())
            : ((Stay.Total) stay).within();
    return time.isPresent() && time.get().clippedTo(session).isEmpty();
  }

  private static List<Presence> presences(
      People people,
      Interval session,
      Map<Attendee, List<Appearance>> stays,
      List<IdentityMatch> matches) {
    Map<Participant, List<Appearance>> own = new HashMap<>();
    Map<Participant, Set<IdentityMatch.Ground>> grounds = new HashMap<>();
    for (IdentityMatch match : matches) {
      if (match instanceof IdentityMatch.Certain certain) {
        own.computeIfAbsent(certain.participant(), it -> new ArrayList<>())
            .addAll(stays.getOrDefault(certain.attendee(), List.of()));
        grounds
            .computeIfAbsent(
                certain.participant(), it -> EnumSet.noneOf(IdentityMatch.Ground.class))
            .add(certain.ground());
      }
    }
    return people.participants().stream()
        .map(
            it ->
                Presence.of(
                    it,
                    session,
                    own.getOrDefault(it, List.of()),
                    grounds.getOrDefault(it, Set.of())))
        .toList();
  }

  /** The attendees about whom a person has to decide. */
  public List<IdentityMatch.Proposed> proposals() {
    return matches.stream()
        .filter(IdentityMatch.Proposed.class::isInstance)
        .map(IdentityMatch.Proposed.class::cast)
        .toList();
  }

  /** The participants whom an open proposal may concern; about them the last word isn't spoken. */
  public Set<Participant> awaited() {
    return proposals().stream()
        .flatMap(it -> it.candidates().stream())
        .map(IdentityMatch.Candidate::participant)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The facts to record: when each participant was there and, once the session is over, that
   * nothing more is to come about whoever isn't {@link #awaited}. None if nobody was there at all.
   * Ids follow from the facts, so the same report imported again brings the same statements.
   *
   * @param stored now
   */
  public List<Statement> statements(Instant stored) {
    Set<Participant> awaited = awaited();
    return presences.stream()
        .flatMap(
            presence ->
                Stream.concat(
                    attended(presence, stored),
                    Stream.of(presence)
                        .filter(it -> !stored.isBefore(it.session().to()) && !matches.isEmpty())
                        .filter(it -> !awaited.contains(it.participant()))
                        .map(it -> settled(it, stored))))
        .toList();
  }

  private Stream<Statement> attended(Presence presence, Instant stored) {
    Optional<String> reason =
        presence.timesKnown()
            ? Optional.empty()
            : Optional.of("The report has the length of the stay and not its times.");
    return presence.attended().stream()
        .map(it -> statement(presence, it, it.interval().to(), stored, fact(it), reason));
  }

  private static String fact(Result.Attended attended) {
    Interval time = attended.interval();
    return time.from() + "/" + time.to() + " " + attended.mode().map(Mode::name).orElse("");
  }

  private Statement settled(Presence presence, Instant stored) {
    return statement(presence, new Result.Settled(), stored, stored, "settled", Optional.empty());
  }

  private Statement statement(
      Presence presence,
      Result result,
      Instant timestamp,
      Instant stored,
      String fact,
      Optional<String> reason) {
    EnrolmentId enrolment = presence.participant().enrolmentIn(edition);
    String name = String.join("\n", "attendance", enrolment.toString(), session.value(), fact);
    return new Statement(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        enrolment,
        session,
        result,
        timestamp,
        stored,
        Authority.source(report.shape().title()),
        reason);
  }
}
