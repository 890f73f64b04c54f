package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Edition;
import org.stoa.statement.Mode;

/** The twenty people who were selected for the third course, from May to November 2021. */
class HumanRightsCitiesJourneyTest {

  private static final Edition EDITION = Programmes.edition("human-rights-cities-blended", "2021");

  private static final Story RECORDS =
      diary -> {
        diary.settleSessions(Duration.ofHours(2));
        diary.settle("discussion-july", diary.at("2021-07-26T10:00"));
        diary.settle("discussion-september", diary.at("2021-09-13T10:00"));
      };
  private static final Story LAUNCH = diary -> diary.attends("launching-seminar", Mode.ONLINE);
  private static final Story TOPICS =
      diary ->
          List.of(1, 2, 3, 4)
              .forEach(
                  topic -> {
                    completes(diary, "lecture-" + topic, day(diary, 6, 1, 28));
                    completes(diary, "case-" + topic, day(diary, 6, 1, 28));
                  });
  private static final Story PLAN =
      diary -> {
        diary.handsIn("plan", diary.at(day(diary, 6, 20, 30)));
        diary.accepted("plan", 100, diary.at("2021-07-08T09:00"));
      };
  private static final Story PROJECT =
      diary -> {
        diary.handsIn("project", diary.at(day(diary, 8, 1, 31)));
        diary.handsIn("project", diary.at(day(diary, 9, 1, 25)));
      };
  private static final Story DISCUSSION =
      diary -> {
        boolean july = diary.between(0, 1) == 0;
        String session = july ? "discussion-july" : "discussion-september";
        String date = july ? "2021-07-21" : "2021-09-08";
        diary.attended(
            session,
            diary.at(date + "T14:00"),
            diary.at(date + "T15:30"),
            Optional.of(Mode.ONLINE));
      };
  private static final Story REPORT = diary -> reports(diary, diary.between(60, 100));
  private static final Story WORKSHOP = diary -> diary.attends("workshop", Mode.ONLINE);
  private static final Story SLIDES =
      diary -> diary.handsIn("presentation", diary.at("2021-10-08T20:00"));
  private static final Story PEERS =
      SLIDES.and(diary -> marks(diary, diary.between(50, 100), diary.between(50, 100), 90));
  private static final Story FORUM =
      diary -> {
        diary.attends("forum-1", Mode.ONLINE);
        diary.attends(diary.oneOf(List.of("forum-2", "forum-3", "forum-4")), Mode.ONLINE);
      };

  private static final Story BEGINNING = RECORDS.and(LAUNCH).and(TOPICS);
  private static final Story MIDDLE = PROJECT.and(DISCUSSION);
  private static final Story END = WORKSHOP.and(PEERS).and(FORUM);

  private static final Map<String, Story> STORIES =
      Map.ofEntries(
          Map.entry("steady", BEGINNING.and(PLAN).and(MIDDLE).and(REPORT).and(END)),
          Map.entry(
              "planned-twice",
              BEGINNING
                  .and(HumanRightsCitiesJourneyTest::plansTwice)
                  .and(MIDDLE)
                  .and(REPORT)
                  .and(END)),
          Map.entry(
              "report-again",
              BEGINNING
                  .and(PLAN)
                  .and(MIDDLE)
                  .and(HumanRightsCitiesJourneyTest::reportsAgain)
                  .and(END)),
          Map.entry("peers-disagree", presenting(diary -> marks(diary, 40, 60, 70))),
          Map.entry(
              "ill-in-july",
              BEGINNING
                  .and(HumanRightsCitiesJourneyTest::plansAfterIllness)
                  .and(MIDDLE)
                  .and(REPORT)
                  .and(END)),
          Map.entry("read-late", readLate()),
          Map.entry("two-peers", presenting(HumanRightsCitiesJourneyTest::twoPeersAndStaff)),
          Map.entry("peers-refuse", presenting(HumanRightsCitiesJourneyTest::peersRefuse)),
          Map.entry(
              "weak-report",
              BEGINNING.and(PLAN).and(MIDDLE).and(diary -> reports(diary, 55)).and(END)),
          Map.entry("no-discussion", BEGINNING.and(PLAN).and(PROJECT).and(REPORT).and(END)),
          Map.entry(
              "half-read",
              RECORDS
                  .and(LAUNCH)
                  .and(HumanRightsCitiesJourneyTest::allButCaseThree)
                  .and(PLAN)
                  .and(MIDDLE)
                  .and(REPORT)
                  .and(END)),
          Map.entry(
              "one-forum-session",
              BEGINNING
                  .and(PLAN)
                  .and(MIDDLE)
                  .and(REPORT)
                  .and(WORKSHOP)
                  .and(PEERS)
                  .and(diary -> diary.attends("forum-2", Mode.ONLINE))),
          Map.entry(
              "missed-launch", RECORDS.and(TOPICS).and(PLAN).and(MIDDLE).and(REPORT).and(END)),
          Map.entry("no-report", BEGINNING.and(PLAN).and(MIDDLE).and(FORUM)),
          Map.entry(
              "late-plan",
              BEGINNING.and(diary -> diary.handsIn("plan", diary.at("2021-07-10T00:00")))));

