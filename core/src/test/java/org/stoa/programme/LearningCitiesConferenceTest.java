package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion;
import org.stoa.statement.Mode;

/** What the report of the conference of 2021 says, found again in the programme's files. */
class LearningCitiesConferenceTest {

  private static final ExampleProgramme EXAMPLE =
      ExampleProgramme.read("learning-cities-conference");
  private static final Edition EDITION = EXAMPLE.edition("2021");
  private static final List<String> FORUMS =
      IntStream.rangeClosed(1, 3)
          .boxed()
          .flatMap(forum -> IntStream.rangeClosed(1, 3).mapToObj(it -> forum + "-" + it))
          .map(it -> "forum-" + it)
          .toList();
  private static final Set<Mode> HYBRID = Set.of(Mode.ONLINE, Mode.ON_SITE);

  @Test
  @DisplayName("S1-01 the fifth conference has sessions on each of four days, by Yeonsu's clock")
  void fourDays() {
    assertEquals(OptionalInt.of(5), EDITION.number());
    assertEquals(ZoneId.of("Asia/Seoul"), EDITION.zone());
    Set<LocalDate> days =
        EDITION.slots().values().stream()
            .map(slot -> slot.start().toLocalDate())
            .filter(day -> day.getYear() == 2021)
            .collect(Collectors.toSet());
    LocalDate first = LocalDate.of(2021, 10, 27);
    assertEquals(first.datesUntil(first.plusDays(4)).collect(Collectors.toSet()), days);
  }

  @Test
  @DisplayName("S1-02 whatever the statement of attendance asks is hybrid, and for everybody")
  void whatIsAskedIsHybrid() {
    Criterion asked = award("attendance-statement").when();
    assertEquals(12, asked.activities().count());
    asked
        .activities()
        .forEach(
            id -> {
              assertEquals(HYBRID, EDITION.slot(id).orElseThrow().venue().modes(), id.value());
              assertTrue(EXAMPLE.activity(id.value()).outline().audience().isEverybody());
            });
  }

  @Test
  @DisplayName("S1-04 the agenda has a version, and the opening adopts it and hands over the host")
  void theAgendaHasAVersion() {
    assertEquals("2021.1", EXAMPLE.programme().version());
    assertInstanceOf(Activity.Resource.class, EXAMPLE.activity("agenda"));
    String opening = EXAMPLE.page("opening").body();
    assertTrue(opening.contains("Adoption of the agenda"));
    assertTrue(opening.contains("Medellín, host in 2019, passes the role on to Yeonsu"));
  }

  @Test
  @DisplayName("S1-05 two plenaries with eleven named speakers")
  void elevenSpeakers() {
    assertEquals(
        List.of(
            "Colm Kelleher",
            "Ann Doherty",
            "Alejandro Gómez López",
            "Sang-Wook Kwak",
            "Kadia Gadiaga",
            "Didier Jourdan",
            "Ofelia Ángulo Guerrero",
            "Jaejoon Lee",
            "Greg Brackenridge",
            "Qun Chen",
            "Michael Osborne"),
        Stream.of("plenary-1", "plenary-2")
            .flatMap(it -> EXAMPLE.tableRows(it).stream())
            .map(row -> row.get(0))
            .toList());
  }

  @Test
  @DisplayName("S1-06 nine themes in three slots: one of three at a time is chosen")
  void nineThemesInThreeSlots() {
    Set<Slot> times =
        FORUMS.stream().map(it -> slot(it).at(Venue.UNSAID)).collect(Collectors.toSet());
    assertEquals(3, times.size());
    for (int i = 1; i <= 3; i++) {
      var forum = assertInstanceOf(Activity.Group.class, EXAMPLE.activity("forum-" + i));
      assertEquals(OptionalInt.of(1), forum.choose());
      assertEquals(3, forum.parts().size());
      Set<Slot> here =
          forum.parts().stream()
              .map(part -> slot(part.id().value()).at(Venue.UNSAID))
              .collect(Collectors.toSet());
      assertEquals(1, here.size(), "side by side");
      Set<Optional<String>> rooms =
          forum.parts().stream()
              .map(part -> slot(part.id().value()).venue().room())
              .collect(Collectors.toSet());
      assertEquals(3, rooms.size(), "each in a room of its own");
    }
    assertEquals(slot("forum-1-2").venue().track(), slot("forum-3-2").venue().track());
  }

  @Test
  @DisplayName("S1-07 one theme of each forum is asked for, and no more")
  void oneThemeOfEachForumIsAskedFor() {
    List<Criterion> choices =
        award("attendance-statement").when().parts().stream()
            .filter(Criterion.AtLeast.class::isInstance)
            .toList();
    assertEquals(3, choices.size());
    choices.forEach(
        choice -> {
          assertEquals(1, choice.needed());
          assertEquals(3, choice.parts().size());
        });
  }

