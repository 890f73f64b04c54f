package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Share;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.criterion.Measure;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Percentage;
import org.stoa.statement.Statement;

/** Reviews by peers, weighted means, limited attempts and the like, one case after the other. */
class MeasuresTest {

  private static final Edition EDITION =
      new Samples.Calendar(Samples.ZONES.get(3))
          .slot(
              new ActivityId("live-1"),
              new Slot(LocalDateTime.of(2023, 7, 6, 9, 0), Duration.ofHours(2)))
          .until(new ActivityId("quiz-twice"), LocalDate.of(2023, 7, 10))
          .edition();

  private final Journal journal = new Journal();

  private static Instant day(int day) {
    return LocalDate.of(2023, 7, day).atTime(12, 0).atZone(EDITION.zone()).toInstant();
  }

  private static Authority peer(String name) {
    return Authority.learner(name);
  }

  private Finding finding(Criterion rule, int day) {
    return Evaluator.evaluate(rule, EDITION, journal.statements(), day(day));
  }

  private Reason.Code why(Criterion rule, int day) {
    return finding(rule, day).why().code();
  }

  private static final Need PRESENT_UNTIMED =
      new Need(new ActivityId("live-2"), new Measure.Presence(Percentage.of(50)));

  private static Need need(String activity, Measure measure) {
    return new Need(new ActivityId(activity), measure);
  }

  private static Need byPeers(int n, long min) {
    return need(
        "story", new Measure.Reviewed(Optional.empty(), Percentage.of(min), new Measure.Peers(n)));
  }

  @Test
  void theMedianOfThreePeersDecidesAtTheThird() {
    journal.submitted("story", day(4));
    journal.accepted("story", 90, day(5), peer("b"));
    journal.accepted("story", 10, day(6), peer("c"));
    assertEquals(Reason.Code.REVIEW_AWAITED, why(byPeers(3, 60), 7));
    Statement third = journal.accepted("story", 60, day(7), peer("d"));
    Finding finding = finding(byPeers(3, 60), 8);
    assertEquals(Optional.of(third.timestamp()), finding.since());
    assertEquals(3, finding.because().size());
    assertEquals(Reason.Code.REVIEW_RETURNED, why(byPeers(3, 61), 8));
    assertEquals(Reason.Code.REVIEW_MISSED, why(byPeers(3, 61), 25));
  }

  @Test
  void ofTwoPeersBothHaveToBeConvinced() {
    journal.submitted("story", day(4));
    journal.accepted("story", 90, day(5), peer("b"));
    journal.accepted("story", 59, day(6), peer("c"));
    assertFalse(finding(byPeers(2, 60), 7).isSatisfied());
    assertEquals(Status.SATISFIED, finding(byPeers(2, 59), 7).status());
  }

  @Test
  void aReturnByPeersIsNoAcceptanceEvenWhereNoMarkIsAsked() {
    journal.submitted("story", day(4));
    journal.returned("story", day(5), peer("b"));
    assertEquals(Reason.Code.REVIEW_RETURNED, why(byPeers(1, 0), 6));
  }

  @Test
  void onePeerCountsOnce() {
    journal.submitted("story", day(4));
    journal.accepted("story", 90, day(5), peer("b"));
    journal.accepted("story", 90, day(6), peer("b"));
    assertEquals(Reason.Code.REVIEW_AWAITED, why(byPeers(2, 60), 7));
  }

  @Test
  void aFourthPeerDoesNotMoveTheMedianOfThree() {
    journal.submitted("story", day(4));
    for (String name : List.of("b", "c")) {
      journal.returned("story", day(5), peer(name));
    }
    journal.accepted("story", 90, day(6), peer("d"));
    journal.accepted("story", 90, day(7), peer("e"));
    assertEquals(Reason.Code.REVIEW_MISSED, why(byPeers(3, 0), 25));
  }

  @Test
  void whatPeersReturnedIsReviewedAgainWhenItIsHandedInAgain() {
    journal.submitted("story", day(4));
    journal.returned("story", day(5), peer("b"));
    journal.submitted("story", day(6));
    assertEquals(Reason.Code.REVIEW_AWAITED, why(byPeers(1, 0), 7));
    Statement second = journal.accepted("story", 100, day(8), peer("b"));
    assertEquals(Optional.of(second.timestamp()), finding(byPeers(1, 0), 9).since());
  }

