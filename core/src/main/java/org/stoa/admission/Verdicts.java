package org.stoa.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.admission.Decision.Admit;
import org.stoa.admission.Decision.Confirm;
import org.stoa.admission.Decision.Hold;
import org.stoa.admission.Decision.Refuse;
import org.stoa.admission.Decision.Withdraw;
import org.stoa.admission.Reason.Code;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;

/** Writes down how everybody stands at the end of a deliberation, and why. */
final class Verdicts {

  private final Deliberation deliberation;
  private final Selection selection;
  private final OptionalInt seats;
  private final List<Candidacy> ranked;
  private final Map<ApplicantId, Integer> ranks = new HashMap<>();
  private final List<Candidacy> waiting;
  private final List<Application> seated;

  Verdicts(Deliberation deliberation, Selection selection, OptionalInt seats) {
    this.deliberation = deliberation;
    this.selection = selection;
    this.seats = seats;
    this.ranked = deliberation.ranked();
    ranked.forEach(it -> ranks.put(it.applicant(), ranks.size() + 1));
    this.waiting = waitingList();
    this.seated = deliberation.seatedApplications();
  }

  /** Those who are held wait behind all others, also if nothing but a decision lets them wait. */
  private List<Candidacy> waitingList() {
    return Stream.concat(
            ranked.stream().filter(it -> !isHeld(it)),
            Stream.concat(
                ranked.stream().filter(this::isHeld),
                deliberation.all().stream().filter(it -> isHeld(it) && !isRanked(it))))
        .filter(it -> !deliberation.hasSeat(it.applicant()) && refusal(it).isEmpty())
        .toList();
  }

  List<Verdict> inOrder() {
    List<Candidacy> order = new ArrayList<>();
    ranked.stream().filter(it -> deliberation.hasSeat(it.applicant())).forEach(order::add);
    deliberation.all().stream()
        .filter(it -> deliberation.hasSeat(it.applicant()) && !isRanked(it))
        .forEach(order::add);
    order.addAll(waiting);
    Set<Candidacy> listed = new HashSet<>(order);
    deliberation.all().stream().filter(it -> !listed.contains(it)).forEach(order::add);
    return order.stream().map(this::verdict).toList();
  }

  private Verdict verdict(Candidacy candidacy) {
    ApplicantId applicant = candidacy.applicant();
    Optional<Reason> refusal = refusal(candidacy);
    int number = waiting.indexOf(candidacy) + 1;
    Standing standing;
    Reason why;
    if (deliberation.hasSeat(applicant)) {
      standing = new Standing.Seat();
      why = seat(candidacy);
    } else if (refusal.isPresent()) {
      boolean gaveUp = deliberation.isRuled(applicant, Withdraw.class);
      standing = gaveUp ? new Standing.Withdrawn() : new Standing.Refused();
      why = refusal.get();
    } else {
      standing = new Standing.Waiting(number);
      why = waiting(candidacy, number);
    }
    return new Verdict(
        candidacy.application(),
        candidacy.others(),
        standing,
        isRanked(candidacy) ? OptionalInt.of(rank(candidacy)) : OptionalInt.empty(),
        candidacy.late(),
        unconfirmed(applicant),
        deliberation.ruling(applicant),
        why);
  }

  private Reason seat(Candidacy candidacy) {
    ApplicantId applicant = candidacy.applicant();
    if (deliberation.isRuled(applicant, Admit.class)) {
      return decided(Code.SEAT_DECIDED, deliberation.ruling(applicant).orElseThrow());
    }
    int rank = rank(candidacy);
    if (deliberation.hasMovedUp(applicant)) {
      return Reason.of(Code.SEAT_MOVED_UP, rank);
    }
    if (waiting.stream().allMatch(this::isHeld)) {
      return Reason.of(Code.SEAT_FOR_ALL, ranked.size());
    }
    if (candidacy.late()) {
      return Reason.of(Code.SEAT_LATE);
    }
    SelectionPolicy policy = SelectionPolicy.of(selection);
    Code code =
        policy instanceof SelectionPolicy.FirstCome
            ? Code.SEAT_FIRST_COME
            : policy instanceof SelectionPolicy.Ranked
                ? Code.SEAT_RANKED
                : sure(Code.SEAT_BALANCED, Code.SEAT_BALANCED_UNPROVEN);
    return Reason.of(code, rank, ranked.size(), seats.orElseThrow());
  }