  @Test
  @DisplayName("S1-08 two mayors' forums are for mayors; S1-17 advice is for coordinating cities")
  void someSessionsAreForARole() {
    Profile mayor = holding("mayor");
    Profile coordinator = holding("coordinating-city");
    for (String session : List.of("mayors-forum-1", "mayors-forum-2")) {
      assertTrue(isOffered(session, mayor));
      assertFalse(isOffered(session, coordinator));
      assertFalse(isOffered(session, Profile.UNKNOWN));
    }
    for (String session : List.of("advisory-2022", "advisory-2023")) {
      assertTrue(isOffered(session, coordinator));
      assertFalse(isOffered(session, mayor));
    }
  }

  @Test
  @DisplayName("S1-09 ten roles; S1-20 experts and partners among them; S1-29 a donor is only one")
  void rolesAreData() {
    assertEquals(
        List.of(
            "mayor",
            "speaker",
            "host",
            "drafting-committee",
            "uil-team",
            "member-city",
            "coordinating-city",
            "technical-partner",
            "expert",
            "donor"),
        EXAMPLE.programme().roles().stream().map(role -> role.id().value()).toList());
    assertTrue(isOffered("definition-workshop", holding("expert")));
    assertTrue(EXAMPLE.page("strategy").body().contains("Donors and partners can give money"));
  }

  @Test
  @DisplayName("S1-10 a committee drafts, the last session adopts, and a pledge is looked at again")
  void thePledgeHasAReviewDate() {
    assertTrue(isOffered("declaration-draft", holding("drafting-committee")));
    assertFalse(isOffered("declaration-draft", holding("mayor")));
    var adoption = slot("closing").interval(EDITION.zone());
    var drafted = EDITION.deadline(EXAMPLE.activity("declaration-draft").id()).end();
    assertTrue(drafted.isBefore(adoption.from()));
    Activity review = EXAMPLE.activity("pledge-review");
    assertEquals(List.of(EXAMPLE.activity("pledge").id()), review.outline().after());
    assertEquals("2023-08-31T15:00:00Z", EDITION.opens(review.id()).toString());
    assertEquals("2023-10-30T15:00:00Z", EDITION.deadline(review.id()).end().toString());
  }

  @Test
  @DisplayName("S1-11 site visits and performances aren't offered to those who follow online")
  void someSessionsAreOnSiteOnly() {
    Profile online = new Profile(List.of(), Optional.of(Mode.ONLINE), Optional.empty());
    Profile onSite = new Profile(List.of(), Optional.of(Mode.ON_SITE), Optional.empty());
    for (String session : List.of("site-visits", "performances")) {
      assertFalse(isOffered(session, online));
      assertTrue(isOffered(session, onSite));
      assertEquals(Set.of(Mode.ON_SITE), slot(session).venue().modes());
    }
  }

  @Test
  @DisplayName("S1-12 the Learning City Award goes to a city")
  void theAwardGoesToACity() {
    assertEquals(Award.Recipient.ORGANISATION, award("learning-city-award").recipient());
    assertEquals(Award.Recipient.PERSON, award("attendance-statement").recipient());
  }

  @Test
  @DisplayName(
      "S1-14 S1-32 five clusters are five cohorts; S1-23 new cities are told how to choose")
  void fiveClusters() {
    assertEquals(
        List.of(
            "Education for global citizenship",
            "Education for sustainable development",
            "Health and well-being",
            "Educational planning, monitoring and evaluation",
            "Inclusion"),
        EDITION.cohorts().stream().map(it -> it.title().in(Locale.ENGLISH)).toList());
    assertTrue(EXAMPLE.page("strategy").body().contains("has just joined and has no cluster yet"));
  }

  @Test
  @DisplayName(
      "S1-15 the workshop on definitions comes before plan and reports; S1-19 in that order")
  void theWorkshopComesFirst() {
    assertEquals(List.of("definition-workshop"), before("work-plan"));
    assertEquals(List.of("work-plan"), before("report-2022"));
    assertEquals(List.of("report-2022"), before("report-2023"));
    assertTrue(EXAMPLE.page("work-plan").body().contains("**Milestones.**"));
  }

  @Test
  @DisplayName("S1-16 a coordinating city's role ends by itself after two years")
  void aRoleExpires() {
    Role role = EXAMPLE.programme().role(new RoleId("coordinating-city")).orElseThrow();
    Appointment appointment = role.from(LocalDate.of(2021, 10, 30));
    assertTrue(appointment.isHeldOn(LocalDate.of(2023, 10, 29)));
    assertFalse(appointment.isHeldOn(LocalDate.of(2023, 10, 30)));
  }

  @Test
  @DisplayName("S1-18 a person confirms whether a representative fits; S1-22 contacts are opt-in")
  void peopleDecide() {
    var fit = assertInstanceOf(Activity.Task.class, EXAMPLE.activity("representative"));
    assertEquals(Optional.of(Activity.Review.STAFF), fit.review());
    var contact = assertInstanceOf(Activity.Task.class, EXAMPLE.activity("contact"));
    assertTrue(contact.consent());
    assertTrue(contact.outline().optional());
  }