  @Test
  void aPeersReviewThatComesToLightLaterPushesOutNone() {
    journal.submitted("story", day(4));
    journal.accepted("story", 90, day(6), peer("b"));
    journal.returned("story", day(5), peer("c"));
    assertEquals(Status.SATISFIED, finding(byPeers(1, 60), 7).status());
  }

  @Test
  void inThePlaceOfPeersAMemberOfStaffCanAccept() {
    journal.submitted("story", day(4));
    Statement review = journal.accepted("story", 70, day(5), Journal.STAFF);
    assertEquals(Optional.of(review.timestamp()), finding(byPeers(3, 70), 6).since());
    assertEquals(Reason.Code.REVIEW_AWAITED, why(byPeers(3, 71), 6));
  }

  @Test
  void whereStaffReviewsAPeersWordIsNotAwaitedNorCounted() {
    Need byStaff =
        need("essay", new Measure.Reviewed(Optional.empty(), Percentage.ZERO, new Measure.Staff()));
    journal.submitted("essay", day(4));
    journal.accepted("essay", 100, day(5), peer("b"));
    assertEquals(Reason.Code.REVIEW_AWAITED, why(byStaff, 25));
  }

  @Test
  void aSecondAttemptOfTwoIsTheLastAndAThirdDoesNotCount() {
    Need score = need("quiz-twice", new Measure.Score(Percentage.of(60)));
    journal.scored("quiz-twice", 10, day(4));
    assertEquals(Reason.Code.SCORE_SHORT, why(score, 5));
    journal.scored("quiz-twice", 59, day(5));
    assertEquals(Reason.Code.SCORE_ATTEMPTS_USED, why(score, 6));
    journal.scored("quiz-twice", 100, day(6));
    assertEquals(Status.MISSED, finding(score, 7).status());
    assertEquals(
        "All attempts are used; best score 59, 60 was needed.",
        finding(score, 7).why().in(Locale.ENGLISH));
    assertEquals(Reason.Code.SCORE_MISSED, why(score, 12));
  }

  @Test
  void attemptsUseUpTheAllowanceInTheOrderInWhichTheyWereWrittenDown() {
    Need score = need("quiz-twice", new Measure.Score(Percentage.of(60)));
    journal.scored("quiz-twice", 70, day(6));
    journal.scored("quiz-twice", 60, day(5));
    journal.scored("quiz-twice", 100, day(4));
    Finding finding = finding(score, 7);
    assertEquals(Optional.of(day(5)), finding.since());
    assertEquals("Passed: best score 70 of 100, 60 needed.", finding.why().in(Locale.ENGLISH));
  }

  @Test
  void aSessionWithoutATimeIsOpenAndDueAtTheEnd() {
    Finding finding = finding(PRESENT_UNTIMED, 5);
    assertEquals(Reason.Code.PRESENCE_UNSCHEDULED, finding.why().code());
    assertEquals("Its date is not known yet.", finding.why().in(Locale.ENGLISH));
    assertEquals(EDITION.deadline(new ActivityId("live-2")), finding.due().orElseThrow());
  }

  @Test
  @DisplayName("Having been at a session without a time at all is enough, whatever the share")
  void havingBeenThereIsEnoughWithoutATime() {
    Statement first = journal.attended("live-2", day(4), day(4).plusSeconds(60));
    journal.attended("live-2", day(5), day(5).plusSeconds(3600));
    Finding finding = finding(PRESENT_UNTIMED, 6);
    assertEquals(Status.SATISFIED, finding.status());
    assertEquals(List.of(first), finding.because());
    assertEquals(Optional.of(first.timestamp()), finding.since());
    assertEquals(Reason.Code.DONE, finding.why().code());
  }

  @Test
  @DisplayName("Nothing but attendance counts as having been at a session without a time")
  void onlyAttendanceIsPresence() {
    journal.completed("live-2", day(4));
    assertEquals(Reason.Code.PRESENCE_UNSCHEDULED, why(PRESENT_UNTIMED, 5));
  }

  @Test
  @DisplayName("A session without a time is missed when it is over and its attendance settled")
  void withoutATimeMissedOnceSettled() {
    journal.attended("live-2", day(25), day(26));
    assertEquals(Reason.Code.ATTENDANCE_AWAITED, why(PRESENT_UNTIMED, 30));
    assertEquals(Status.OPEN, finding(PRESENT_UNTIMED, 30).status());
    journal.settled("live-2", day(28));
    assertEquals(Reason.Code.DONE_NEVER, why(PRESENT_UNTIMED, 30));
    assertEquals(Status.MISSED, finding(PRESENT_UNTIMED, 30).status());
  }

