package org.stoa.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.admission.Application.Experience;
import org.stoa.admission.Reason.Code;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.AwardId;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;

/** Who gets a seat, why, and what decisions change. */
class AdmissionTest {

  private static final List<RankKey> NEWCOMERS = List.of(new RankKey.Newcomer());
  private static final List<Quota> BY_GENDER = List.of(new Quota.Equal(new Attribute("gender")));

  private static Selection ranked(RankKey... keys) {
    return Samples.selection(List.of(), Set.of(), List.of(keys), List.of());
  }

  private static List<Application> people(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(Samples::applicant).toList();
  }

  private static List<String> seated(Proposal proposal) {
    return proposal.seated().stream().map(it -> it.applicant().value()).toList();
  }

  private static Verdict verdict(Proposal proposal, String applicant) {
    return proposal.verdict(new ApplicantId(applicant)).orElseThrow();
  }

  @Test
  @DisplayName("S0-04 25 seats: the 26th selected is number 1 on the waiting list")
  void theTwentySixthWaits() {
    Proposal proposal = Samples.admission(25, Selection.FIRST_COME).propose(people(27));
    assertEquals(25, proposal.seated().size());
    assertEquals(new Standing.Waiting(1), verdict(proposal, "p26").standing());
    assertEquals(new Standing.Waiting(2), verdict(proposal, "p27").standing());
    assertEquals(
        "Number 1 on the waiting list; all 25 seats are taken.",
        verdict(proposal, "p26").why().in(Locale.ENGLISH));
  }

  @Test
  @DisplayName("S0-03 who isn't of a member city is refused, with the reason")
  void theIneligibleAreRefused() {
    Attribute member = new Attribute("member");
    Selection members =
        Samples.selection(
            List.of(new Requirement(member, Set.of(new Answer("true")))),
            Set.of(),
            List.of(),
            List.of());
    Proposal proposal =
        Samples.admission(5, members)
            .propose(
                List.of(
                    Samples.applicant(1, Map.of("member", "Yes")),
                    Samples.applicant(2, Map.of("member", "No")),
                    Samples.applicant(3)));
    assertEquals(List.of("p1"), seated(proposal));
    assertEquals(new Standing.Refused(), verdict(proposal, "p2").standing());
    assertEquals(
        "Not eligible: member is No in the application; accepted: true.",
        verdict(proposal, "p2").why().in(Locale.ENGLISH));
    assertEquals(Code.REFUSED_UNSAID, verdict(proposal, "p3").why().code());
  }

  @Test
  @DisplayName("S0-05 a newcomer ranks above a returner, who gets a seat if one remains")
  void newcomersFirst() {
    List<Application> three =
        List.of(
            Samples.applicant(1, Experience.RETURNER),
            Samples.applicant(2, Experience.UNKNOWN),
            Samples.applicant(3, Experience.NEWCOMER));
    Selection newcomers = ranked(new RankKey.Newcomer(), new RankKey.Applied());
    assertEquals(List.of("p3"), seated(Samples.admission(1, newcomers).propose(three)));
    assertEquals(List.of("p3", "p1"), seated(Samples.admission(2, newcomers).propose(three)));
    assertEquals(3, Samples.admission(3, newcomers).propose(three).seated().size());
  }

  @Test
  @DisplayName("S0-29 a priority award of an earlier edition comes before all others")
  void priority() {
    AwardId priority = new AwardId("priority-offline");
    List<Application> three =
        List.of(
            Samples.applicant(1, Experience.NEWCOMER),
            Samples.holding(2, new AwardId("other")),
            Samples.holding(3, priority));
    Selection thisOne = ranked(new RankKey.Priority(Optional.of(priority)), new RankKey.Newcomer());
    Selection any = ranked(new RankKey.Priority(Optional.empty()), new RankKey.Newcomer());
    assertEquals(List.of("p3", "p1"), seated(Samples.admission(2, thisOne).propose(three)));
    assertEquals(List.of("p2", "p3"), seated(Samples.admission(2, any).propose(three)));
  }

  @Test
  @DisplayName("S3-06 the committee's score decides; without one you come last")
  void scores() {
    List<Application> four =
        List.of(
            Samples.applicant(1),
            Samples.scored(2, Map.of("commitment", 3, "contribution", 5)),
            Samples.scored(3, Map.of("commitment", 4)),
            Samples.scored(4, Map.of("commitment", 4, "contribution", 4)));
    RankKey commitment = new RankKey.Score(Optional.of(new Attribute("commitment")));
    RankKey mean = new RankKey.Score(Optional.empty());
    assertEquals(
        List.of("p3", "p4", "p2"), seated(Samples.admission(3, ranked(commitment)).propose(four)));
    assertEquals(
        List.of("p2", "p3", "p4"), seated(Samples.admission(3, ranked(mean)).propose(four)));
  }

