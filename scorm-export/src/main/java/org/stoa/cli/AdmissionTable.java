package org.stoa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stoa.admission.Proposal;
import org.stoa.admission.Standing;
import org.stoa.admission.Tally;
import org.stoa.admission.Verdict;
import org.stoa.programme.Answer;

/** A proposal as lines for people. */
final class AdmissionTable {

  private AdmissionTable() {}

  static List<String> lines(Proposal proposal, Locale locale) {
    List<String> lines = new ArrayList<>();
    proposal.verdicts().forEach(it -> lines.add(line(it, locale)));
    lines.add("");
    lines.add(
        "%s, %s.%s"
            .formatted(
                given(proposal),
                ProblemReport.count(proposal.verdicts().size(), "applicant"),
                proposal.published() ? " Published." : ""));
    proposal.balance().forEach(it -> lines.add(line(it)));
    if (!proposal.balance().isEmpty()) {
      lines.add(
          "Distance from the balance: %s%s."
              .formatted(
                  ProblemReport.count(proposal.distance(), "seat"),
                  proposal.distance() == 0 ? " (reached)" : ""));
    }
    if (proposal.overbooked() > 0) {
      lines.add("Overbooked by %d: people admitted more.".formatted(proposal.overbooked()));
    }
    if (!proposal.proven()) {
      lines.add("This is the best that was found; it isn't proven that there is none better.");
    }
    return lines;
  }

  private static String given(Proposal proposal) {
    int given = proposal.seated().size();
    return proposal.seats().isPresent()
        ? "%d of %s given"
            .formatted(given, ProblemReport.count(proposal.seats().getAsInt(), "seat"))
        : ProblemReport.count(given, "seat") + " given, without a limit";
  }

  private static String line(Verdict verdict, Locale locale) {
    StringBuilder line =
        new StringBuilder(
            "%-10s %s (%s)  %s"
                .formatted(
                    standing(verdict.standing()),
                    Terminal.printable(verdict.application().name()),
                    Terminal.printable(verdict.applicant().value()),
                    Terminal.printable(verdict.why().in(locale))));
    if (verdict.late()) {
      line.append(" [late]");
    }
    if (!verdict.others().isEmpty()) {
      line.append(" [applied %d times]".formatted(verdict.others().size() + 1));
    }
    if (verdict.hasSeat() && !verdict.unconfirmed().isEmpty()) {
      line.append(" [to confirm: ");
      line.append(
          String.join(
              ", ", verdict.unconfirmed().stream().map(Object::toString).sorted().toList()));
      line.append("]");
    }
    return line.toString();
  }

  private static String standing(Standing standing) {
    if (standing instanceof Standing.Waiting waiting) {
      return "waits " + waiting.number();
    }
    return standing instanceof Standing.Seat
        ? "seat"
        : standing instanceof Standing.Withdrawn ? "withdrawn" : "refused";
  }

  private static String line(Tally tally) {
    return "  %s %s: %d%s, %d eligible"
        .formatted(
            tally.attribute(),
            tally.answer().map(Answer::text).map(Terminal::printable).orElse("(not said)"),
            tally.seats(),
            tally
                .goal()
                .map(
                    it ->
                        it.low() == it.high()
                            ? " of " + it.low()
                            : " of " + it.low() + " to " + it.high())
                .orElse(""),
            tally.eligible());
  }
}
