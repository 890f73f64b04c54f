package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.progress.CaringCities.at;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.statement.Statement;

/** Caring Cities, the whole way to its certificate. */
class CertificateGoldenTest {

  @Test
  @DisplayName("S0-28 the certificate has eleven leaf criteria, each of one activity")
  void theCertificateHasElevenLeafCriteria() {
    List<Finding> leaves =
        CaringCities.certificate(new Journal(), "2023-07-01T00:00").leaves().toList();
    assertEquals(11, leaves.size());
    assertEquals(
        List.of(
            "orientation",
            "live-1",
            "live-2",
            "live-3",
            "quiz-1",
            "quiz-2",
            "quiz-3",
            "quiz-4",
            "essay",
            "selfies",
            "survey"),
        leaves.stream().flatMap(it -> it.rule().activities()).map(Object::toString).toList());
    leaves.forEach(leaf -> assertEquals(Status.OPEN, leaf.status()));
  }

  @Test
  @DisplayName("S0-28 who meets all gets the certificate, dated by the deciding statement")
  void whoMeetsAllGetsTheCertificate() {
    Journal journal = new Journal();
    CaringCities.SESSIONS.forEach(session -> CaringCities.attend(journal, session));
    Statement deciding = CaringCities.everythingButSessions(journal);

    Finding finding = CaringCities.certificate(journal, "2023-08-01T00:00");
    assertEquals(Status.SATISFIED, finding.status());
    assertEquals(Optional.of(deciding.timestamp()), finding.since());
    // Four sessions, four quizzes, two selfies, the survey and the essay's review.
    assertEquals(12, finding.because().size());
    assertEquals(deciding, finding.because().get(11));

    Finding before = CaringCities.certificate(journal, "2023-07-25T14:59");
    assertEquals(Status.OPEN, before.status());
    assertEquals("10 of 11 parts are done.", before.why().in(Locale.ENGLISH));
  }

  @Test
  @DisplayName("S0-01 the certificate is given in the name of four organisers")
  void theCertificateNamesFourIssuers() {
    Award award = CaringCities.EDITION.programme().award(new AwardId("certificate")).orElseThrow();
    assertEquals(List.of("SHRDC", "Metropolis", "UCLG", "UCLG-ASPAC"), award.issuers());
  }

  @Test
  @DisplayName("S0-21 who misses a live session is told which, and that it can no longer be met")
  void whoMissesALiveSessionIsToldWhich() {
    Journal journal = new Journal();
    for (String session : CaringCities.SESSIONS) {
      if (!session.equals("live-2")) {
        CaringCities.attend(journal, session);
      }
      journal.settled(session, CaringCities.time(session).to().plusSeconds(3600));
    }
    CaringCities.everythingButSessions(journal);

    Finding finding = CaringCities.certificate(journal, "2023-08-01T00:00");
    assertEquals(Status.MISSED, finding.status());
    assertEquals(
        "10 of 11 parts are done. This can no longer be met:"
            + " Live session 2: Towards caring cities – health and mobility.",
        finding.why().in(Locale.ENGLISH));
    assertEquals(
        "11개 항목 중 10개를 완료했습니다. 더 이상 충족할 수 없는 항목:" + " 실시간 세션 2: 돌봄도시를 향하여 – 건강과 이동.",
        finding.why().in(Locale.KOREA));
    assertEquals(
        "You were there for 0 of 120 minutes; 75 % was needed, and the session is over.",
        CaringCities.leaf("live-2", journal, "2023-08-01T00:00").why().in(Locale.UK));
  }