  private static Story presenting(Story reviews) {
    return BEGINNING
        .and(PLAN)
        .and(MIDDLE)
        .and(REPORT)
        .and(WORKSHOP)
        .and(FORUM)
        .and(SLIDES)
        .and(reviews);
  }

  private static void plansTwice(Diary diary) {
    diary.handsIn("plan", diary.at("2021-06-20T10:00"));
    diary.returned("plan", diary.at("2021-06-28T10:00"));
    diary.handsIn("plan", diary.at("2021-07-09T23:00"));
    diary.accepted("plan", 100, diary.at("2021-07-14T10:00"));
  }

  private static void plansAfterIllness(Diary diary) {
    diary.extended("plan", "2021-07-20", diary.at("2021-07-12T09:00"));
    diary.handsIn("plan", diary.at("2021-07-18T10:00"));
    diary.accepted("plan", 100, diary.at("2021-07-19T10:00"));
  }

  private static void reports(Diary diary, int mark) {
    diary.handsIn("report", diary.at("2021-10-0%dT18:00".formatted(diary.between(1, 3))));
    diary.accepted("report", mark, diary.at("2021-10-06T10:00"));
  }

  private static void reportsAgain(Diary diary) {
    diary.handsIn("report", diary.at("2021-09-27T10:00"));
    diary.returned("report", diary.at("2021-09-30T10:00"));
    diary.handsIn("report", diary.at("2021-10-04T23:30"));
    diary.accepted("report", 70, diary.at("2021-10-07T10:00"));
  }

  /** What three other participants think of the presentation, in the days after the forum. */
  private static void marks(Diary diary, int... marks) {
    for (int i = 0; i < marks.length; i++) {
      diary.reviewedBy(
          "peer " + (i + 1),
          "presentation",
          true,
          marks[i],
          diary.at("2021-10-%02dT10:00".formatted(11 + i)));
    }
  }

  private static void twoPeersAndStaff(Diary diary) {
    marks(diary, 80, 90);
    diary.accepted("presentation", 80, diary.at("2021-10-28T10:00"));
  }

  private static void peersRefuse(Diary diary) {
    marks(diary, 30, 40, 90);
    diary.accepted("presentation", 80, diary.at("2021-10-28T10:00"));
  }

  private static Story readLate() {
    return RECORDS
        .and(LAUNCH)
        .and(
            diary -> {
              for (int topic : List.of(1, 2, 3, 4)) {
                String read = topic == 3 ? "2021-07-07T00:00" : day(diary, 6, 1, 28);
                completes(diary, "lecture-" + topic, read);
                completes(diary, "case-" + topic, day(diary, 6, 1, 28));
              }
              diary.waived("lecture-3", diary.at("2021-10-25T09:00"));
            })
        .and(PLAN)
        .and(MIDDLE)
        .and(REPORT)
        .and(END);
  }

  private static void allButCaseThree(Diary diary) {
    List.of(1, 2, 3, 4)
        .forEach(topic -> completes(diary, "lecture-" + topic, day(diary, 6, 1, 28)));
    List.of(1, 2, 4).forEach(topic -> completes(diary, "case-" + topic, day(diary, 6, 1, 28)));
  }

  private static void completes(Diary diary, String activity, String time) {
    diary.completes(activity, diary.at(time));
  }

  private static String day(Diary diary, int month, int first, int last) {
    return "2021-%02d-%02dT%02d:%02d"
        .formatted(month, diary.between(first, last), diary.between(6, 22), diary.between(0, 59));
  }

  /** Everybody who was selected, living what the table says. */
  static Population people(OutcomeTable table) {
    return Population.of(EDITION, 2021, table, STORIES);
  }

  @Test
  @DisplayName("S3-16 S3-17 S3-18 twenty people go through the third course as the table says")
  void theTableHolds() {
    OutcomeTable table = OutcomeTable.named("human-rights-cities.csv");
    Population people = people(table);
    assertEquals(EDITION.seats().orElseThrow(), people.learners().size());
    table.assertHoldsFor(people);
    assertEquals(
        Map.of(Standing.DONE, 13, Standing.MISSED, 7),
        people.tally("certificate", "2021-11-01T00:00"));
  }
}
