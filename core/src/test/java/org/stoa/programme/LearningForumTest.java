package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the announcement of the learning forum says, found again in the programme's files. */
class LearningForumTest {

  private static final ExampleProgramme EXAMPLE = ExampleProgramme.read("learning-forum");
  private static final Edition EDITION = EXAMPLE.edition("2022");
  private static final LocalDate DAY = LocalDate.of(2022, 10, 11);

  @Test
  @DisplayName("S4-01 one day in Daejeon, from 10:30 to 17:00; S4-17 by Daejeon's clock")
  void oneDay() {
    assertEquals(ZoneId.of("Asia/Seoul"), EDITION.zone());
    assertEquals(DAY, EDITION.period().last());
    List<Slot> day =
        EDITION.slots().values().stream().sorted(Comparator.comparing(Slot::start)).toList();
    assertEquals(DAY.atTime(10, 30), day.get(0).start());
    assertEquals(DAY.atTime(17, 0), end(day.get(day.size() - 1)));
  }

  @Test
  @DisplayName("S4-05 S4-06 S4-09 S4-10 S4-12 S4-13 everything takes place when it was announced")
  void theTimetable() {
    Map<String, String> announced =
        Map.of(
            "opening", "10:30-11:30",
            "marketplace", "11:30-13:00",
            "lunch", "13:00-14:00",
            "masterclasses", "14:00-15:00",
            "arcade", "15:00-15:45",
            "voices", "15:50-16:20",
            "look-ahead", "16:20-17:00");
    assertEquals(announced.size(), EDITION.slots().size());
    announced.forEach(
        (session, time) -> {
          Slot slot = slot(session);
          assertEquals(DAY, slot.start().toLocalDate());
          assertEquals(time, slot.start().toLocalTime() + "-" + end(slot).toLocalTime(), session);
        });
  }

  @Test
  @DisplayName("S4-02 three meetings online before; S4-03 a survey and a call for proposals, too")
  void preparation() {
    List<String> themes =
        Stream.of("stocktaking-1", "stocktaking-2", "stocktaking-3")
            .flatMap(it -> EXAMPLE.activity(it).outline().subject().tags().stream())
            .toList();
    assertEquals(List.of("peer learning", "localizing", "e-learning"), themes);
    var forum = slot("opening").interval(EDITION.zone()).from();
    for (String activity :
        List.of("stocktaking-1", "stocktaking-2", "stocktaking-3", "survey", "proposal")) {
      assertTrue(EDITION.deadline(EXAMPLE.activity(activity).id()).end().isBefore(forum), activity);
    }
    assertTrue(assertInstanceOf(Activity.Survey.class, EXAMPLE.activity("survey")).anonymous());
  }

  @Test
  @DisplayName(
      "S4-04 three stages; S4-15 the arcade is in the second, and takes place after the third")
  void threeStages() {
    assertEquals(List.of("opening"), parts("stage-1"));
    assertEquals(List.of("marketplace", "arcade"), parts("stage-2"));
    assertEquals(List.of("masterclasses"), parts("stage-3"));
    assertTrue(slot("arcade").start().isAfter(slot("masterclasses").start()));
  }

  @Test
  @DisplayName("S4-06 the marketplace's rounds fill its slot; visits are noted, stand by stand")
  void roundsFillTheMarketplace() {
    var rounds = assertInstanceOf(SessionFormat.Rounds.class, format("marketplace"));
    assertEquals(slot("marketplace").length(), rounds.length());
    var basket = assertInstanceOf(Activity.Task.class, EXAMPLE.activity("basket"));
    assertEquals(new Activity.Items(1, rounds.count()), basket.items());
  }

  @Test
  @DisplayName(
      "S4-07 seven roles; S4-08 members, partners and providers propose, staff accept or decline")
  void rolesAndProposals() {
    assertEquals(
        List.of("leader", "participant", "member", "partner", "provider", "expert", "focal-point"),
        EXAMPLE.programme().roles().stream().map(it -> it.id().value()).toList());
    var proposal = assertInstanceOf(Activity.Task.class, EXAMPLE.activity("proposal"));
    assertEquals(3, proposal.outline().audience().roles().size());
    assertEquals(Optional.of(Activity.Review.STAFF), proposal.review());
    assertEquals(
        List.of("award", "methodology", "online offer", "platform", "game"),
        proposal.outline().subject().tags());
  }

  @Test
  @DisplayName("S4-09 lunch is a break, and nothing to do")
  void lunchIsABreak() {
    assertInstanceOf(SessionFormat.Break.class, format("lunch"));
    assertFalse(EXAMPLE.activity("lunch").isToDo());
  }

  @Test
  @DisplayName("S4-10 an hour holds four talks of twelve minutes with a debate, or five without")
  void fourTalksWithADebate() {
    var talks = assertInstanceOf(SessionFormat.Talks.class, format("masterclasses"));
    Duration hour = slot("masterclasses").length();
    assertEquals(Duration.ofMinutes(12), talks.max());
    assertEquals(hour, talks.length());
    assertEquals(talks.count(), talks.fitting(hour));
    assertEquals(5, new SessionFormat.Talks(5, talks.max(), Duration.ZERO).fitting(hour));
  }

  @Test
  @DisplayName(
      "S4-11 the timetable's three themes are the masterclasses'; S4-16 the others the stage's")
  void themesAreTags() {
    assertEquals(
        List.of(
            "impact of peer learning",
            "documenting a practice",
            "universities and public officers"),
        EXAMPLE.activity("masterclasses").outline().subject().tags());
    assertEquals(4, EXAMPLE.activity("stage-3").outline().subject().tags().size());
  }

  @Test
  @DisplayName("S4-14 the forum serves the Pact for the Future, and global agendas")
  void alignment() {
    assertEquals(
        List.of("UCLG Pact for the Future", "2030 Agenda"), EXAMPLE.programme().subject().aligns());
  }

  @Test
  @DisplayName("S4-17 five minutes are left free between the arcade and the voices")
  void fiveMinutesAreFree() {
    assertEquals(
        Duration.ofMinutes(5), Duration.between(end(slot("arcade")), slot("voices").start()));
  }

  @Test
  @DisplayName("S4-18 no page links a video whose id can't be one")
  void noDeadLink() {
    Pattern broken = Pattern.compile("(watch\\?v=|youtu\\.be/)(?![\\w-]{11}\\b)");
    assertTrue(EXAMPLE.pages().noneMatch(page -> broken.matcher(page.body()).find()));
  }

  @Test
  @DisplayName("S4-19 no seats, no selection, no award: the announcement knows none")
  void anOpenSpace() {
    assertEquals(OptionalInt.empty(), EDITION.seats());
    assertEquals(Optional.empty(), EDITION.selection());
    assertEquals(List.of(), EXAMPLE.programme().awards());
  }

  @Test
  @DisplayName("Titles of everything are there in English and Korean")
  void everyTitleIsInEnglishAndKorean() {
    EXAMPLE.requireTitlesInEnglishAndKorean();
  }

  private static List<String> parts(String group) {
    var parts = assertInstanceOf(Activity.Group.class, EXAMPLE.activity(group)).parts();
    return parts.stream().map(it -> it.id().value()).toList();
  }

  private static SessionFormat format(String session) {
    return assertInstanceOf(Activity.Session.class, EXAMPLE.activity(session))
        .format()
        .orElseThrow();
  }

  private static LocalDateTime end(Slot slot) {
    return slot.start().plus(slot.length());
  }

  private static Slot slot(String session) {
    return EDITION.slot(EXAMPLE.activity(session).id()).orElseThrow();
  }
}