  @Test
  @DisplayName(
      "S0-21 nobody is told at 11:00 sharp that a session was missed: its record is awaited")
  void aSessionIsMissedOnlyWhenItsAttendanceIsRecorded() {
    Journal journal = new Journal();
    assertEquals(Reason.Code.PRESENCE_AHEAD, leafWhy("live-1", journal, "2023-07-06T10:59:59"));
    assertEquals(Reason.Code.PRESENCE_AWAITED, leafWhy("live-1", journal, "2023-07-06T11:00"));
    journal.settled("live-1", at("2023-07-06T12:30"));
    assertEquals(Reason.Code.PRESENCE_AWAITED, leafWhy("live-1", journal, "2023-07-06T12:29"));
    assertEquals(Reason.Code.PRESENCE_MISSED, leafWhy("live-1", journal, "2023-07-06T12:30"));
  }

  @Test
  @DisplayName("S0-21 three quarters of a session are enough, a minute less is not")
  void threeQuartersOfASessionAreEnough() {
    Journal enough = new Journal();
    enough.attended("live-1", at("2023-07-06T08:40"), at("2023-07-06T09:45"));
    enough.attended("live-1", at("2023-07-06T09:30"), at("2023-07-06T10:00"));
    enough.attended("live-1", at("2023-07-06T10:30"), at("2023-07-06T11:10"));
    enough.settled("live-1", at("2023-07-06T12:00"));
    assertTrue(CaringCities.leaf("live-1", enough, "2023-07-06T13:00").isSatisfied());

    Journal tooShort = new Journal();
    tooShort.attended("live-1", at("2023-07-06T09:00"), at("2023-07-06T10:29"));
    tooShort.settled("live-1", at("2023-07-06T12:00"));
    assertEquals(Status.MISSED, CaringCities.leaf("live-1", tooShort, "2023-07-06T13:00").status());
  }

  @Test
  @DisplayName(
      "S0-21 a waiver with a reason makes up for a missed session, and says whose word it is")
  void aWaiverMakesUpForAMissedSession() {
    Journal journal = new Journal();
    journal.settled("live-1", at("2023-07-06T12:00"));
    Statement waiver = journal.waived("live-1", at("2023-07-07T09:00"));
    Finding finding = CaringCities.leaf("live-1", journal, "2023-07-08T00:00");
    assertEquals(Optional.of(waiver.timestamp()), finding.since());
    assertEquals("Waived by Boram: illness", finding.why().in(Locale.ENGLISH));
  }

  @Test
  @DisplayName("S0-12 59 fails, 60 passes")
  void fiftyNineFailsSixtyPasses() {
    Journal journal = new Journal();
    journal.scored("quiz-1", 59, at("2023-07-04T10:00"));
    Finding failed = CaringCities.leaf("quiz-1", journal, "2023-07-05T00:00");
    assertEquals(Status.OPEN, failed.status());
    assertEquals(
        "Best score so far 59; 60 is needed, and you can try again.",
        failed.why().in(Locale.ENGLISH));
    Statement pass = journal.scored("quiz-1", 60, at("2023-07-04T11:00"));
    Finding passed = CaringCities.leaf("quiz-1", journal, "2023-07-05T00:00");
    assertEquals(Optional.of(pass.timestamp()), passed.since());
    assertEquals(List.of(pass), passed.because());
  }

  @Test
  @DisplayName(
      "S0-13 a quiz at 23:30 and at 23:59:59 on the last day is in time, at 00:00 it isn't")
  void theLastSecondOfTheLastDayIsInTime() {
    assertEquals(Status.SATISFIED, passedAt("2023-07-19T23:30"));
    assertEquals(Status.SATISFIED, passedAt("2023-07-19T23:59:59"));
    assertEquals(Status.SATISFIED, passedAt("2023-07-19T23:59:59.999999999"));
    assertEquals(Status.MISSED, passedAt("2023-07-20T00:00"));
  }

