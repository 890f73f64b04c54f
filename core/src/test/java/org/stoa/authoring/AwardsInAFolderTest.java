package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Share;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.criterion.Measure;
import org.stoa.programme.Award;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** The rules of {@code awards}. */
class AwardsInAFolderTest {

  private static final String ENTRY = "  certificate: {each: [quiz-1, essay], kind: certificate}";
  private static final ActivityId QUIZ = new ActivityId("quiz-1");
  private static final ActivityId LIVE = new ActivityId("live-1");
  private static final ActivityId ESSAY = new ActivityId("essay");
  private static final Measure BY_STAFF =
      new Measure.Reviewed(Optional.empty(), Percentage.ZERO, new Measure.Staff());

  @TempDir private Path folder;
  private Draft draft;

  @BeforeEach
  void startWithASoundProgramme() {
    draft = new Draft(folder).sound();
  }

  @Test
  void everyKindOfRuleIsRead() {
    assertEquals(
        new All(List.of(new Need(QUIZ, new Measure.Done()), new Need(ESSAY, BY_STAFF))),
        rule("each: [quiz-1, essay]"));
    assertEquals(new Need(QUIZ, score(60)), rule("need: quiz-1, score: 60"));
    assertEquals(new All(List.of(new Need(ESSAY, BY_STAFF))), rule("all: [{need: essay}]"));
    assertEquals(
        new AtLeast(
            1,
            List.of(new Need(QUIZ, score(62)), new Need(LIVE, new Measure.Presence(percent(75))))),
        rule("any: [{need: quiz-1, score: 62}, {need: live-1, present: 75%}]"));
    assertEquals(
        new AtLeast(
            2, List.of(new Need(QUIZ, new Measure.Done()), new Need(ESSAY, new Measure.Items(2)))),
        rule("atLeast: {n: 2, of: [{need: quiz-1, done: true}, {need: essay, items: 2}]}"));
    assertEquals(
        new Weighted(
            percent(60),
            List.of(
                new Share(QUIZ, BigDecimal.valueOf(40)), new Share(ESSAY, BigDecimal.valueOf(60)))),
        rule("weighted: {min: 60, of: {quiz-1: 40, essay: 60}}"));
    assertEquals(new Need(LIVE, new Measure.Presence(Percentage.of(50))), rule("each: l*e-1"));
  }

  @Test
  void everyKindOfReviewIsRead() {
    draft.file("rubric.md", "# What to look at");
    assertEquals(
        new Need(
            ESSAY,
            new Measure.Reviewed(Optional.of("rubric.md"), percent(70), new Measure.Peers(3))),
        rule(
            "need: essay, reviewed: {rubric: rubric.md, min: 70, by: \"peers(3, median, staff)\"}"));
    assertEquals(new Need(ESSAY, BY_STAFF), rule("need: essay, reviewed: {by: staff}"));
  }

  @Test
  void anIdHasAForm() {
    draft
        .programmeWith("  certificate:", "  Certificate 1:")
        .expect("programme.yaml:8:3: error WRONG_VALUE");
  }

  @Test
  void anAwardCanAskForAnother() {
    draft.programmeWith(
        ENTRY, "  priority: {all: [{award: done}], kind: priority}\n  done: {need: quiz-1}");
    draft.expect();
    List<Award> awards = draft.read().programme().orElseThrow().awards();
    assertEquals(new All(List.of(awards.get(1).when())), awards.get(0).when());
    assertEquals(Award.Kind.PRIORITY, awards.get(0).kind());
    assertEquals(Award.Kind.CERTIFICATE, awards.get(1).kind());
  }

  @Test
  void issuersAreTheOrganisersWhereNoneAreNamed() {
    draft
        .programmeWith("title: Sample", "title: Sample\norganisers: [SHRDC, UCLG]")
        .programmeWith(ENTRY, ENTRY + "\n  badge: {need: quiz-1, kind: badge, issuers: UCLG}");
    draft.expect();
    List<Award> awards = draft.read().programme().orElseThrow().awards();
    assertEquals(List.of("SHRDC", "UCLG"), awards.get(0).issuers());
    assertEquals(List.of("UCLG"), awards.get(1).issuers());
  }