  @Test
  @DisplayName("S3-03 late ones are marked late and wait behind all others, but aren't lost")
  void late() {
    Selection untilTheSecond = Samples.until(Samples.TIME.plusDays(2), ranked());
    List<Application> four = people(4);
    Proposal full = Samples.admission(1, untilTheSecond).propose(four);
    assertEquals(List.of("p1"), seated(full));
    assertFalse(verdict(full, "p1").late());
    assertTrue(verdict(full, "p2").late(), "the deadline itself is too late");
    assertEquals(new Standing.Waiting(3), verdict(full, "p4").standing());
    assertEquals(Code.WAITING_LATE, verdict(full, "p4").why().code());
    Proposal roomy = Samples.admission(3, untilTheSecond).propose(four);
    assertEquals(List.of("p1", "p2", "p3"), seated(roomy));
    assertEquals(Code.SEAT_LATE, verdict(roomy, "p3").why().code());
  }

  @Test
  @DisplayName(
      "S3-04 S3-05 20 seats: the balance first, then ranks, and a sentence for who is passed")
  void balanced() {
    List<Application> applications = new ArrayList<>();
    for (int at = 1; at <= 30; at++) {
      applications.add(Samples.applicant(at, Map.of("gender", at <= 18 ? "male" : "female")));
    }
    Proposal proposal =
        Samples.admission(20, Samples.selection(List.of(), Set.of(), NEWCOMERS, BY_GENDER))
            .propose(applications);
    assertEquals(20, proposal.seated().size());
    assertEquals(0, proposal.distance());
    assertTrue(verdict(proposal, "p10").hasSeat());
    assertTrue(verdict(proposal, "p28").hasSeat());
    assertEquals(
        "Number 1 on the waiting list. Ranks 11, but would take the selection further from the"
            + " balance; seats given already: gender male 10.",
        verdict(proposal, "p11").why().in(Locale.ENGLISH));
    assertEquals(Code.WAITING_RANKED, verdict(proposal, "p29").why().code());
    assertEquals(
        List.of("female 10", "male 10"),
        proposal.balance().stream()
            .map(it -> it.answer().orElseThrow() + " " + it.seats())
            .toList());
  }

