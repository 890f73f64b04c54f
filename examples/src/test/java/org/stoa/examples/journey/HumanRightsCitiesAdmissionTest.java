package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.admission.Admission;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Application;
import org.stoa.admission.Decision;
import org.stoa.admission.Proposal;
import org.stoa.admission.Standing;
import org.stoa.admission.Verdict;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.RankKey;

/**
 * Twenty-six people apply for twenty seats, so that the answer can be checked by hand.
 *
 * <p>Equal shares are ten women and ten men, and five seats for each of four regions. South, East
 * and Pacific have five applicants each, together seven women and eight men, so all of them are
 * needed. Southeast has three women, who are needed too, and seven men for two seats: the two with
 * the highest scores. The other five wait, although they score higher than whole regions. One more
 * woman, with the highest score of all, is an instant late.
 */
class HumanRightsCitiesAdmissionTest {

  private static final Edition EDITION = Programmes.edition("human-rights-cities-blended", "2021");
  private static final Attribute COMMITMENT = new Attribute("commitment");
  private static final String LATE = "east-late";

  private final Admission admission = Admission.of(EDITION);

  private static List<Application> applications() {
    List<Application> all = new ArrayList<>();
    region(all, "south", 3, 2);
    region(all, "east", 2, 3);
    region(all, "pacific", 2, 3);
    region(all, "southeast", 3, 0);
    for (int i = 1; i <= 7; i++) {
      all.add(application("southeast-man-" + i, "man", "southeast", 82 - i, "2021-05-03T09:00"));
    }
    all.add(application(LATE, "woman", "east", 100, "2021-05-08T00:00"));
    return all;
  }

  /** So many women and men who score between 50 and 52. */
  private static void region(List<Application> all, String region, int women, int men) {
    for (int i = 1; i <= women; i++) {
      all.add(application(region + "-woman-" + i, "woman", region, 49 + i, "2021-05-07T23:59:59"));
    }
    for (int i = 1; i <= men; i++) {
      all.add(application(region + "-man-" + i, "man", region, 49 + i, "2021-04-20T09:00"));
    }
  }

  private static Application application(
      String id, String gender, String region, int commitment, String applied) {
    return new Application(
        new ApplicantId(id),
        id,
        Diary.at(applied, EDITION.zone()),
        Map.of(
            new Attribute("gender"), new Answer(gender),
            new Attribute("region"), new Answer(region)),
        Application.Experience.NEWCOMER,
        Map.of(COMMITMENT, BigDecimal.valueOf(commitment)),
        Set.of());
  }

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
    Proposal proposal = admission.propose(applications());
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
    Verdict late = verdict(admission.propose(applications()), LATE);
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
    Proposal proposal = admission.decide(applications(), List.of(admits));
    assertEquals(new Standing.Seat(), standing(proposal, LATE));
    assertEquals(Optional.of(admits), verdict(proposal, LATE).decision());
    assertEquals(20, proposal.seated().size());
  }

  @Test
  @DisplayName("S3-04 who gives up a seat makes room for the first on the waiting list")
  void movesUp() {
    Proposal outcome =
        admission.decide(
            applications(),
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
        new RankKey.Score(Optional.of(COMMITMENT)),
        EDITION.selection().orElseThrow().rank().get(0));
    assertTrue(
        Files.isRegularFile(
            Path.of("programmes", "human-rights-cities-blended", "rubric-application.md")));
  }
}
