package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.admission.Admission;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Application;
import org.stoa.admission.Decision;
import org.stoa.admission.Proposal;
import org.stoa.admission.Standing;
import org.stoa.admission.Verdict;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.RankKey;

/** Who of {@link HumanRightsCitiesApplications} gets a seat. */
class HumanRightsCitiesAdmissionTest {

  private static final Edition EDITION = Programmes.edition("human-rights-cities-blended", "2021");
  private static final String LATE = HumanRightsCitiesApplications.LATE;
  private static final List<Application> APPLICATIONS = HumanRightsCitiesApplications.all();

  private final Admission admission = Admission.of(EDITION);

  private static Standing standing(Proposal proposal, String applicant) {
    return verdict(proposal, applicant).standing();
  }

  private static Verdict verdict(Proposal proposal, String applicant) {
    return proposal.verdict(new ApplicantId(applicant)).orElseThrow();
  }

  private static Decision decided(String time, String reason, Decision.Act act) {
    Instant at = Diary.at(time, EDITION.zone());
    return new Decision(at, "selection committee", reason, act);
  }

  @Test
  @DisplayName("S3-04 S3-05 twenty seats in exact balance; five better-ranked men wait")
  void balanced() {
    Proposal proposal = admission.propose(APPLICATIONS);
    assertEquals(20, proposal.seated().size());
    assertEquals(0, proposal.distance());
    assertEquals(new Standing.Seat(), standing(proposal, "pacific-man-1"));
    assertEquals(new Standing.Seat(), standing(proposal, "southeast-man-1"));
    assertEquals(new Standing.Seat(), standing(proposal, "southeast-man-2"));
    for (int i = 3; i <= 7; i++) {
      assertEquals(new Standing.Waiting(i - 2), standing(proposal, "southeast-man-" + i));
    }
    proposal.verdicts().forEach(it -> assertFalse(it.why().in(Locale.ENGLISH).isBlank()));
  }

  @Test
  @DisplayName("S3-03 an application after 7 May is marked late and waits behind the others")
  void late() {
    Verdict late = verdict(admission.propose(APPLICATIONS), LATE);
    assertTrue(late.late());
    assertEquals(new Standing.Waiting(6), late.standing());
  }

  @Test
  @DisplayName("S3-05 the committee may decide otherwise, and says why")
  void decision() {
    Decision admits =
        decided(
            "2021-05-14T10:00",
            "Her letter was held up by the post.",
            new Decision.Admit(new ApplicantId(LATE)));
    Proposal proposal = admission.decide(APPLICATIONS, List.of(admits));
    assertEquals(new Standing.Seat(), standing(proposal, LATE));
    assertEquals(Optional.of(admits), verdict(proposal, LATE).decision());
    assertEquals(20, proposal.seated().size());
  }

  @Test
  @DisplayName("S3-04 who gives up a seat makes room for the first on the waiting list")
  void movesUp() {
    Proposal outcome =
        admission.decide(
            APPLICATIONS,
            List.of(
                decided("2021-05-17T10:00", "Agreed in committee.", new Decision.Publish()),
                decided(
                    "2021-05-20T10:00",
                    "A new post.",
                    new Decision.Withdraw(new ApplicantId("southeast-man-1")))));
    assertEquals(new Standing.Withdrawn(), standing(outcome, "southeast-man-1"));
    assertEquals(new Standing.Seat(), standing(outcome, "southeast-man-3"));
    assertEquals(new Standing.Waiting(1), standing(outcome, "southeast-man-4"));
    assertEquals(20, outcome.seated().size());
  }

  @Test
  @DisplayName("S3-07 the outcome is promised for the week of 17 May, and for no day of it")
  void announced() {
    assertEquals(
        Optional.of(new Bound.Week(LocalDate.of(2021, 5, 17))),
        EDITION.selection().orElseThrow().announced());
  }

  @Test
  @DisplayName("S3-06 commitment is scored by the committee, with a rubric")
  void commitment() {
    assertEquals(
        new RankKey.Score(Optional.of(HumanRightsCitiesApplications.COMMITMENT)),
        EDITION.selection().orElseThrow().rank().get(0));
    assertTrue(
        Files.isRegularFile(
            Path.of("programmes", "human-rights-cities-blended", "rubric-application.md")));
  }
}
