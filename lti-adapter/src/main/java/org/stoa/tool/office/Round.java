package org.stoa.tool.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Decision;
import org.stoa.admission.Proposal;
import org.stoa.admission.Verdict;
import org.stoa.programme.Attribute;
import org.stoa.programme.Edition;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;
import org.stoa.tool.store.Applications.Received;
import org.stoa.tool.store.Calls.Call;

/**
 * An edition's admission at one platform, as it is at a moment. Immutable.
 *
 * @param received in the order in which they came
 * @param decisions the first one first
 * @param proposal what follows from them
 */
public record Round(
    Call call,
    Edition edition,
    List<Received> received,
    List<Decision> decisions,
    Proposal proposal) {

  public Round {
    received = List.copyOf(received);
    decisions = List.copyOf(decisions);
  }

  /** How the edition gives its seats. */
  public Selection selection() {
    return edition.selection().orElse(Selection.FIRST_COME);
  }

  /** What a form asks beside name and address: what the selection looks at, each thing once. */
  public List<Attribute> questions() {
    List<Attribute> asked = new ArrayList<>();
    selection().requirements().stream().map(Requirement::attribute).forEach(asked::add);
    selection().balance().stream().map(Quota::attribute).forEach(asked::add);
    return asked.stream().distinct().toList();
  }

  /** Whether it matters if somebody has taken part before. */
  public boolean asksExperience() {
    return selection().rank().stream().anyMatch(RankKey.Newcomer.class::isInstance);
  }

  /** An application by its id. */
  public Optional<Received> application(UUID id) {
    return received.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /**
   * The first application of a person: who has its address is she. A later one under the same name
   * may be anybody's.
   */
  public Received first(ApplicantId applicant) {
    return received.stream()
        .filter(it -> it.application().applicant().equals(applicant))
        .findFirst()
        .orElseThrow();
  }

  /** What became of an application's applicant. */
  public Verdict verdict(Received application) {
    return proposal.verdict(application.application().applicant()).orElseThrow();
  }

  /** What was decided about one person. */
  public List<Decision> decisionsAbout(ApplicantId applicant) {
    return decisions.stream()
        .filter(it -> it.act() instanceof Decision.OfOne one && one.applicant().equals(applicant))
        .toList();
  }
}
