package org.stoa.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stoa.admission.Decision.Admit;
import org.stoa.admission.Decision.Confirm;
import org.stoa.admission.Decision.Hold;
import org.stoa.admission.Decision.OfOne;
import org.stoa.admission.Decision.Publish;
import org.stoa.admission.Decision.Refuse;
import org.stoa.admission.Decision.Withdraw;
import org.stoa.programme.Attribute;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;

/** Takes decisions one after another, and knows who has a seat after each. Not thread-safe. */
final class Deliberation {

  private final Selection selection;
  private final OptionalInt seats;
  private final Map<ApplicantId, Candidacy> candidacies;
  private final List<Candidacy> ranked;
  private final List<Goal> goals;
  private final Map<ApplicantId, Decision> rulings = new HashMap<>();
  private final Map<ApplicantId, Map<Attribute, Decision>> confirmations = new HashMap<>();
  private final Set<ApplicantId> seated = new LinkedHashSet<>();
  private final Set<ApplicantId> movedUp = new HashSet<>();
  private boolean proven = true;
  private Optional<Instant> published = Optional.empty();

  Deliberation(Selection selection, OptionalInt seats, Map<ApplicantId, Candidacy> candidacies) {
    this.selection = selection;
    this.seats = seats;
    this.candidacies = candidacies;
    var order = SelectionPolicy.of(selection).order();
    this.ranked =
        candidacies.values().stream()
            .filter(it -> unmet(it).isEmpty())
            .sorted(
                Comparator.comparing(Candidacy::late).thenComparing(Candidacy::application, order))
            .toList();
    this.goals =
        seats.isEmpty()
            ? List.of()
            : Goal.of(selection.balance(), applications(ranked), seats.getAsInt());
  }

  void take(Decision decision) {
    if (decision.act() instanceof OfOne one) {
      if (!candidacies.containsKey(one.applicant())) {
        throw new IllegalArgumentException("there is no application of " + one.applicant());
      }
      if (one instanceof Confirm confirm) {
        confirmations
            .computeIfAbsent(one.applicant(), it -> new HashMap<>())
            .put(confirm.attribute(), decision);
      } else {
        rulings.put(one.applicant(), decision);
      }
    }
    if (published.isPresent() || decision.act() instanceof Publish) {
      giveSeats(decision.at());
      published = published.or(() -> Optional.of(decision.at()));
    }
  }

  /** Gives the seats that are left, and writes down who stands how. */
  Proposal proposal() {
    giveSeats(Instant.MAX);
    return new Proposal(
        seats,
        new Verdicts(this, selection, seats).inOrder(),
        Tally.of(selection.balance(), goals, applications(ranked), seatedApplications()),
        published.isPresent(),
        proven);
  }

  /** Fills the free seats with those who had applied by then. */
  private void giveSeats(Instant now) {
    if (published.isEmpty()) {
      seated.clear();
    }
    seated.removeIf(applicant -> !mayKeep(applicant));
    candidacies.keySet().stream().filter(it -> isRuled(it, Admit.class)).forEach(seated::add);
    for (boolean late : new boolean[] {false, true}) {
      List<Application> candidates =
          ranked.stream()
              .filter(it -> it.late() == late && isOpen(it.applicant()))
              .map(Candidacy::application)
              .filter(it -> !seated.contains(it.applicant()) && !it.applied().isAfter(now))
              .toList();
      choose(candidates);
    }
  }

  private void choose(List<Application> candidates) {
    Contest contest =
        new Contest(seats.orElse(Integer.MAX_VALUE), goals, seatedApplications(), candidates);
    Balancing.Choice choice = Balancing.choose(contest);
    proven &= choice.proven();
    for (Application chosen : choice.chosen()) {
      seated.add(chosen.applicant());
      if (published.isPresent()) {
        movedUp.add(chosen.applicant());
      }
    }
  }

  private boolean mayKeep(ApplicantId applicant) {
    return isRuled(applicant, Admit.class) || isOpen(applicant);
  }

  /** Whether no person decided otherwise. */
  private boolean isOpen(ApplicantId applicant) {
    return unfit(applicant).isEmpty()
        && !isRuled(applicant, Hold.class)
        && !isRuled(applicant, Refuse.class)
        && !isRuled(applicant, Withdraw.class);
  }

  boolean isRuled(ApplicantId applicant, Class<? extends OfOne> act) {
    return ruling(applicant).filter(it -> act.isInstance(it.act())).isPresent();
  }

  /** The last decision about a seat for this applicant. */
  Optional<Decision> ruling(ApplicantId applicant) {
    return Optional.ofNullable(rulings.get(applicant));
  }

  /** The last word on what had to be confirmed, by attribute. */
  Map<Attribute, Decision> confirmations(ApplicantId applicant) {
    return confirmations.getOrDefault(applicant, Map.of());
  }

  /** Somebody's finding that something isn't as it has to be. */
  Optional<Decision> unfit(ApplicantId applicant) {
    return confirmations(applicant).values().stream()
        .filter(it -> it.act() instanceof Confirm confirm && !confirm.fits())
        .findFirst();
  }

  /** The first requirement that the application doesn't meet. */
  Optional<Requirement> unmet(Candidacy candidacy) {
    return selection.requirements().stream()
        .filter(
            it ->
                candidacy
                    .application()
                    .answer(it.attribute())
                    .filter(it.accepted()::contains)
                    .isEmpty())
        .findFirst();
  }

  boolean hasSeat(ApplicantId applicant) {
    return seated.contains(applicant);
  }

  /** Whether all selections so far are certain to be the best. */
  boolean isProven() {
    return proven;
  }

  boolean hasMovedUp(ApplicantId applicant) {
    return movedUp.contains(applicant);
  }

  /** The eligible ones, the strongest first; those who are late behind all others. */
  List<Candidacy> ranked() {
    return ranked;
  }

  Collection<Candidacy> all() {
    return candidacies.values();
  }

  List<Goal> goals() {
    return goals;
  }

  List<Application> seatedApplications() {
    return candidacies.values().stream()
        .filter(it -> hasSeat(it.applicant()))
        .map(Candidacy::application)
        .toList();
  }

  /** Whether the application came when the outcome was published already. */
  boolean isAfterPublication(Candidacy candidacy) {
    return published.filter(at -> candidacy.application().applied().isAfter(at)).isPresent();
  }

  private static List<Application> applications(List<Candidacy> candidacies) {
    return candidacies.stream().map(Candidacy::application).toList();
  }
}