  @Test
  @DisplayName("S0-13 the deadline is the edition's midnight, wherever the learner is")
  void theDeadlineIsTheEditionsMidnight() {
    Finding finding = CaringCities.leaf("quiz-1", new Journal(), "2023-07-04T00:00");
    assertEquals("2023-07-19T22:00:00Z", finding.due().orElseThrow().end().toString());
    assertFalse(finding.due().orElseThrow().assumed());
    assertEquals(
        Reason.Code.SCORE_NOT_TRIED, leafWhy("quiz-1", new Journal(), "2023-07-19T23:59:59"));
    assertEquals(
        Reason.Code.SCORE_NEVER_TRIED, leafWhy("quiz-1", new Journal(), "2023-07-20T00:00"));
  }

  private static Status passedAt(String time) {
    Journal journal = new Journal();
    journal.scored("quiz-1", 100, at(time));
    return CaringCities.leaf("quiz-1", journal, "2023-08-01T00:00").status();
  }

  @Test
  @DisplayName("S0-15 70 after 40 passes, and 40 after 70 has still passed")
  void theBestAttemptCounts() {
    Journal rising = new Journal();
    rising.scored("quiz-1", 40, at("2023-07-04T10:00"));
    rising.scored("quiz-1", 70, at("2023-07-04T11:00"));
    assertEquals(
        Optional.of(at("2023-07-04T11:00")),
        CaringCities.leaf("quiz-1", rising, "2023-07-05T00:00").since());
    Journal falling = new Journal();
    falling.scored("quiz-1", 70, at("2023-07-04T10:00"));
    falling.scored("quiz-1", 40, at("2023-07-04T11:00"));
    Finding finding = CaringCities.leaf("quiz-1", falling, "2023-07-05T00:00");
    assertEquals(Optional.of(at("2023-07-04T10:00")), finding.since());
    assertEquals("Passed: best score 70 of 100, 60 needed.", finding.why().in(Locale.ENGLISH));
  }

  @Test
  @DisplayName("S0-23 one selfie is not enough, two and three are; publication is never asked")
  void twoOrThreeSelfies() {
    Journal journal = new Journal();
    journal.submitted("selfies", at("2023-07-10T10:00"));
    Finding one = CaringCities.leaf("selfies", journal, "2023-07-11T00:00");
    assertEquals(Status.OPEN, one.status());
    assertEquals("1 of 2 handed in.", one.why().in(Locale.ENGLISH));
    assertEquals("2개 중 1개를 제출했습니다.", one.why().in(Locale.KOREAN));
    Statement second = journal.submitted("selfies", at("2023-07-10T11:00"));
    assertEquals(
        Optional.of(second.timestamp()),
        CaringCities.leaf("selfies", journal, "2023-07-11T00:00").since());
    journal.submitted("selfies", at("2023-07-10T12:00"));
    Finding three = CaringCities.leaf("selfies", journal, "2023-07-11T00:00");
    assertEquals(Optional.of(second.timestamp()), three.since());
    assertEquals("3 items handed in.", three.why().in(Locale.ENGLISH));
  }

  @Test
  @DisplayName("S0-25 a returned essay can be handed in again, and is awaited after the deadline")
  void anEssayIsAcceptedOrReturned() {
    Journal journal = new Journal();
    assertEquals(Reason.Code.REVIEW_NOTHING_YET, leafWhy("essay", journal, "2023-07-10T00:00"));
    journal.submitted("essay", at("2023-07-10T10:00"));
    assertEquals(Reason.Code.REVIEW_AWAITED, leafWhy("essay", journal, "2023-07-11T00:00"));
    journal.returned("essay", at("2023-07-12T10:00"), Journal.STAFF);
    assertEquals(Reason.Code.REVIEW_RETURNED, leafWhy("essay", journal, "2023-07-13T00:00"));
    assertEquals(Reason.Code.REVIEW_MISSED, leafWhy("essay", journal, "2023-07-22T00:00"));
    journal.submitted("essay", at("2023-07-21T23:59"));
    assertEquals(Reason.Code.REVIEW_AWAITED, leafWhy("essay", journal, "2023-07-22T00:00"));
    journal.accepted("essay", 100, at("2023-07-30T10:00"), Journal.STAFF);
    assertEquals(Reason.Code.REVIEW_ACCEPTED, leafWhy("essay", journal, "2023-07-30T10:00"));
  }

