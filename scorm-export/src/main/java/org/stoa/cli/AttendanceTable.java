package org.stoa.cli;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.attendance.AttendanceImport;
import org.stoa.attendance.Attendee;
import org.stoa.attendance.DoubleAttendance;
import org.stoa.attendance.IdentityMatch;
import org.stoa.attendance.IdentityMatch.Candidate;
import org.stoa.attendance.IdentityMatch.Ground;
import org.stoa.attendance.IdentityMatch.Unknown;
import org.stoa.attendance.Likeness;
import org.stoa.attendance.MeetingReport;
import org.stoa.attendance.Presence;
import org.stoa.people.EmailAddress;
import org.stoa.people.Participant;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;
import org.stoa.table.CsvLine;

/** A dry run in lines for a terminal. Names come last, because nobody knows how wide they are. */
final class AttendanceTable {

  private final AttendanceImport dryRun;
  private final List<DoubleAttendance> doubles;
  private final List<String> lines = new ArrayList<>();

  private AttendanceTable(AttendanceOutcome outcome) {
    this.dryRun = outcome.dryRun();
    this.doubles = outcome.doubles();
  }

  static List<String> lines(AttendanceOutcome outcome) {
    AttendanceTable table = new AttendanceTable(outcome);
    table.head();
    table.presences();
    table.doubles();
    table.proposals();
    table.unknown();
    table.mend();
    return table.lines.stream().map(Terminal::printable).toList();
  }

  private void head() {
    Edition edition = dryRun.edition();
    Slot slot = edition.slot(dryRun.session()).orElseThrow();
    LocalDateTime end = slot.start().plus(slot.length());
    lines.add(
        "%s, %s to %s (%s)"
            .formatted(dryRun.session(), slot.start(), end.toLocalTime(), edition.zone()));
    MeetingReport report = dryRun.report();
    lines.add(
        "%s: %s; stays: %d, in a waiting room: %d, registered and absent: %d"
            .formatted(
                report.file(),
                report.shape().title(),
                report.appearances().size(),
                report.waiting(),
                report.absent()));
    lines.add("");
  }

  private void presences() {
    Set<Participant> awaited = dryRun.awaited();
    lines.add("Minutes  Share  Certain by  Participant");
    for (Presence presence : dryRun.presences()) {
      lines.add(
          "%7d %5s%%  %-10s  %s (%s)%s"
              .formatted(
                  presence.time().toMinutes(),
                  presence.share(),
                  grounds(presence),
                  presence.participant().name(),
                  presence.participant().id(),
                  remark(presence, awaited.contains(presence.participant()))));
    }
    long there = dryRun.presences().stream().filter(Presence::isPresent).count();
    lines.add("%d of %d were there.".formatted(there, dryRun.presences().size()));
  }

  private String grounds(Presence presence) {
    return presence.grounds().stream()
        .sorted()
        .map(AttendanceTable::word)
        .collect(Collectors.joining(", "));
  }

  private static String remark(Presence presence, boolean awaited) {
    return (presence.timesKnown() ? "" : ", no times") + (awaited ? ", to be confirmed below" : "");
  }

  private void doubles() {
    if (!doubles.isEmpty()) {
      lines.add("");
      lines.add("At two sessions at once:");
    }
    for (DoubleAttendance twice : doubles) {
      String name =
          dryRun.presences().stream()
              .map(Presence::participant)
              .filter(it -> it.enrolmentIn(dryRun.edition()).equals(twice.enrolment()))
              .findFirst()
              .map(it -> "%s (%s)".formatted(it.name(), it.id()))
              .orElse(twice.enrolment().toString());
      lines.add(
          "  %s: %s and %s for %d minutes"
              .formatted(name, twice.first(), twice.second(), twice.time().toMinutes()));
    }
  }

  private void proposals() {
    if (!dryRun.proposals().isEmpty()) {
      lines.add("");
      lines.add("To be confirmed, and not counted until then:");
    }
    for (IdentityMatch.Proposed proposal : dryRun.proposals()) {
      String candidates =
          proposal.candidates().stream()
              .map(AttendanceTable::candidate)
              .collect(Collectors.joining(", or "));
      lines.add("  %s may be %s".formatted(who(proposal.attendee()), candidates));
    }
  }

  private static String candidate(Candidate candidate) {
    Participant participant = candidate.participant();
    return "%s (%s): %s".formatted(participant.name(), participant.id(), word(candidate.why()));
  }

  private void unknown() {
    List<Unknown> unknown = strangers();
    if (!unknown.isEmpty()) {
      lines.add("");
      lines.add("Nobody on the list:");
      unknown.forEach(it -> lines.add("  " + who(it.attendee())));
    }
  }

  /** Those about whom nobody has said yet that they are nobody. */
  private List<Unknown> strangers() {
    return dryRun.matches().stream()
        .filter(Unknown.class::isInstance)
        .map(Unknown.class::cast)
        .filter(it -> !it.confirmed())
        .toList();
  }

  private void mend() {
    if (dryRun.proposals().isEmpty() && strangers().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Keep what you know in a file for --aliases; no id means nobody on the list:");
    lines.add("  alias,id");
    dryRun
        .proposals()
        .forEach(it -> alias(it.attendee(), it.candidates().get(0).participant().id()));
    strangers().forEach(it -> alias(it.attendee(), ""));
  }

  private void alias(Attendee attendee, String id) {
    lines.add("  " + CsvLine.of(List.of(attendee.remembered(), id)));
  }

  private static String who(Attendee attendee) {
    return '"'
        + attendee.name()
        + '"'
        + attendee.email().map(EmailAddress::value).map(" <%s>"::formatted).orElse("");
  }

  private static String word(Ground ground) {
    return switch (ground) {
      case EMAIL -> "e-mail";
      case REGISTRANT -> "registrant";
      case ID -> "id";
      case ALIAS -> "alias";
    };
  }

  private static String word(Likeness why) {
    return why == Likeness.CONFLICT
        ? "what is known points to several people"
        : why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
