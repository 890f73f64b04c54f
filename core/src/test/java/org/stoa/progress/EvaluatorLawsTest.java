package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.programme.Edition;
import org.stoa.progress.RandomCases.Case;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** The eight laws of evaluation, each for at least 500 cases of which it says something. */
class EvaluatorLawsTest {

  private static final Instant LONG_AFTER = Instant.parse("2024-01-01T00:00:00Z");

  @Test
  @DisplayName("Law 1: more statements never undo SATISFIED")
  void moreStatementsNeverUndoSatisfied() {
    RandomCases.forAll(
        (one, random) -> {
          if (!one.finding().isSatisfied()) {
            return false;
          }
          List<Statement> longer = new ArrayList<>(one.log());
          for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 10; j++) {
              List<Statement> longerByOne = new ArrayList<>(longer);
              longerByOne.add(random.statement(one.edition()));
              assertEquals(Status.SATISFIED, one.with(longerByOne).status());
            }
            longer.add(random.statement(one.edition()));
          }
          return true;
        });
  }

  @Test
  @DisplayName("Law 1: neither does time, while statements keep coming")
  void timeNeverUndoesSatisfied() {
    RandomCases.forAll(
        (some, random) -> {
          Case one = known(some);
          if (!one.finding().isSatisfied()) {
            return false;
          }
          List<Statement> longer = new ArrayList<>(one.log());
          for (int i = random.below(6); i > 0; i--) {
            longer.add(random.statement(one.edition()));
          }
          Case later = one.at(one.asOf().plus(Duration.ofDays(random.below(30))));
          assertEquals(Status.SATISFIED, later.with(longer).status());
          return true;
        });
  }

  @Test
  @DisplayName("Law 1: voiding the statements that decided undoes SATISFIED")
  void voidingUndoesSatisfied() {
    RandomCases.forAll(
        (one, random) -> {
          if (!one.finding().isSatisfied()) {
            return false;
          }
          List<Statement> voided = new ArrayList<>(one.log());
          one.log().forEach(it -> voided.add(voiding(random, it, one.asOf())));
          assertNotEquals(Status.SATISFIED, one.with(voided).status());
          return true;
        });
  }

  @Test
  @DisplayName("Law 2: the order in which statements are read does not matter")
  void theOrderDoesNotMatter() {
    RandomCases.forAll(
        (one, random) -> {
          assertEquals(one.finding(), one.with(random.shuffled(one.log())));
          return one.log().size() > 1;
        });
  }

  @Test
  @DisplayName(
      "Law 3: since is the time of the deciding statement; All the latest, AtLeast n the n-th")
  void sinceIsTheTimeOfTheDecidingStatement() {
    RandomCases.forAll(
        (one, random) -> {
          Finding finding = one.finding();
          assertSinceFollowsFromParts(finding);
          return finding.isSatisfied();
        });
  }

  private static void assertSinceFollowsFromParts(Finding finding) {
    finding.parts().forEach(EvaluatorLawsTest::assertSinceFollowsFromParts);
    assertEquals(finding.isSatisfied(), finding.since().isPresent());
    assertEquals(finding.isSatisfied(), !finding.because().isEmpty());
    if (!finding.isSatisfied()) {
      return;
    }
    List<Statement> because = finding.because();
    assertEquals(because.stream().sorted(Statement.BY_TIME).distinct().toList(), because);
    assertEquals(Optional.of(because.get(because.size() - 1).timestamp()), finding.since());
    List<Instant> times =
        finding.parts().stream().flatMap(part -> part.since().stream()).sorted().toList();
    if (finding.rule() instanceof All all) {
      assertEquals(all.of().size(), times.size());
      assertEquals(Optional.of(times.get(times.size() - 1)), finding.since());
    }
    if (finding.rule() instanceof AtLeast atLeast) {
      assertEquals(Optional.of(times.get(atLeast.n() - 1)), finding.since());
    }
  }

  @Test
  @DisplayName("Law 3: before the deciding statement it was not satisfied, with it it is")
  void theDecidingStatementDecides() {
    RandomCases.forAll(
        (some, random) -> {
          Case one = withoutDelay(some, random);
          Finding finding = one.finding();
          if (!finding.isSatisfied()) {
            return false;
          }
          Statement deciding = finding.because().get(finding.because().size() - 1);
          assertNotEquals(Status.SATISFIED, one.with(upTo(deciding, one.log(), false)).status());
          Finding then = one.with(upTo(deciding, one.log(), true));
          assertEquals(finding.since(), then.since());
          assertEquals(finding.because(), then.because());
          return true;
        });
  }

  /** The same case, as if each statement had been written down at once, and all were known. */
  private static Case withoutDelay(Case one, RandomCases random) {
    List<Statement> log =
        one.log().stream()
            .filter(it -> it.verb() != Verb.VOIDED)
            .sorted(Statement.BY_TIME)
            .map(it -> random.write(it.activity(), it.result(), it.timestamp(), it.authority()))
            .toList();
    return new Case(one.edition(), one.rule(), log, LONG_AFTER);
  }

  /** What happened until a statement; an extension counts for what came before it was given. */
  private static List<Statement> upTo(Statement last, List<Statement> log, boolean including) {
    return log.stream()
        .filter(
            it -> {
              int order = Statement.BY_TIME.compare(it, last);
              return it.verb() == Verb.EXTENDED || order < 0 || (including && order == 0);
            })
        .toList();
  }

  @Test
  @DisplayName("Law 4: from MISSED nothing that learners do later leads to SATISFIED")
  void missedIsUnattainableForLearners() {
    RandomCases.forAll(
        (some, random) -> {
          Case one = known(some);
          if (one.finding().status() != Status.MISSED) {
            return false;
          }
          List<Statement> future = new ArrayList<>(one.log());
          Futures futures = new Futures(one.edition(), one.asOf(), random);
          for (ActivityId activity : Samples.ALL) {
            future.addAll(futures.everythingLearnersCanDo(activity));
          }
          Case later = one.at(LONG_AFTER);
          assertEquals(Status.MISSED, later.with(future).status());
          assertEquals(Status.MISSED, one.at(LONG_AFTER).finding().status());
          return true;
        });
  }

  @Test
  @DisplayName(
      "Law 4: from OPEN it can still be reached, by the learner, the source and the reviewer")
  void openIsAttainable() {
    RandomCases.forAll(
        (some, random) -> {
          Case one = known(some);
          if (one.finding().status() != Status.OPEN) {
            return false;
          }
          List<Statement> future = new ArrayList<>(one.log());
          Futures futures = new Futures(one.edition(), one.asOf(), random);
          for (ActivityId activity : Samples.ALL) {
            future.addAll(futures.everythingLearnersCanDo(activity));
            future.addAll(futures.everythingSourcesAndReviewersSay(activity));
          }
          assertEquals(Status.SATISFIED, one.at(LONG_AFTER).with(future).status());
          return true;
        });
  }

  @Test
  @DisplayName("Law 4: MISSED waits until attendance is settled and reviews are done")
  void missedWaitsForItsSource() {
    RandomCases.forAll(
        (some, random) -> {
          Case one = known(some).at(LONG_AFTER);
          Criterion need = random.need();
          Finding finding = Evaluator.evaluate(need, one.edition(), one.log(), one.asOf());
          if (finding.isSatisfied()) {
            return false;
          }
          Status expected = Oracle.isSourceAwaited((Need) need, one) ? Status.OPEN : Status.MISSED;
          assertEquals(expected, finding.status(), need.toString());
          return true;
        });
  }

  @Test
  @DisplayName("Law 5: what-if is the evaluation of log + x, and evaluating changes nothing")
  void whatIfIsEvaluationOfALongerLog() {
    RandomCases.forAll(
        (one, random) -> {
          Statement x = random.statement(one.edition());
          List<Statement> log = new ArrayList<>(one.log());
          List<Statement> longer = new ArrayList<>(log);
          longer.add(x);
          Finding before = one.with(log);
          Finding whatIf = one.with(longer);
          assertEquals(one.log(), log, "the log as it was");
          assertEquals(before, one.with(log), "the same question, the same answer");
          log.add(0, x);
          assertEquals(whatIf, one.with(log));
          return true;
        });
  }

  @Test
  @DisplayName("Law 6: presence is the union of intervals, clipped to the session")
  void presenceIsTheClippedUnion() {
    RandomCases.forAll(
        (one, random) -> {
          ActivityId session = random.oneOf(Samples.SESSIONS);
          Edition edition = one.edition();
          Interval slot = edition.slot(session).orElseThrow().interval(edition.zone());
          List<Statement> log = new ArrayList<>();
          for (int i = random.below(6); i >= 0; i--) {
            Instant from = slot.from().plus(Duration.ofMinutes(random.below(200) - 60L));
            Interval time = new Interval(from, from.plus(Duration.ofMinutes(random.below(90))));
            log.add(random.write(session, new Result.Attended(time), time.to(), Journal.SOURCE));
          }
          log.add(random.write(session, new Result.Settled(), slot.to(), Journal.SOURCE));
          long length = slot.length().toMinutes();
          long present = Oracle.minutes(slot, log);
          Percentage share = Percentage.of(1L + random.below(100));
          Need need = new Need(session, new Measure.Presence(share));
          Finding finding = Evaluator.evaluate(need, edition, log, LONG_AFTER);
          boolean enough = present * 100 >= length * share.value().longValueExact();
          assertEquals(enough ? Status.SATISFIED : Status.MISSED, finding.status());
          if (!enough) {
            assertEquals(List.of(present, length, share.value()), finding.why().facts());
          }
          return true;
        });
  }

  @Test
  @DisplayName("Law 6: two devices never double minutes")
  void twoDevicesNeverDoubleMinutes() {
    RandomCases.forAll(
        (one, random) -> {
          List<Statement> twice = new ArrayList<>(one.log());
          for (Statement it : one.log()) {
            if (it.verb() == Verb.ATTENDED) {
              twice.add(random.write(it.activity(), it.result(), it.timestamp(), it.authority()));
            }
          }
          List<Statement> once =
              twice.stream()
                  .filter(it -> it.verb() != Verb.VOIDED)
                  .limit(one.log().size())
                  .toList();
          twice.removeIf(it -> it.verb() == Verb.VOIDED);
          Finding finding = one.with(once);
          Finding doubled = one.with(twice);
          assertEquals(finding.status(), doubled.status());
          assertEquals(finding.since(), doubled.since());
          assertEquals(finding.why(), doubled.why());
          return twice.size() > once.size();
        });
  }

  @Test
  @DisplayName("Law 7: an extension, a waiver, a voiding has an authority and a reason")
  void correctionsHaveAnAuthorityAndAReason() {
    RandomCases.forAll(
        (one, random) -> {
          Statement act =
              random.oneOf(
                  List.of(
                      random.extension(one.edition()),
                      random.write(
                          random.oneOf(Samples.ALL),
                          new Result.Waived(),
                          one.asOf(),
                          Journal.STAFF),
                      random.voiding(one.edition(), random.statement(one.edition()))));
          for (Authority authority : List.of(Journal.LEARNER, Journal.SOURCE)) {
            assertThrows(
                IllegalArgumentException.class, () -> copy(act, authority, Optional.of("illness")));
          }
          for (Optional<String> reason : List.of(Optional.<String>empty(), Optional.of(" \t"))) {
            assertThrows(IllegalArgumentException.class, () -> copy(act, Journal.STAFF, reason));
          }
          assertEquals(act, copy(act, act.authority(), act.reason()));
          return true;
        });
  }

  private static Statement copy(Statement it, Authority authority, Optional<String> reason) {
    return new Statement(
        it.id(),
        it.enrolment(),
        it.activity(),
        it.result(),
        it.timestamp(),
        it.stored(),
        authority,
        reason);
  }

  @Test
  @DisplayName("Law 7: a correction overwrites nothing: before it, everything is as it was")
  void correctionsOverwriteNothing() {
    RandomCases.forAll(
        (one, random) -> {
          Instant later = one.asOf().plus(Duration.ofDays(1));
          List<Statement> corrected = new ArrayList<>(one.log());
          for (ActivityId activity : Samples.ALL) {
            corrected.add(random.write(activity, new Result.Waived(), later, Journal.STAFF));
          }
          one.log().forEach(it -> corrected.add(voiding(random, it, later)));
          assertEquals(one.finding(), one.with(corrected));
          assertTrue(corrected.containsAll(one.log()));
          return !one.finding().because().isEmpty();
        });
  }

  private static Statement voiding(RandomCases random, Statement mistake, Instant at) {
    return random.write(mistake.activity(), new Result.Voided(mistake.id()), at, Journal.STAFF);
  }

  @Test
  @DisplayName("Law 8: a part says the same within a rule, alone, and on every screen")
  void everyScreenSaysTheSame() {
    RandomCases.forAll(
        (some, random) -> {
          Samples.Calendar calendar = new Samples.Calendar(some.edition().zone());
          some.edition().slots().forEach(calendar::slot);
          Edition edition =
              calendar.edition(Samples.programme(List.of(Samples.award(some.rule()))));
          Case one = new Case(edition, some.rule(), some.log(), some.asOf());
          Finding finding = one.finding();
          assertPartsAgree(finding, one);
          Progress progress = Progress.of(edition, one.log(), one.asOf());
          assertEquals(finding, progress.awards().get(0).finding());
          for (Progress.Step step : progress.steps()) {
            Criterion rule = step.finding().rule();
            assertEquals(Evaluator.evaluate(rule, edition, one.log(), one.asOf()), step.finding());
          }
          return true;
        });
  }

  private static void assertPartsAgree(Finding finding, Case one) {
    assertEquals(Evaluator.evaluate(finding.rule(), one.edition(), one.log(), one.asOf()), finding);
    finding.parts().forEach(part -> assertPartsAgree(part, one));
  }

  private static Case known(Case one) {
    List<Statement> log =
        one.log().stream().filter(it -> !it.timestamp().isAfter(one.asOf())).toList();
    return new Case(one.edition(), one.rule(), log, one.asOf());
  }
}
