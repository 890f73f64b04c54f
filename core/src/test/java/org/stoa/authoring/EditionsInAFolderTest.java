package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Problem;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.AwardId;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;
import org.stoa.programme.Slot;
import org.stoa.programme.Window;
import org.stoa.statement.ActivityId;

/** The files of {@code editions/}. */
class EditionsInAFolderTest {

  private static final String SLOT = "2023-07-06T09:00/PT2H";

  @TempDir private Path folder;
  private Draft draft;

  @BeforeEach
  void startWithASoundProgramme() {
    draft = new Draft(folder).sound();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CEST", "CET", "Europe/Barcelona", "GMT+2", "+02:00", "europe/madrid"})
  @DisplayName("S0-39 a zone is an IANA zone of a place; CEST is refused, with a hint")
  void aZoneIsAPlace(String zone) {
    List<Problem> problems =
        draft
            .editionWith("Europe/Madrid", zone)
            .expect("editions/2023.yaml:1:7: error UNKNOWN_ZONE");
    assertTrue(problems.get(0).message().contains("Europe/Madrid"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-07-03",
        "2023-07-21/2023-07-03",
        "2023-02-29/2023-03-01",
        "2023-07-03/P3W",
        "+12023-07-03/+12023-07-21",
        "a/b/c"
      })
  void aPeriodIsTwoDatesThatExist(String period) {
    draft
        .editionWith("2023-07-03/2023-07-21", period)
        .expect("editions/2023.yaml:2:9: error WRONG_VALUE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-07-06",
        "2023-07-06T09:00",
        "2023-07-06T09:00/PT0H",
        "2023-07-06T09:00/2023-07-06T08:00",
        "2023-07-06T25:00/PT2H",
        "2023-07-06T09:00+02:00/PT2H",
        "2023-07-06T09:00/PT9999999999999H",
        "+999999999-07-06T09:00/PT2H",
        "tomorrow"
      })
  void aSessionIsAStartAndALengthThatExist(String slot) {
    draft
        .editionWith(SLOT, slot)
        .expect(
            "editions/2023.yaml:4:3: warning SESSION_UNSCHEDULED",
            "editions/2023.yaml:4:11: error WRONG_VALUE");
  }

  @Test
  void aSessionHasAStartAndALengthOrAnEnd() {
    Slot slot = new Slot(LocalDateTime.of(2023, 7, 6, 9, 0), Duration.ofHours(2));
    assertEquals(Map.of(new ActivityId("live-1"), slot), edition().slots());
    draft.editionWith(SLOT, "{at: 2023-07-06T09:00/2023-07-06T11:00, from: 2023-07-06}");
    assertEquals(Map.of(new ActivityId("live-1"), slot), edition().slots());
  }

  @Test
  void onlyASessionHasATime() {
    draft
        .editionWith("calendar:", "calendar:\n  essay: 2023-07-06T09:00/PT2H")
        .expect("editions/2023.yaml:4:10: error NOT_A_SESSION");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-19, 2023-07-19T22:00:00Z",
    "2023-07-19T18:00, 2023-07-19T16:00:00Z",
    "2023-W29, 2023-07-23T22:00:00Z"
  })
  void aDateCanBeADayATimeOrAWeek(String until, String end) {
    draft.editionWith("calendar:", "calendar:\n  essay: {until: \"" + until + "\"}");
    assertEquals(end, edition().deadline(new ActivityId("essay")).end().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-W00", "2023-W53", "2023-02-30", "2023-07-19T24:30", "-2023-07-19"})
  void aDateHasToExist(String until) {
    draft
        .editionWith("calendar:", "calendar:\n  essay: {until: " + until + "}")
        .expect("editions/2023.yaml:4:18: error WRONG_VALUE");
  }

  @Test
  void aWindowEndsAfterItBegins() {
    draft
        .editionWith("calendar:", "calendar:\n  essay: {from: 2023-07-19, until: 2023-07-18}")
        .expect("editions/2023.yaml:4:36: error WINDOW_REVERSED");
    new Draft(folder)
        .sound()
        .editionWith("calendar:", "calendar:\n  essay: {from: 2023-07-19, until: 2023-07-19}")
        .expect();
  }

  @Test
  void anEntryThatNamesItsActivityHasTheLastWordOverAPattern() {
    draft.editionWith(
        "calendar:", "calendar:\n  essay: {until: 2023-07-20}\n  \"*\": {until: 2023-07-19}");
    Edition edition = edition();
    assertEquals(until(20), edition.window(new ActivityId("essay")));
    assertEquals(until(19), edition.window(new ActivityId("quiz-1")));
  }

  private static Window until(int day) {
    return new Window(Optional.empty(), Optional.of(new Bound.Day(LocalDate.of(2023, 7, day))));
  }

  @Test
  void whatTheCalendarNamesExists() {
    draft
        .editionWith("calendar:", "calendar:\n  quiz-9: {until: 2023-07-19}\n  lecture-*: {}")
        .expect(
            "editions/2023.yaml:4:3: error DANGLING_REFERENCE",
            "editions/2023.yaml:5:3: error DANGLING_REFERENCE");
  }

  @Test
  void unknownKeysAreReportedOnEveryLevel() {
    draft
        .editionWith("calendar:", "color: red\nselect: {by: luck}\ncalendar:\n  essay: {till: x}")
        .expect(
            "editions/2023.yaml:3:1: error UNKNOWN_KEY",
            "editions/2023.yaml:4:10: error UNKNOWN_KEY",
            "editions/2023.yaml:6:11: error UNKNOWN_KEY");
  }

  @Test
  @DisplayName("S0-04 S0-05 seats and how they are given")
  void seatsAndHowTheyAreGiven() {
    draft.editionWith(
        "calendar:", "seats: 25\nselect: {rank: [newcomer], balance: {region: equal}}\ncalendar:");
    assertEquals(OptionalInt.of(25), edition().seats());
    Selection selection = edition().selection().orElseThrow();
    assertEquals(List.of(new RankKey.Newcomer()), selection.rank());
    assertEquals(List.of(new Quota.Equal(new Attribute("region"))), selection.balance());
    draft.editionWith("seats: 25", "seats: 0").expect("editions/2023.yaml:3:8: error WRONG_VALUE");
  }

  @Test
  @DisplayName(
      "S0-03 S1-18 S3-03 S3-05 S3-07 a deadline, an announcement, who is eligible, what is confirmed, and quotas")
  void everythingAboutASelection() {
    draft.editionWith(
        "calendar:",
        """
        applications: {until: 2021-05-07, announced: 2021-W20, columns: {gender: You are}}
        select:
          require: {member: true, region: [Asia, Pacific]}
          confirm: profile
          rank: [{priority: priority-offline}, {score: commitment}, applied]
          balance: {sector: {civil society: 50%, youth: at least 20%}}
        calendar:""");
    Attribute sector = new Attribute("sector");
    assertEquals(
        Optional.of(
            new Selection(
                Optional.of(new Bound.Day(LocalDate.of(2021, 5, 7))),
                Optional.of(new Bound.Week(LocalDate.of(2021, 5, 17))),
                Map.of(new Attribute("gender"), "You are"),
                List.of(
                    new Requirement(new Attribute("member"), Set.of(new Answer("yes"))),
                    new Requirement(
                        new Attribute("region"),
                        Set.of(new Answer("Asia"), new Answer("Pacific")))),
                Set.of(new Attribute("profile")),
                List.of(
                    new RankKey.Priority(Optional.of(new AwardId("priority-offline"))),
                    new RankKey.Score(Optional.of(new Attribute("commitment"))),
                    new RankKey.Applied()),
                List.of(
                    new Quota.Shares(
                        sector,
                        Map.of(
                            new Answer("civil society"),
                            new Quota.Share(50, false),
                            new Answer("youth"),
                            new Quota.Share(20, true)))))),
        edition().selection());
  }

  @Test
  void whatASelectionCantUseIsNamedWithWhatItCan() {
    List<Problem> problems =
        draft
            .editionWith(
                "calendar:",
                """
                select:
                  rank: [newcomer, age]
                  balance: {gender: {female: 60%, male: 50%}, region: {Asia: 10%, asia: 20%}}
                calendar:""")
            .expect(
                "editions/2023.yaml:4:20: error RANK_UNKNOWN",
                "editions/2023.yaml:5:21: error SHARES_OVER",
                "editions/2023.yaml:5:67: error DUPLICATE_KEY");
    assertTrue(
        problems.get(0).message().contains("Known are: newcomer, applied, priority, score."));
  }

  @Test
  void aFileBesideTheEditionsThatNobodyReadsIsWarnedOf() {
    draft
        .file("editions/2024.yml", "zone: UTC\n")
        .file("editions/.hidden", "")
        .file("editions/notes.md", "Notes\n")
        .expect(
            "editions/2024.yml:1:1: warning FILE_UNREAD",
            "editions/notes.md:1:1: warning FILE_UNREAD");
    assertEquals(1, draft.read().editions().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023 summer", "여름", "_2023", "2023;x"})
  void theNameOfAnEditionHasAForm(String name) {
    draft
        .file("editions/" + name + ".yaml", "zone: UTC\nperiod: 2023-07-03/2023-07-21\n")
        .expect("editions/" + name + ".yaml:1:1: error WRONG_VALUE");
  }

  @Test
  void theNameOfAnEditionHasDotsAndBothKindsOfLines() {
    draft
        .file("editions/2023.2_Summer-A.yaml", "zone: UTC\nperiod: 2023-07-03/2023-07-21\n")
        .expect("editions/2023.2_Summer-A.yaml:1:1: warning SESSION_UNSCHEDULED");
    assertEquals("2023.2_Summer-A", draft.read().editions().get(0).id().value());
  }

  @Test
  void aQuotedAndAnUnquotedDateAreTheSameDate() {
    Edition unquoted = edition();
    draft.editionWith("2023-07-03/2023-07-21", "\"2023-07-03/2023-07-21\"");
    assertEquals(unquoted.period(), edition().period());
  }

  private Edition edition() {
    draft.expect();
    return draft.read().editions().get(0);
  }
}