  @Test
  void aSessionIsDueWhenItEnds() {
    Finding finding = finding(need("live-1", new Measure.Presence(Percentage.of(50))), 4);
    assertEquals("2023-07-06T11:00:00Z", finding.due().orElseThrow().end().toString());
    assertFalse(finding.due().orElseThrow().assumed());
  }

  @Test
  void aWaiverAtTheSameMomentIsToldOnlyIfItCameFirst() {
    Need done = need("survey", new Measure.Done());
    journal.waived("survey", day(5));
    Statement late = journal.completed("survey", day(6));
    assertEquals(Reason.Code.WAIVED, why(done, 7));
    Statement early = journal.completed("survey", day(4));
    assertEquals(List.of(early), finding(done, 7).because());
    assertFalse(finding(done, 7).because().contains(late));
  }

  private static Weighted mean(long min) {
    return new Weighted(
        Percentage.of(min),
        List.of(
            new Share(new ActivityId("quiz-free"), BigDecimal.valueOf(40)),
            new Share(new ActivityId("essay"), BigDecimal.valueOf(60))));
  }

  @Test
  void aWeightedMeanIsReachedExactly() {
    journal.scored("quiz-free", 30, day(4));
    Statement quiz = journal.scored("quiz-free", 75, day(5));
    Statement essay = journal.accepted("essay", 50, day(6), Journal.STAFF);
    journal.scored("quiz-free", 70, day(7));
    Finding finding = finding(mean(60), 8);
    assertEquals(Optional.of(essay.timestamp()), finding.since());
    assertEquals(quiz, finding.because().get(1));
    assertEquals(3, finding.because().size());
    assertEquals("Weighted mean 60; 60 needed.", finding.why().in(Locale.ENGLISH));
    assertEquals(
        "Weighted mean so far 60; 61 is needed.", finding(mean(61), 8).why().in(Locale.ENGLISH));
  }

  @Test
  void aWeightedMeanCanNoLongerBeReachedWhenWhatIsLeftIsTooLittle() {
    journal.submitted("essay", day(4));
    journal.accepted("essay", 50, day(6), Journal.STAFF);
    assertEquals(Reason.Code.MEAN_SHORT, why(mean(60), 21));
    assertEquals(Reason.Code.MEAN_MISSED, why(mean(60), 22));
  }

  @Test
  void aWeightedMeanWaitsForAReviewOfWhatWasHandedInInTime() {
    journal.scored("quiz-free", 75, day(5));
    journal.submitted("essay", day(21));
    assertEquals(Reason.Code.MEAN_SHORT, why(mean(60), 25));
    journal.returned("essay", day(26), Journal.STAFF);
    assertEquals(Reason.Code.MEAN_MISSED, why(mean(60), 27));
  }

  @Test
  void inAWeightedMeanAWaiverCountsAsAllAndAPeersMarkAsNothing() {
    journal.accepted("essay", 100, day(4), peer("b"));
    assertFalse(finding(mean(60), 5).isSatisfied());
    journal.waived("essay", day(6));
    assertEquals(Optional.of(day(6)), finding(mean(60), 7).since());
  }

  @Test
  void whatIsMissedWithinAPartThatIsMetOrOpenIsNotToldAsInTheWay() {
    journal.completed("lecture", day(4));
    Criterion met =
        new AtLeast(
            1,
            List.of(
                need("lecture", new Measure.Done()),
                need("quiz-twice", new Measure.Score(Percentage.of(60)))));
    Criterion rule = new Criterion.All(List.of(met, need("survey", new Measure.Done())));
    assertEquals(
        "1 of 2 parts are done. This can no longer be met: The survey.",
        finding(rule, 25).why().in(Locale.ENGLISH));
  }

  @Test
  void aFindingCountsThePartsThatAreNeeded() {
    journal.completed("lecture", day(4));
    Criterion lecture = need("lecture", new Measure.Done());
    Criterion survey = need("survey", new Measure.Done());
    Finding any = finding(new AtLeast(1, List.of(lecture, survey)), 5);
    assertEquals(List.of(1, 1), List.of(any.done(), any.needed()));
    Finding all = finding(new Criterion.All(List.of(lecture, survey)), 5);
    assertEquals(List.of(1, 2), List.of(all.done(), all.needed()));
    assertEquals(List.of(1, 1), List.of(finding(lecture, 5).done(), finding(lecture, 5).needed()));
    assertEquals(List.of(0, 1), List.of(finding(survey, 5).done(), finding(survey, 5).needed()));
  }
}