  @Test
  void referencesThatDangleAreReportedWhereTheyStand() {
    award("all: [{award: diploma}, {need: quiz-9}, {each: [quiz-1, live-9*]}]")
        .expect(
            "programme.yaml:8:31: error DANGLING_REFERENCE",
            "programme.yaml:8:48: error DANGLING_REFERENCE",
            "programme.yaml:8:73: error DANGLING_REFERENCE");
  }

  @Test
  void awardsThatAskForEachOtherAreReportedWhereTheCircleCloses() {
    draft
        .programmeWith(ENTRY, "  a: {award: b}\n  b: {all: [{need: quiz-1}, {award: a}]}")
        .expect("programme.yaml:9:37: error AWARD_CYCLE");
  }

  @Test
  void aProblemInAnAwardIsReportedOnceHoweverOftenOthersAskForIt() {
    draft
        .programmeWith(ENTRY, "  a: {award: b}\n  b: {need: quiz-1, score: x}\n  c: {award: b}")
        .expect("programme.yaml:9:28: error WRONG_VALUE");
  }

  @Test
  void anAwardThatIsNoMappingIsReportedOnce() {
    draft.programmeWith(ENTRY, "  a: quiz-1").expect("programme.yaml:8:6: error WRONG_TYPE");
  }

  @Test
  void aRuleSaysOneThing() {
    award("need: quiz-1, each: [essay]").expect("programme.yaml:8:16: error RULE_UNCLEAR");
    award("title: Nothing").expect("programme.yaml:8:16: error RULE_UNCLEAR");
    award("need: quiz-1, score: 60, done: true").expect("programme.yaml:8:16: error RULE_UNCLEAR");
  }

  @Test
  void aRuleHasParts() {
    award("all: []").expect("programme.yaml:8:22: error RULE_EMPTY");
    award("atLeast: {n: 1}").expect("programme.yaml:8:26: error RULE_EMPTY");
    award("need: []").expect("programme.yaml:8:23: error RULE_EMPTY");
    award("each: []").expect("programme.yaml:8:23: error RULE_EMPTY");
    award("award: []").expect("programme.yaml:8:24: error RULE_EMPTY");
    award("weighted: {min: 60, of: {}}").expect("programme.yaml:8:41: error RULE_EMPTY");
  }

  @Test
  void aRuleCanBeReached() {
    award("atLeast: {n: 3, of: [{each: [quiz-1, essay]}]}")
        .expect("programme.yaml:8:30: error RULE_UNREACHABLE");
  }

  @Test
  void aCountAndAMinimumAreNeeded() {
    award("atLeast: {of: [{need: quiz-1}]}").expect("programme.yaml:8:26: error MISSING_KEY");
    award("weighted: {of: {quiz-1: 40}}").expect("programme.yaml:8:27: error MISSING_KEY");
    award("weighted: {min: 0, of: {quiz-1: 40}}").expect("programme.yaml:8:33: error WRONG_VALUE");
    award("weighted: {min: 60}").expect("programme.yaml:8:27: error MISSING_KEY");
  }

  @Test
  void aMeanIsOfWhatHasAScore() {
    award("weighted: {min: 60, of: {quiz-1: 40, live-1: 60, quiz-9: 10}}")
        .expect(
            "programme.yaml:8:54: error MEASURE_KIND",
            "programme.yaml:8:66: error DANGLING_REFERENCE");
  }

  @Test
  void aMeasureSuitsItsActivity() {
    award("each: [quiz-1, live-1], present: 75%").expect("programme.yaml:8:50: error MEASURE_KIND");
    award("need: live-1, score: 60").expect("programme.yaml:8:38: error MEASURE_KIND");
    award("need: quiz-1, items: 2").expect("programme.yaml:8:38: error MEASURE_KIND");
    award("need: essay, done: true").expect("programme.yaml:8:36: error MEASURE_KIND");
  }

  @Test
  void aNeedNamesActivitiesByText() {
    award("need: {id: quiz-1}").expect("programme.yaml:8:23: error WRONG_TYPE");
  }

  private Draft award(String rule) {
    return new Draft(folder).sound().programmeWith(ENTRY, "  certificate: {" + rule + "}");
  }

  private Criterion rule(String rule) {
    Draft award = award(rule);
    award.expect();
    return award.read().programme().orElseThrow().awards().get(0).when();
  }

  private static Measure score(long min) {
    return new Measure.Score(percent(min));
  }

  private static Percentage percent(long value) {
    return Percentage.of(value);
  }
}