  /** Why there is no seat and will be none. */
  private Optional<Reason> refusal(Candidacy candidacy) {
    ApplicantId applicant = candidacy.applicant();
    Optional<Decision> ruling = deliberation.ruling(applicant);
    if (deliberation.isRuled(applicant, Withdraw.class)) {
      return ruling.map(it -> decided(Code.WITHDRAWN, it));
    }
    if (deliberation.isRuled(applicant, Refuse.class)) {
      return ruling.map(it -> decided(Code.REFUSED_DECIDED, it));
    }
    Optional<Decision> unfit = deliberation.unfit(applicant);
    if (unfit.isPresent() && unfit.get().act() instanceof Confirm confirm) {
      return Optional.of(
          Reason.of(
              Code.REFUSED_UNFIT, confirm.attribute(), unfit.get().by(), unfit.get().reason()));
    }
    return isHeld(candidacy)
        ? Optional.empty()
        : deliberation.unmet(candidacy).map(it -> ineligible(candidacy.application(), it));
  }

  private static Reason ineligible(Application application, Requirement requirement) {
    List<Answer> accepted = List.copyOf(requirement.accepted());
    return application
        .answer(requirement.attribute())
        .map(it -> Reason.of(Code.REFUSED_REQUIREMENT, requirement.attribute(), it, accepted))
        .orElseGet(() -> Reason.of(Code.REFUSED_UNSAID, requirement.attribute(), accepted));
  }

  private Reason waiting(Candidacy candidacy, int number) {
    if (isHeld(candidacy)) {
      return decided(
          Code.WAITING_DECIDED, deliberation.ruling(candidacy.applicant()).orElseThrow());
    }
    if (candidacy.late()) {
      return Reason.of(Code.WAITING_LATE, number);
    }
    if (!isPassedOver(candidacy)) {
      return Reason.of(Code.WAITING_RANKED, number, seats.orElseThrow());
    }
    List<String> full =
        deliberation.goals().stream()
            .filter(goal -> goal.counts(candidacy.application()))
            .filter(goal -> given(goal) >= goal.high())
            .map(goal -> goal.attribute() + " " + goal.answer() + " " + given(goal))
            .toList();
    return full.isEmpty()
        ? Reason.of(
            sure(Code.WAITING_BALANCED, Code.WAITING_BALANCED_UNPROVEN), number, rank(candidacy))
        : Reason.of(
            sure(Code.WAITING_SHARE_FULL, Code.WAITING_SHARE_FULL_UNPROVEN),
            number,
            rank(candidacy),
            full);
  }

  /** What to say if the selection is certain to be the best, and what if it isn't. */
  private Code sure(Code proven, Code unproven) {
    return deliberation.isProven() ? proven : unproven;
  }

  private long given(Goal goal) {
    return seated.stream().filter(goal::counts).count();
  }

  /** Whether the policy gave a seat to somebody who ranks lower. */
  private boolean isPassedOver(Candidacy candidacy) {
    return !deliberation.goals().isEmpty()
        && !deliberation.isAfterPublication(candidacy)
        && ranked.subList(rank(candidacy), ranked.size()).stream()
            .map(Candidacy::applicant)
            .anyMatch(it -> deliberation.hasSeat(it) && !deliberation.isRuled(it, Admit.class));
  }

  private Set<Attribute> unconfirmed(ApplicantId applicant) {
    Set<Attribute> left = new HashSet<>(selection.confirmed());
    left.removeAll(deliberation.confirmations(applicant).keySet());
    return left;
  }

  private static Reason decided(Code code, Decision decision) {
    return Reason.of(code, decision.by(), decision.reason());
  }

  private boolean isHeld(Candidacy candidacy) {
    return deliberation.isRuled(candidacy.applicant(), Hold.class);
  }

  private boolean isRanked(Candidacy candidacy) {
    return ranks.containsKey(candidacy.applicant());
  }

  private int rank(Candidacy candidacy) {
    return ranks.getOrDefault(candidacy.applicant(), 0);
  }
}