  @Test
  @DisplayName("S1-21 forty-four forum speakers; S1-34 office and represented city are two columns")
  void fortyFourForumSpeakers() {
    List<List<String>> speakers =
        FORUMS.stream().flatMap(it -> EXAMPLE.tableRows(it).stream()).toList();
    assertEquals(44, speakers.size());
    speakers.forEach(row -> assertEquals(4, row.stream().filter(it -> !it.isEmpty()).count()));
    List<String> piazza =
        speakers.stream()
            .filter(row -> row.get(0).equals("Roberta Piazza"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("Professor, University of Catania", "Lucca, Italy"), piazza.subList(1, 3));
  }

  @Test
  @DisplayName("S1-25 each theme, plenary and mayors' forum says which goals it serves")
  void sessionsSayWhichGoalsTheyServe() {
    assertEquals(
        List.of("SDG 3", "SDG 4", "SDG 5", "SDG 11"), EXAMPLE.programme().subject().aligns());
    Stream.concat(FORUMS.stream(), Stream.of("plenary-1", "plenary-2", "mayors-forum-1"))
        .forEach(
            it -> assertFalse(EXAMPLE.activity(it).outline().subject().aligns().isEmpty(), it));
  }

  @Test
  @DisplayName("S1-26 one edition reaches over the two years of the strategy")
  void oneEditionOfTwoYears() {
    assertEquals(LocalDate.of(2021, 10, 27), EDITION.period().first());
    assertEquals(LocalDate.of(2023, 10, 30), EDITION.period().last());
  }

  @Test
  @DisplayName(
      "S1-27 the pages are text alone, and all of them together are less than a photograph")
  void pagesAreTextAlone() {
    assertTrue(EXAMPLE.pages().noneMatch(page -> page.body().contains("![")));
    assertTrue(EXAMPLE.pages().mapToInt(page -> page.body().length()).sum() < 64_000);
  }

  @Test
  @DisplayName(
      "S1-28 the licence is the report's, and the attribution says where the facts are from")
  void licenceAndAttribution() {
    assertEquals(Optional.of("CC-BY-SA-3.0-IGO"), EXAMPLE.programme().licence());
    assertTrue(
        EXAMPLE
            .programme()
            .attribution()
            .orElseThrow()
            .contains("UNESCO Institute for Lifelong Learning, 2022"));
  }

  @Test
  @DisplayName(
      "S1-30 a session may be undated: of three only the weeks are known, without a warning")
  void someSessionsAreUndated() {
    for (String session : List.of("advisory-2022", "webinar", "advisory-2023")) {
      assertEquals(Optional.empty(), EDITION.slot(EXAMPLE.activity(session).id()));
      assertTrue(EDITION.window(EXAMPLE.activity(session).id()).from().isPresent());
    }
  }

  @Test
  @DisplayName("S1-31 the city is Chiang Rai; S1-13 the network has 229 cities")
  void factsAreRight() {
    assertTrue(EXAMPLE.page("mayors-forum-2").body().contains("| Chiang Rai | Thailand |"));
    assertTrue(EXAMPLE.pages().noneMatch(page -> page.body().contains("Chaing")));
    assertTrue(EXAMPLE.programme().summary().orElseThrow().in(Locale.ENGLISH).contains("229"));
  }

  @Test
  @DisplayName("S1-33 \"1.1.\", \"2.2\" and \"Forum 1, Theme 1\" are spellings of one scheme")
  void threeSpellingsOfOneScheme() {
    assertEquals("forum-1-1", called("1.1."));
    assertEquals("forum-1-1", called("Forum 1, Theme 1"));
    assertEquals("forum-2-2", called("2.2"));
  }

  @Test
  @DisplayName("Titles of everything are there in English and Korean")
  void everyTitleIsInEnglishAndKorean() {
    EXAMPLE.requireTitlesInEnglishAndKorean();
  }

  private static String called(String alias) {
    return EXAMPLE
        .programme()
        .allActivities()
        .filter(it -> it.outline().aliases().contains(alias))
        .map(it -> it.id().value())
        .collect(Collectors.joining());
  }

  private static List<String> before(String activity) {
    return EXAMPLE.activity(activity).outline().after().stream().map(Object::toString).toList();
  }

  private static boolean isOffered(String activity, Profile profile) {
    return EXAMPLE
        .activity(activity)
        .outline()
        .audience()
        .includes(profile, EDITION.period().first());
  }

  private static Profile holding(String role) {
    return new Profile(
        List.of(Appointment.to(new RoleId(role))), Optional.empty(), Optional.empty());
  }

  private static Award award(String id) {
    return EXAMPLE.programme().award(new AwardId(id)).orElseThrow();
  }

  private static Slot slot(String session) {
    return EDITION.slot(EXAMPLE.activity(session).id()).orElseThrow();
  }
}
