package org.stoa.examples.journey;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Edition;

/** The same tutorials, once in a workshop of two weeks and once over three years. */
class LearningCitiesTutorialsJourneyTest {

  private static final String PROGRAMME = "learning-cities-tutorials";
  private static final List<String> TUTORIALS =
      List.of(
          "tutorial-1",
          "tutorial-2",
          "tutorial-3",
          "tutorial-4",
          "tutorial-5",
          "tutorial-6",
          "tutorial-7",
          "tutorial-esd");

  private static Story reads(List<String> activities, String from, int days) {
    return diary -> {
      for (int i = 0; i < activities.size(); i++) {
        var first = diary.at(from).plusSeconds(86_400L * days * i);
        diary.completes(activities.get(i), first.plusSeconds(diary.between(0, 3_600)));
      }
    };
  }

  private static void compare(String edition, String table, Map<String, Story> stories) {
    Edition run = Programmes.edition(PROGRAMME, edition);
    OutcomeTable expected = OutcomeTable.named(table);
    expected.assertHoldsFor(Population.of(run, 2018, expected, stories));
  }

  @Test
  @DisplayName("S2-03 S2-06 who was in Shanghai in 2018 finds the modules a year later")
  void shanghai() {
    Story wholeWorkshop = reads(TUTORIALS, "2018-10-15T10:00", 1);
    compare(
        "shanghai-2018",
        "learning-cities-shanghai.csv",
        Map.of(
            "whole-workshop", wholeWorkshop,
            "first-week", reads(TUTORIALS.subList(0, 4), "2018-10-15T10:00", 1),
            "came-back", wholeWorkshop.and(reads(List.of("guide-1"), "2019-10-02T10:00", 1))));
  }

  @Test
  @DisplayName("S2-15 whoever learns alone does so in any order, until the end of 2021")
  void selfPaced() {
    Story backwards =
        reads(List.of("tutorial-esd", "tutorial-7", "tutorial-6"), "2019-01-10T20:00", 7)
            .and(reads(List.of("tutorial-5", "tutorial-4"), "2019-03-01T20:00", 7))
            .and(reads(List.of("tutorial-3", "tutorial-2", "tutorial-1"), "2019-04-01T20:00", 7))
            .and(
                reads(
                    List.of(
                        "guide-7", "guide-6", "guide-5", "guide-4", "guide-3", "guide-2",
                        "guide-1"),
                    "2019-11-01T20:00",
                    30));
    compare(
        "self-paced",
        "learning-cities-self-paced.csv",
        Map.of(
            "backwards",
            backwards,
            "one-thing",
            reads(List.of("tutorial-7"), "2019-01-20T12:00", 1),
            "last-day",
            LearningCitiesTutorialsJourneyTest::everythingAtOnce,
            "visitor",
            diary -> {}));
  }

  private static void everythingAtOnce(Diary diary) {
    TUTORIALS.forEach(it -> diary.completes(it, diary.at("2021-12-31T23:59:59")));
    for (int i = 1; i <= 7; i++) {
      diary.completes("guide-" + i, diary.at("2021-12-31T23:59:59"));
    }
  }
}
