package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.progress.CaringCities.at;

import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;

/** Where a learner of Caring Cities stands, and what comes next. */
class ProgressTest {

  private final Journal journal = new Journal();

  private Progress progress(String asOf) {
    return Progress.of(CaringCities.EDITION, journal.statements(), at(asOf));
  }

  private String next(String asOf) {
    return progress(asOf).next().map(it -> it.activity().id().value()).orElse("nothing");
  }

  private Progress.Step step(String activity) {
    return progress("2023-07-04T00:00").steps().stream()
        .filter(it -> it.activity().id().value().equals(activity))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyActivityIsAStepInTheProgrammesOrder() {
    assertEquals(
        CaringCities.EDITION.programme().activities(),
        progress("2023-07-04T00:00").steps().stream().map(Progress.Step::activity).toList());
  }

  @Test
  void aStepIsWhatTheAwardAsksOfItElseItsOwnCompletion() {
    Need quiz = (Need) step("quiz-1").finding().rule();
    assertTrue(quiz.measure() instanceof Measure.Score);
    assertTrue(step("quiz-1").needed());
    Need lecture = (Need) step("lecture-1").finding().rule();
    assertEquals(new Measure.Done(), lecture.measure());
    assertFalse(step("lecture-1").needed());
  }

  @Test
  void aSessionOpensWhenItBeginsAndAnythingElseWithItsWindow() {
    assertEquals(at("2023-07-06T09:00"), step("live-1").opens());
    assertEquals(at("2023-07-03T00:00"), step("quiz-1").opens());
  }

  @Test
  void beforeTheStartWhatOpensSoonestIsNext() {
    assertEquals("lecture-1", next("2023-07-01T00:00"));
  }

  @Test
  void whatCanBeDoneNowIsNextInTheProgrammesOrder() {
    assertEquals("lecture-1", next("2023-07-03T08:00"));
    assertEquals("orientation", next("2023-07-03T10:00"));
    journal.completed("lecture-1", at("2023-07-03T12:00"));
    assertEquals("quiz-1", next("2023-07-03T12:30"));
    journal.scored("quiz-1", 50, at("2023-07-03T13:00"));
    assertEquals("quiz-1", next("2023-07-03T13:30"));
    journal.scored("quiz-1", 60, at("2023-07-03T14:00"));
    assertEquals("lecture-2", next("2023-07-03T14:30"));
  }

  @Test
  void whatIsForOthersToDoIsNotNext() {
    doEverythingButSessions();
    // The plan is optional and so comes last, the next session opens on the 6th.
    assertEquals("plan", next("2023-07-03T12:00"));
    journal.submitted("plan", at("2023-07-03T13:00"));
    assertEquals("live-1", next("2023-07-03T14:00"));
    assertEquals("live-2", next("2023-07-06T12:00"));
    assertEquals("nothing", next("2023-07-20T12:00"));
  }

  @Test
  void whatIsOptionalComesAfterWhatIsNot() {
    doEverythingButSessions();
    journal.voided(journal.statements().get(0), at("2023-07-03T11:00"));
    assertEquals("lecture-1", next("2023-07-03T12:00"));
  }

  private void doEverythingButSessions() {
    for (int i = 1; i <= 4; i++) {
      journal.completed("lecture-" + i, at("2023-07-03T10:00"));
      journal.scored("quiz-" + i, 100, at("2023-07-03T10:00"));
    }
    journal.submitted("selfies", at("2023-07-03T10:00"));
    journal.submitted("selfies", at("2023-07-03T10:00"));
    journal.submitted("essay", at("2023-07-03T10:00"));
    journal.completed("survey", at("2023-07-03T10:00"));
  }
}
