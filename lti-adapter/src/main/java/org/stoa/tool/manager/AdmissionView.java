package org.stoa.tool.manager;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.admission.Proposal;
import org.stoa.admission.Standing;
import org.stoa.admission.Tally;
import org.stoa.admission.Verdict;
import org.stoa.content.Texts;
import org.stoa.problem.Problem;
import org.stoa.programme.Answer;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.tool.office.Round;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Times;

/**
 * The page of an edition's admission.
 *
 * @param address of the edition's page
 * @param programme its title
 * @param facts of the edition: its days, deadline and announcement
 * @param form the address of the open form
 * @param isOpen whether it takes applications
 * @param figures of the proposal
 * @param overbooked a warning; empty if there are no more people than seats
 * @param isPublished whether applicants know
 * @param rows one for each applicant, in the order of the proposal
 * @param balance what the balanced answers came to
 * @param notes about what was sent just now
 */
public record AdmissionView(
    Frame frame,
    String address,
    String programme,
    List<String> facts,
    String form,
    boolean isOpen,
    List<OfficeView.Figure> figures,
    String overbooked,
    boolean isPublished,
    List<Row> rows,
    List<Share> balance,
    Notes notes) {

  /**
   * What was wrong with what was sent.
   *
   * @param file in a sentence; empty if nothing was
   * @param problems of the file, each with its place and how to mend it
   * @param publication what it lacks; empty if nothing
   */
  public record Notes(String file, List<Problem> problems, String publication) {
    static final Notes NONE = new Notes("", List.of(), "");
  }

  /** An applicant. */
  public record Row(
      String address,
      String name,
      String id,
      String chip,
      String standing,
      List<String> marks,
      String why) {}

  /** How many seats one answer got. */
  public record Share(String attribute, String answer, int seats, String goal, int eligible) {}

  static AdmissionView of(Frame frame, Round round, URI form, Notes notes) {
    Texts texts = frame.texts();
    Edition edition = round.edition();
    Proposal proposal = round.proposal();
    return new AdmissionView(
        frame,
        EditionNames.address(edition),
        new EditionNames(texts).programme(edition),
        facts(round, texts),
        form.toString(),
        round.call().isOpen(),
        figures(proposal, texts),
        proposal.overbooked() == 0 ? "" : texts.text("admission.overbooked", proposal.overbooked()),
        proposal.published(),
        proposal.verdicts().stream().map(it -> row(round, it, texts)).toList(),
        proposal.balance().stream().map(it -> share(it, texts)).toList(),
        notes);
  }

  private static List<String> facts(Round round, Texts texts) {
    EditionNames names = new EditionNames(texts);
    return Stream.of(
            Optional.of(names.days(round.edition())),
            round
                .selection()
                .until()
                .map(it -> texts.text("admission.until", when(it, round, texts))),
            round
                .selection()
                .announced()
                .map(it -> texts.text("admission.announced", when(it, round, texts))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A week is said as a week: nobody has promised a day of it. */
  static String when(Bound bound, Round round, Texts texts) {
    EditionNames names = new EditionNames(texts);
    if (bound instanceof Bound.Week week) {
      return texts.text("week", names.day(week.monday()));
    }
    if (bound instanceof Bound.Day day) {
      return names.day(day.date());
    }
    Edition edition = round.edition();
    return new Times(texts.reader(), edition.zone(), Optional.empty())
        .moment(bound.start(edition.zone()));
  }

  private static List<OfficeView.Figure> figures(Proposal proposal, Texts texts) {
    return Stream.of(
            Standing.Seat.class,
            Standing.Waiting.class,
            Standing.Refused.class,
            Standing.Withdrawn.class)
        .map(
            kind ->
                new OfficeView.Figure(
                    (int)
                        proposal.verdicts().stream()
                            .filter(it -> kind.isInstance(it.standing()))
                            .count(),
                    texts.text("admission." + kind.getSimpleName())
                        + (kind == Standing.Seat.class && proposal.seats().isPresent()
                            ? " / " + proposal.seats().getAsInt()
                            : "")))
        .toList();
  }

  private static Row row(Round round, Verdict verdict, Texts texts) {
    return new Row(
        ApplicantView.address(round, round.first(verdict.applicant())),
        verdict.application().name(),
        verdict.applicant().value(),
        chip(verdict.standing()),
        standing(verdict.standing(), texts),
        marks(verdict, texts),
        verdict.why().in(texts.reader()));
  }

  /** The colour of a standing. */
  static String chip(Standing standing) {
    return switch (AdmissionTables.word(standing)) {
      case "seat" -> "done";
      case "waiting" -> "waiting";
      case "refused" -> "missed";
      default -> "locked";
    };
  }

  /** A standing in words. */
  static String standing(Standing standing, Texts texts) {
    return standing instanceof Standing.Waiting waiting
        ? texts.text("standing.waiting", waiting.number())
        : texts.text("standing." + AdmissionTables.word(standing));
  }

  /** What whoever decides should look at. */
  static List<String> marks(Verdict verdict, Texts texts) {
    return Stream.of(
            Stream.of(texts.text("mark.late")).filter(it -> verdict.late()),
            verdict.unconfirmed().stream().sorted().map(it -> texts.text("mark.unconfirmed", it)),
            Stream.of(texts.text("mark.several", verdict.others().size() + 1))
                .filter(it -> !verdict.others().isEmpty()))
        .flatMap(it -> it)
        .toList();
  }

  private static Share share(Tally tally, Texts texts) {
    return new Share(
        tally.attribute().name(),
        tally.answer().map(Answer::text).orElseGet(() -> texts.text("admission.unsaid")),
        tally.seats(),
        tally
            .goal()
            .map(it -> it.low() == it.high() ? "" + it.low() : it.low() + "–" + it.high())
            .orElse(""),
        tally.eligible());
  }
}