  @Test
  @DisplayName("S0-27 the certificate is issued without the action plan")
  void theActionPlanIsNotNeeded() {
    Journal journal = new Journal();
    CaringCities.SESSIONS.forEach(session -> CaringCities.attend(journal, session));
    CaringCities.everythingButSessions(journal);
    assertTrue(CaringCities.certificate(journal, "2023-08-01T00:00").isSatisfied());
    Progress progress =
        Progress.of(CaringCities.EDITION, journal.statements(), at("2023-08-01T00:00"));
    Progress.Step plan = progress.steps().get(progress.steps().size() - 1);
    assertTrue(plan.activity().outline().optional());
    assertEquals(Status.MISSED, plan.finding().status());
  }

  @Test
  @DisplayName("S0-29 with the action plan, the priority in a later selection is earned too")
  void theActionPlanEarnsPriority() {
    Journal journal = new Journal();
    CaringCities.SESSIONS.forEach(session -> CaringCities.attend(journal, session));
    Statement last = CaringCities.everythingButSessions(journal);
    assertEquals(
        Status.MISSED,
        CaringCities.evaluate("priority-offline", journal, "2023-08-01T00:00").status());
    journal.submitted("plan", at("2023-07-21T22:00"));
    Finding finding = CaringCities.evaluate("priority-offline", journal, "2023-08-01T00:00");
    assertEquals(Optional.of(last.timestamp()), finding.since());
  }

  @Test
  @DisplayName("S0-36 essay, survey and plan fall to the edition's end, shown as assumed")
  void aDeadlineThatNobodyNamedIsAssumed() {
    for (String activity : List.of("essay", "survey")) {
      Finding finding = CaringCities.leaf(activity, new Journal(), "2023-07-04T00:00");
      assertEquals(at("2023-07-22T00:00"), finding.due().orElseThrow().end());
      assertTrue(finding.due().orElseThrow().assumed());
    }
  }

  @Test
  @DisplayName("An extension moves one learner's deadline, and is no longer an assumption")
  void anExtensionMovesADeadline() {
    Journal journal = new Journal();
    journal.scored("quiz-1", 80, at("2023-07-21T23:59"));
    assertEquals(Reason.Code.SCORE_NEVER_TRIED, leafWhy("quiz-1", journal, "2023-07-23T00:00"));
    journal.extended("quiz-1", "2023-07-21", at("2023-07-22T09:00"));
    journal.extended("quiz-1", "2023-07-10", at("2023-07-22T10:00"));
    Finding finding = CaringCities.leaf("quiz-1", journal, "2023-07-23T00:00");
    assertTrue(finding.isSatisfied());
    assertEquals(at("2023-07-22T00:00"), finding.due().orElseThrow().end());
    journal.extended("survey", "2023-07-31", at("2023-07-22T11:00"));
    assertFalse(
        CaringCities.leaf("survey", journal, "2023-07-23T00:00").due().orElseThrow().assumed());
  }

  @Test
  @DisplayName("A voided score no longer counts, and an earlier failed one does again")
  void aVoidedScoreDoesNotCount() {
    Journal journal = new Journal();
    journal.scored("quiz-1", 50, at("2023-07-04T10:00"));
    Statement mistake = journal.scored("quiz-1", 90, at("2023-07-04T11:00"));
    journal.voided(mistake, at("2023-07-05T10:00"));
    assertTrue(CaringCities.leaf("quiz-1", journal, "2023-07-05T09:59").isSatisfied());
    assertEquals(Reason.Code.SCORE_SHORT, leafWhy("quiz-1", journal, "2023-07-05T10:00"));
  }

  private static Reason.Code leafWhy(String activity, Journal journal, String asOf) {
    return CaringCities.leaf(activity, journal, asOf).why().code();
  }
}
