package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.programme.RuleChange;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** The pass mark rises from 60 to 80 on 10 July, and the survey is asked for too. */
class AdoptionTest {

  private static final AwardId CERTIFICATE = new AwardId("certificate");
  private static final Instant EARLY = Instant.parse("2023-07-05T10:00:00Z");
  private static final Instant CHANGE = Instant.parse("2023-07-10T00:00:00Z");
  private static final Instant LATE = Instant.parse("2023-07-12T10:00:00Z");

  private static final Criterion SIXTY = score(60);
  private static final Criterion EIGHTY =
      new All(List.of(score(80), new Need(new ActivityId("survey"), new Measure.Done())));

  private final Journal journal = new Journal();

  @Test
  @DisplayName("grant only: what was earned before the change stays, with its date")
  void grantOnly() {
    journal.scored("quiz-free", 70, EARLY);
    Finding finding = evaluate(RuleChange.GRANT_ONLY, LATE);
    assertTrue(finding.isSatisfied());
    assertEquals(Optional.of(EARLY), finding.since());
  }

  @Test
  @DisplayName("strict: the new rules decide about everybody")
  void strict() {
    journal.scored("quiz-free", 70, EARLY);
    assertTrue(evaluate(RuleChange.STRICT, CHANGE.minusMillis(1)).isSatisfied(), "until then");
    assertEquals(Status.OPEN, evaluate(RuleChange.STRICT, CHANGE).status());
  }

  @Test
  @DisplayName("after the change, the rules before grant nothing any more")
  void after() {
    journal.scored("quiz-free", 70, CHANGE);
    assertEquals(Status.OPEN, evaluate(RuleChange.GRANT_ONLY, LATE).status());
  }

  @Test
  @DisplayName("what was done before the change and came to light later counts by the rules before")
  void offline() {
    journal.scored("quiz-free", 70, CHANGE.minusMillis(1));
    assertTrue(evaluate(RuleChange.GRANT_ONLY, LATE).isSatisfied());
  }

  @Test
  @DisplayName("a voided statement takes back what it earned, under either rules")
  void voided() {
    journal.voided(journal.scored("quiz-free", 70, EARLY), LATE);
    assertEquals(Status.OPEN, evaluate(RuleChange.GRANT_ONLY, LATE).status());
  }

  @Test
  @DisplayName(
      "what would change for whom: nothing for her who has it, more to do for her who hasn't")
  void changes() {
    assertEquals(1, changes(RuleChange.GRANT_ONLY).size(), "she has more to do");
    journal.scored("quiz-free", 70, EARLY);
    assertEquals(List.of(), changes(RuleChange.GRANT_ONLY));
    Adoption.Change lost = changes(RuleChange.STRICT).get(0);
    assertEquals(Adoption.Effect.LOST, lost.effect());
    assertEquals(Status.SATISFIED, lost.before().orElseThrow().status());
    assertEquals(Status.OPEN, lost.after().orElseThrow().status());
    assertEquals(
        List.of("quiz-free", "survey"),
        lost.asked().stream()
            .flatMap(it -> it.rule().activities())
            .map(ActivityId::value)
            .toList());
    assertEquals(List.of(), lost.dropped(), "what she had met isn't taken off her hands");
  }

  @Test
  @DisplayName("an award that is new, or gone, is a change")
  void awards() {
    Edition none = edition(RuleChange.GRANT_ONLY, List.of());
    Edition some = edition(RuleChange.GRANT_ONLY, List.of(SIXTY));
    assertEquals(
        Optional.empty(),
        new Adoption(none, some, CHANGE).changes(List.of(), LATE).get(0).before());
    assertEquals(
        Optional.empty(), new Adoption(some, none, CHANGE).changes(List.of(), LATE).get(0).after());
    journal.scored("quiz-free", 70, EARLY);
    assertTrue(
        new Adoption(some, none, CHANGE)
            .evaluate(CERTIFICATE, journal.statements(), LATE)
            .orElseThrow()
            .isSatisfied(),
        "earned awards stay even if nobody can earn them any more");
  }

  @Test
  @DisplayName("what a change comes to: gained, lost, within reach, out of it, other work")
  void effects() {
    ActivityId twice = new ActivityId("quiz-twice");
    Criterion closed = new Need(twice, new Measure.Score(Percentage.of(60)));
    journal.scored("quiz-twice", 10, EARLY);
    journal.scored("quiz-twice", 20, EARLY);
    assertEquals(List.of(Adoption.Effect.WITHIN_REACH), effects(List.of(), List.of(SIXTY)));
    assertEquals(List.of(Adoption.Effect.OUT_OF_REACH), effects(List.of(SIXTY), List.of()));
    assertEquals(List.of(Adoption.Effect.OTHER_WORK), effects(List.of(SIXTY), List.of(EIGHTY)));
    assertEquals(List.of(Adoption.Effect.OUT_OF_REACH), effects(List.of(SIXTY), List.of(closed)));
    assertEquals(List.of(Adoption.Effect.WITHIN_REACH), effects(List.of(closed), List.of(SIXTY)));
    assertEquals(List.of(Adoption.Effect.NEVER_HERS), effects(List.of(), List.of(closed)));
    assertEquals(List.of(Adoption.Effect.NEVER_HERS), effects(List.of(closed), List.of()));
    Criterion stillClosed = new All(List.of(closed, SIXTY));
    assertEquals(List.of(), effects(List.of(closed), List.of(stillClosed)), "missed either way");
    journal.scored("quiz-free", 70, EARLY);
    assertEquals(List.of(Adoption.Effect.GAINED), effects(List.of(EIGHTY), List.of(SIXTY)));
    assertEquals(List.of(Adoption.Effect.LOST), effects(List.of(SIXTY), List.of()));
    assertEquals(List.of(), effects(List.of(SIXTY), List.of(SIXTY)));
  }

  private List<Adoption.Effect> effects(List<Criterion> before, List<Criterion> after) {
    return new Adoption(
            edition(RuleChange.STRICT, before), edition(RuleChange.STRICT, after), CHANGE)
        .changes(journal.statements(), LATE).stream().map(Adoption.Change::effect).toList();
  }

  private Finding evaluate(RuleChange policy, Instant asOf) {
    return adoption(policy).evaluate(CERTIFICATE, journal.statements(), asOf).orElseThrow();
  }

  private List<Adoption.Change> changes(RuleChange policy) {
    return adoption(policy).changes(journal.statements(), LATE);
  }

  private static Adoption adoption(RuleChange policy) {
    return new Adoption(edition(policy, List.of(SIXTY)), edition(policy, List.of(EIGHTY)), CHANGE);
  }

  private static Edition edition(RuleChange policy, List<Criterion> rules) {
    return new Samples.Calendar(ZoneId.of("Europe/Madrid"))
        .edition(Samples.programme(rules.stream().map(Samples::award).toList()))
        .withRuleChange(policy);
  }

  private static Criterion score(int min) {
    return new Need(new ActivityId("quiz-free"), new Measure.Score(Percentage.of(min)));
  }
}