  @Test
  @DisplayName("The order of the input changes nothing")
  void sameInputSameProposal() {
    List<Application> applications = new ArrayList<>(Samples.crowd(new Random(7), 60));
    Selection selection = Samples.selection(List.of(), Set.of(), NEWCOMERS, BY_GENDER);
    Proposal proposal = Samples.admission(12, selection).propose(applications);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(applications, new Random(seed));
      assertEquals(proposal, Samples.admission(12, selection).propose(applications));
    }
  }

  @Test
  @DisplayName("Of two applications the later counts, at the time of the first; none is lost")
  void twice() {
    Selection untilTheThird = Samples.until(Samples.TIME.plusDays(3), ranked());
    Application first = Samples.applicant(1, Map.of("city", "Alpha"));
    Application better = Samples.again(first, 2, Map.of("city", "Beta"));
    Application tooLate = Samples.again(first, 5, Map.of("city", "Gamma"));
    Proposal proposal =
        Samples.admission(1, untilTheThird)
            .propose(List.of(tooLate, Samples.applicant(2), better, first));
    Verdict verdict = verdict(proposal, "p1");
    assertTrue(verdict.hasSeat());
    assertFalse(verdict.late());
    assertEquals(first.applied(), verdict.application().applied());
    assertEquals(
        Optional.of(new Answer("beta")), verdict.application().answer(new Attribute("city")));
    assertEquals(List.of(first, tooLate), verdict.others());
  }

  @Test
  @DisplayName("S3-05 a decision differs from the proposal, and says who made it and why")
  void decisions() {
    Admission admission = Samples.admission(2, Selection.FIRST_COME);
    Proposal outcome =
        admission.decide(
            people(4),
            List.of(
                Samples.decision(10, new Decision.Admit(new ApplicantId("p4"))),
                Samples.decision(11, new Decision.Refuse(new ApplicantId("p1")))));
    assertEquals(List.of("p2", "p4"), seated(outcome));
    assertEquals(
        "Decided by Committee: because of 10", verdict(outcome, "p4").why().in(Locale.ENGLISH));
    assertEquals(
        "Refused by Committee: because of 11", verdict(outcome, "p1").why().in(Locale.ENGLISH));
    assertEquals(
        List.of("p1", "p2"),
        seated(
            admission.decide(
                people(4),
                List.of(
                    Samples.decision(10, new Decision.Admit(new ApplicantId("p4"))),
                    Samples.decision(12, new Decision.Hold(new ApplicantId("p4")))))));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Decision(Samples.TIME.toInstant(), "A", " ", new Decision.Publish()));
    Decision unknown = Samples.decision(1, new Decision.Admit(new ApplicantId("nobody")));
    assertThrows(
        IllegalArgumentException.class, () -> admission.decide(people(1), List.of(unknown)));
  }

  @Test
  @DisplayName("People may admit more than there are seats, and are told")
  void overbooked() {
    List<Decision> both =
        List.of(
            Samples.decision(10, new Decision.Publish()),
            Samples.decision(11, new Decision.Admit(new ApplicantId("p3"))));
    Admission admission = Samples.admission(1, Selection.FIRST_COME);
    assertEquals(1, admission.decide(people(3), both).overbooked());
    List<Decision> more = new ArrayList<>(both);
    more.add(Samples.decision(12, new Decision.Withdraw(new ApplicantId("p1"))));
    Proposal later = admission.decide(people(3), more);
    assertEquals(List.of("p3"), seated(later));
    assertEquals(0, later.overbooked());
  }

  @Test
  @DisplayName("A seat that is given up goes to number 1 of the waiting list; nobody else moves")
  void theWaitingListMovesUp() {
    Proposal outcome =
        Samples.admission(2, Selection.FIRST_COME)
            .decide(
                people(4),
                List.of(
                    Samples.decision(10, new Decision.Publish()),
                    Samples.decision(11, new Decision.Withdraw(new ApplicantId("p1")))));
    assertEquals(List.of("p2", "p3"), seated(outcome));
    assertEquals(new Standing.Withdrawn(), verdict(outcome, "p1").standing());
    assertEquals(Code.SEAT_MOVED_UP, verdict(outcome, "p3").why().code());
    assertEquals(new Standing.Waiting(1), verdict(outcome, "p4").standing());
    assertTrue(outcome.published());
  }

  @Test
  @DisplayName("A seat of a balanced edition goes to who keeps the balance, and others keep theirs")
  void theBalanceIsKept() {
    List<Application> applications = new ArrayList<>();
    for (int at = 1; at <= 10; at++) {
      applications.add(Samples.applicant(at, Map.of("gender", at <= 6 ? "male" : "female")));
    }
    Proposal outcome =
        Samples.admission(4, Samples.selection(List.of(), Set.of(), List.of(), BY_GENDER))
            .decide(
                applications,
                List.of(
                    Samples.decision(20, new Decision.Publish()),
                    Samples.decision(21, new Decision.Withdraw(new ApplicantId("p7")))));
    assertEquals(List.of("p1", "p2", "p8", "p9"), seated(outcome));
    assertEquals(new Standing.Waiting(1), verdict(outcome, "p3").standing());
  }

  @Test
  @DisplayName("After publication a stronger application takes nobody's seat")
  void publishedIsPublished() {
    Proposal outcome =
        Samples.admission(1, ranked(new RankKey.Newcomer()))
            .decide(
                List.of(
                    Samples.applicant(1, Experience.RETURNER),
                    Samples.applicant(9, Experience.NEWCOMER)),
                List.of(Samples.decision(5, new Decision.Publish())));
    assertEquals(List.of("p1"), seated(outcome));
    assertEquals(new Standing.Waiting(1), verdict(outcome, "p9").standing());
  }

  @Test
  @DisplayName("S1-18 a profile waits for a person to confirm it; who doesn't fit is refused")
  void confirmation() {
    Attribute profile = new Attribute("profile");
    Admission admission =
        Samples.admission(1, Samples.selection(List.of(), Set.of(profile), List.of(), List.of()));
    Proposal proposal = admission.propose(people(2));
    assertEquals(Set.of(profile), verdict(proposal, "p1").unconfirmed());
    Proposal confirmed = admission.decide(people(2), List.of(confirm("p1", profile, true)));
    assertEquals(Set.of(), verdict(confirmed, "p1").unconfirmed());
    Proposal unfit = admission.decide(people(2), List.of(confirm("p1", profile, false)));
    assertEquals(List.of("p2"), seated(unfit));
    assertEquals(
        "Not eligible: Committee found that profile does not fit: because of 3",
        verdict(unfit, "p1").why().in(Locale.ENGLISH));
  }

  private static Decision confirm(String applicant, Attribute attribute, boolean fits) {
    return Samples.decision(3, new Decision.Confirm(new ApplicantId(applicant), attribute, fits));
  }

  @Test
  @DisplayName("S1-23 who has a seat in no cluster is on the list of those not yet allocated")
  void unallocated() {
    Proposal housing = Samples.admission(1, Selection.FIRST_COME).propose(people(2));
    Proposal water =
        Samples.admission(1, Selection.FIRST_COME)
            .propose(List.of(Samples.applicant(2), Samples.applicant(3)));
    assertEquals(
        new TreeSet<>(List.of(new ApplicantId("new-city"), new ApplicantId("p3"))),
        Proposal.unallocated(List.of(new ApplicantId("new-city")), List.of(housing, water)));
  }

  @Test
  @DisplayName("Every sentence tells its facts, in English and Korean")
  void sentences() {
    for (Code code : Code.values()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
        String sentence = Reason.of(code, 3, 2, 1).in(locale);
        assertFalse(sentence.contains("{"), sentence);
        assertEquals(
            locale.equals(Locale.KOREAN),
            sentence.codePoints().anyMatch(it -> it >= 0xAC00 && it <= 0xD7A3),
            sentence);
      }
    }
  }
}
