package org.stoa.examples.journey;

import static org.stoa.statement.Mode.ONLINE;
import static org.stoa.statement.Mode.ON_SITE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.statement.Mode;

/** What people of each archetype do at the conference of learning cities. */
final class ConferenceStories {

  private static final List<String> MODES_ALIKE = List.of("opening", "plenary-1", "plenary-2");
  private static final int WHOLE = 100;

  private ConferenceStories() {}

  static Map<String, Story> stories() {
    Map<String, Story> stories = new HashMap<>();
    stories.put("in the hall", ConferenceStories::inTheHall);
    stories.put("online", everything(ONLINE));
    stories.put("here and there", everythingBut("plenary-2").and(ConferenceStories::hereAndThere));
    stories.put("exactly half", part(50, 50));
    stories.put(
        "not quite half",
        everythingBut("plenary-1").and(diary -> diary.attendsPart("plenary-1", 20, 48, ONLINE)));
    stories.put("late", everythingBut("opening"));
    stories.put("gone early", everythingBut("plenary-2"));
    stories.put("one forum short", everythingBut("forum-2"));
    stories.put(
        "between two themes", everythingBut("forum-3").and(ConferenceStories::betweenTwoThemes));
    stories.put("at two at once", everythingBut("forum-1").and(ConferenceStories::atTwoAtOnce));
    stories.put(
        "waived",
        everythingBut("plenary-1")
            .and(diary -> diary.waived("plenary-1", diary.at("2021-11-03T10:00"))));
    stories.put("mistaken", everythingBut("opening").and(ConferenceStories::mistaken));
    stories.put("mayor", everything(ON_SITE).and(mayor()).and(ConferenceStories::looksBack));
    stories.put("mayor who forgets", everything(ON_SITE).and(mayor()));
    stories.put("never came", diary -> {});
    stories.put("coordinating city", everything(ONLINE).and(ConferenceStories::coordinates));
    stories.put("awarded city", everything(ONLINE).and(nominated(true)));
    stories.put("nominated city", everything(ONLINE).and(nominated(false)));
    stories.replaceAll((archetype, story) -> story.and(ConferenceStories::recordsAreImported));
    return stories;
  }

  /** The record of each session is there eighteen hours after its end. */
  private static void recordsAreImported(Diary diary) {
    diary.settleSessions(Duration.ofHours(18));
  }

  private static Story everything(Mode mode) {
    return attending(all(), mode, WHOLE, WHOLE);
  }

  private static Story everythingBut(String missing) {
    List<String> others = new ArrayList<>(all());
    others.remove(missing);
    return attending(others, ONLINE, WHOLE, WHOLE);
  }

  private static Story part(int least, int most) {
    return attending(all(), ONLINE, least, most);
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(MODES_ALIKE);
    all.addAll(List.of("forum-1", "forum-2", "forum-3"));
    return all;
  }

  /** Of a forum, one theme or another. */
  private static Story attending(List<String> parts, Mode mode, int least, int most) {
    return diary -> {
      for (String part : parts) {
        String session = part.startsWith("forum") ? theme(part, diary.between(1, 3)) : part;
        if (least == WHOLE) {
          diary.attends(session, mode);
        } else {
          diary.attendsPart(session, least, most, mode);
        }
      }
    };
  }

  private static String theme(String forum, int number) {
    return forum + "-" + number;
  }

  private static void inTheHall(Diary diary) {
    everything(ON_SITE).live(diary);
    diary.attends(diary.oneOf(List.of("performances", "site-visits", "closing")), ON_SITE);
  }

  /** Half an hour on a chair in the hall, then half an hour in a taxi. */
  private static void hereAndThere(Diary diary) {
    Instant begins = diary.at("2021-10-29T17:00");
    Instant leaves = begins.plus(Duration.ofMinutes(30));
    Instant joins = leaves.plus(Duration.ofMinutes(diary.between(1, 20)));
    diary.attended("plenary-2", begins, leaves, Optional.of(ON_SITE));
    diary.attended("plenary-2", joins, joins.plus(Duration.ofMinutes(30)), Optional.of(ONLINE));
  }

  private static void betweenTwoThemes(Diary diary) {
    int first = diary.between(1, 3);
    Instant begins = diary.at("2021-10-29T15:00");
    Instant leaves = begins.plus(Duration.ofMinutes(35));
    Instant joins = leaves.plus(Duration.ofMinutes(diary.between(1, 10)));
    Instant ends = joins.plus(Duration.ofMinutes(42));
    diary.attended(theme("forum-3", first), begins, leaves, Optional.of(ONLINE));
    diary.attended(theme("forum-3", first % 3 + 1), joins, ends, Optional.of(ONLINE));
  }

  private static void atTwoAtOnce(Diary diary) {
    int first = diary.between(1, 3);
    diary.attends(theme("forum-1", first), ONLINE);
    diary.attends(theme("forum-1", first % 3 + 1), ONLINE);
  }

  private static void mistaken(Diary diary) {
    diary.attends("opening", ONLINE);
    diary.voidsLast(diary.at("2021-11-02T09:00"));
  }

  private static Story mayor() {
    return diary -> {
      diary.attends("mayors-forum-1", ON_SITE);
      diary.attends("mayors-forum-2", ON_SITE);
      diary.handsIn("pledge", diary.at("2021-11-15T09:00").plus(days(diary.between(0, 120))));
    };
  }

  private static void looksBack(Diary diary) {
    Instant september = diary.at("2023-09-01T09:00");
    diary.handsIn("pledge-review", september.plus(days(diary.between(0, 29))));
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static void coordinates(Diary diary) {
    diary.attends("definition-workshop", ONLINE);
    diary.handsIn("work-plan", diary.at("2022-03-10T10:00"));
    diary.returned("work-plan", diary.at("2022-03-17T10:00"));
    diary.handsIn("work-plan", diary.at("2022-03-25T10:00"));
    diary.accepted("work-plan", WHOLE, diary.at("2022-04-08T10:00"));
    diary.handsIn("report-2022", diary.at("2022-11-10T10:00"));
    diary.accepted("report-2022", WHOLE, diary.at("2022-12-15T10:00"));
    diary.handsIn("report-2023", diary.at("2023-10-20T10:00"));
  }

  private static Story nominated(boolean isAccepted) {
    return diary -> {
      diary.handsIn("award-nomination", diary.at("2021-07-15T10:00"));
      if (isAccepted) {
        diary.accepted("award-nomination", WHOLE, diary.at("2021-09-20T10:00"));
      } else {
        diary.returned("award-nomination", diary.at("2021-09-20T10:00"));
      }
    };
  }
}
