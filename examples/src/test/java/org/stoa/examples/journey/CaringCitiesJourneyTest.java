package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Edition;
import org.stoa.statement.Mode;

/** Twenty-five people, as many as there are seats, in the Caring Cities of July 2023. */
class CaringCitiesJourneyTest {

  private static final Edition EDITION = Programmes.edition("caring-cities", "2023");

  private static final Story RECORDS = diary -> diary.settleSessions(Duration.ofHours(2));
  private static final Story SESSIONS =
      diary ->
          List.of("orientation", "live-1", "live-2", "live-3")
              .forEach(session -> diary.attends(session, Mode.ONLINE));
  private static final Story QUIZZES =
      diary -> List.of(1, 2, 3, 4).forEach(quiz -> passes(diary, quiz, july(diary, 4, 18)));
  private static final Story SELFIES = diary -> selfies(diary, diary.between(2, 3));
  private static final Story ESSAY =
      diary -> {
        diary.handsIn("essay", diary.at(july(diary, 19, 21)));
        diary.accepted("essay", 100, diary.at(july(diary, 24, 30)));
      };
  private static final Story SURVEY = diary -> completes(diary, "survey", july(diary, 20, 21));
  private static final Story DILIGENT =
      RECORDS.and(SESSIONS).and(QUIZZES).and(SELFIES).and(ESSAY).and(SURVEY);

  private static final Map<String, Story> STORIES =
      Map.ofEntries(
          Map.entry("diligent", DILIGENT),
          Map.entry(
              "ambitious",
              DILIGENT.and(diary -> diary.handsIn("plan", diary.at(july(diary, 15, 21))))),
          Map.entry("last-second", lastSecond()),
          Map.entry("second-try", DILIGENT.and(CaringCitiesJourneyTest::secondTry)),
          Map.entry("returned-again", returned().and(CaringCitiesJourneyTest::handsInAgain)),
          Map.entry("ill", ill()),
          Map.entry("called-away", calledAway()),
          Map.entry("left-early", leftEarly()),
          Map.entry("midnight", midnight()),
          Map.entry("fifty-nine", fiftyNine()),
          Map.entry(
              "one-selfie",
              RECORDS.and(SESSIONS).and(QUIZZES).and(ESSAY).and(SURVEY).and(it -> selfies(it, 1))),
          Map.entry("no-survey", RECORDS.and(SESSIONS).and(QUIZZES).and(SELFIES).and(ESSAY)),
          Map.entry("returned-for-good", returned()),
          Map.entry(
              "late-essay",
              RECORDS
                  .and(SESSIONS)
                  .and(QUIZZES)
                  .and(SELFIES)
                  .and(SURVEY)
                  .and(diary -> diary.handsIn("essay", diary.at("2023-07-22T00:00")))),
          Map.entry("no-show", RECORDS));

  private static Story lastSecond() {
    return RECORDS
        .and(SESSIONS)
        .and(SELFIES)
        .and(SURVEY)
        .and(
            diary -> {
              List.of(1, 2, 3, 4).forEach(quiz -> passes(diary, quiz, "2023-07-19T23:59:59"));
              diary.handsIn("essay", diary.at("2023-07-21T23:59:59"));
              diary.accepted("essay", 100, diary.at("2023-07-25T10:00"));
            });
  }

  private static void secondTry(Diary diary) {
    diary.scores("quiz-1", 40, diary.at("2023-07-03T20:00"));
    diary.scores("quiz-1", 60, diary.at("2023-07-03T21:00"));
  }

  private static Story returned() {
    return RECORDS
        .and(SESSIONS)
        .and(QUIZZES)
        .and(SELFIES)
        .and(SURVEY)
        .and(
            diary -> {
              diary.handsIn("essay", diary.at("2023-07-12T10:00"));
              diary.returned("essay", diary.at("2023-07-18T10:00"));
            });
  }

  private static void handsInAgain(Diary diary) {
    diary.handsIn("essay", diary.at("2023-07-21T20:00"));
    diary.accepted("essay", 100, diary.at("2023-07-28T10:00"));
  }

  private static Story ill() {
    return RECORDS
        .and(SESSIONS)
        .and(SELFIES)
        .and(ESSAY)
        .and(SURVEY)
        .and(
            diary ->
                List.of(1, 2, 3, 4)
                    .forEach(
                        quiz -> {
                          diary.extended(
                              "quiz-" + quiz, "2023-07-28", diary.at("2023-07-24T09:00"));
                          passes(diary, quiz, "2023-07-26T10:00");
                        }));
  }

  private static Story calledAway() {
    return RECORDS
        .and(QUIZZES)
        .and(SELFIES)
        .and(ESSAY)
        .and(SURVEY)
        .and(
            diary -> {
              List.of("orientation", "live-1", "live-2")
                  .forEach(session -> diary.attends(session, Mode.ONLINE));
              diary.waived("live-3", diary.at("2023-08-10T09:00"));
            });
  }

  private static Story leftEarly() {
    return RECORDS
        .and(QUIZZES)
        .and(SELFIES)
        .and(ESSAY)
        .and(SURVEY)
        .and(
            diary -> {
              List.of("orientation", "live-1", "live-3")
                  .forEach(session -> diary.attends(session, Mode.ONLINE));
              diary.attendsPart("live-2", 60, 74, Mode.ONLINE);
            });
  }

  private static Story midnight() {
    return RECORDS
        .and(SESSIONS)
        .and(SELFIES)
        .and(ESSAY)
        .and(SURVEY)
        .and(
            diary -> {
              List.of(1, 2, 3).forEach(quiz -> passes(diary, quiz, july(diary, 4, 18)));
              passes(diary, 4, "2023-07-20T00:00");
            });
  }

  private static Story fiftyNine() {
    return RECORDS
        .and(SESSIONS)
        .and(SELFIES)
        .and(ESSAY)
        .and(SURVEY)
        .and(
            diary -> {
              List.of(1, 2, 4).forEach(quiz -> passes(diary, quiz, july(diary, 4, 18)));
              diary.scores("quiz-3", 59, diary.at("2023-07-15T10:00"));
              diary.scores("quiz-3", diary.between(20, 58), diary.at("2023-07-16T10:00"));
            });
  }

  private static void passes(Diary diary, int quiz, String time) {
    diary.scores("quiz-" + quiz, diary.between(60, 100), diary.at(time));
  }

  private static void selfies(Diary diary, int count) {
    for (int i = 0; i < count; i++) {
      diary.handsIn("selfies", diary.at(july(diary, 5, 18)));
    }
  }

  private static void completes(Diary diary, String activity, String time) {
    diary.completes(activity, diary.at(time));
  }

  private static String july(Diary diary, int first, int last) {
    return "2023-07-%02dT%02d:%02d"
        .formatted(diary.between(first, last), diary.between(6, 22), diary.between(0, 59));
  }

  @Test
  @DisplayName("S0-28 25 people go through July 2023 and end where the table says")
  void theTableHolds() {
    OutcomeTable table = OutcomeTable.named("caring-cities.csv");
    Population people = Population.of(EDITION, 2023, table, STORIES);
    assertEquals(EDITION.seats().orElseThrow(), people.learners().size());
    table.assertHoldsFor(people);
    assertEquals(
        Map.of(Standing.DONE, 16, Standing.MISSED, 9),
        people.tally("certificate", "2023-08-15T00:00"));
  }
}
