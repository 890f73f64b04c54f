package org.stoa.examples.journey;

import static org.stoa.statement.Mode.ONLINE;
import static org.stoa.statement.Mode.ON_SITE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people of each archetype do before and at the learning forum. */
final class ForumStories {

  private static final List<String> MORNING = List.of("opening", "marketplace");
  private static final List<String> AFTERNOON =
      List.of("masterclasses", "arcade", "voices", "look-ahead");
  private static final int ACCEPTED = 100;

  private ForumStories() {}

  static Map<String, Story> stories() {
    Story morning = there(MORNING);
    Story afternoon = there(AFTERNOON);
    Story day = morning.and(afternoon);
    Map<String, Story> stories = new HashMap<>();
    stories.put("all day", answers().and(day).and(basket(1, 6)));
    stories.put("accepted", answers().and(sends(10)).and(accepted(18)).and(day));
    stories.put("declined", sends(10).and(returned(15)).and(day));
    stories.put(
        "second try",
        answers().and(sends(10)).and(returned(15)).and(sends(24)).and(accepted(28)).and(day));
    stories.put("unread", answers().and(sends(24)).and(day));
    stories.put("stays", answers().and(day).and(basket(1, 1)));
    stories.put("after lunch", afternoon);
    stories.put("gone at lunch", morning.and(basket(2, 2)));
    stories.put("only before", answers().and(ForumStories::stocktaking));
    // The host scans badges, and hands over the list two hours after each session.
    stories.replaceAll(
        (archetype, story) -> story.and(diary -> diary.settleSessions(Duration.ofHours(2))));
    return stories;
  }

  private static Story there(List<String> sessions) {
    return diary -> sessions.forEach(session -> diary.attends(session, ON_SITE));
  }

  private static Story answers() {
    return diary -> diary.completes("survey", september(diary, diary.between(6, 30)));
  }

  private static Story sends(int day) {
    return diary -> diary.handsIn("proposal", september(diary, day));
  }

  private static Story accepted(int day) {
    return diary -> diary.accepted("proposal", ACCEPTED, september(diary, day));
  }

  private static Story returned(int day) {
    return diary -> diary.returned("proposal", september(diary, day));
  }

  private static Story basket(int least, int most) {
    return diary -> {
      int entries = diary.between(least, most);
      for (int i = 0; i < entries; i++) {
        diary.handsIn("basket", diary.at("2022-10-11T11:45").plus(Duration.ofMinutes(15L * i)));
      }
    };
  }

  /** Their hours aren't in the calendar; the meeting tool knows them. */
  private static void stocktaking(Diary diary) {
    stayed(diary, "stocktaking-1", "2022-09-07T17:00");
    stayed(diary, "stocktaking-2", "2022-09-14T17:00");
    stayed(diary, "stocktaking-3", "2022-09-21T17:00");
  }

  private static void stayed(Diary diary, String session, String from) {
    Instant came = diary.at(from);
    diary.attended(session, came, came.plus(Duration.ofMinutes(60)), Optional.of(ONLINE));
  }

  private static Instant september(Diary diary, int day) {
    return diary.at("2022-09-%02dT10:00".formatted(day));
  }
}
