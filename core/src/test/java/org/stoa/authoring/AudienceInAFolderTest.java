package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Bound;
import org.stoa.programme.Cohort;
import org.stoa.programme.CohortId;
import org.stoa.programme.Edition;
import org.stoa.programme.JoinLink;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Programme;
import org.stoa.programme.Role;
import org.stoa.programme.RoleId;
import org.stoa.programme.RuleChange;
import org.stoa.programme.SessionFormat;
import org.stoa.programme.Subject;
import org.stoa.programme.Venue;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Mode;

/** Roles, audiences, formats and venues as an author writes them. */
class AudienceInAFolderTest {

  @TempDir private Path folder;

  private Draft with(String keys) {
    return new Draft(folder)
        .sound()
        .programmeWith(
            "title: Sample\n",
            """
            title: Sample
            status: draft
            attribution: The House
            aligns: [SDG 4]
            outcomes: [{en: You can say it., ko: 말할 수 있습니다.}, You can do it.]
            roles: {mayor: {title: Mayor}, city: {title: City, term: P2Y}}
            """)
        .programmeWith("title: Live}", "title: Live" + keys + "}");
  }

  private Programme programme(String keys) {
    with(keys);
    return ProgrammeReader.read(folder).programme().orElseThrow();
  }

  private static Outline live(Programme programme) {
    return programme.activity(new ActivityId("live-1")).orElseThrow().outline();
  }

  @Test
  @DisplayName("S1-09 roles are data")
  void roles() {
    Programme read = programme("");
    Role city = read.role(new RoleId("city")).orElseThrow();
    assertEquals(Optional.of(java.time.Period.ofYears(2)), city.term());
    assertEquals(2, read.roles().size());
    assertEquals(Optional.empty(), read.role(new RoleId("king")));
  }

  @Test
  @DisplayName(
      "S1-25 S2-04 S2-11 what it is about, what one can do afterwards, how far it has come")
  void about() {
    Programme read = programme(", aligns: [SDG 3, SDG 11], tags: case study, status: draft");
    assertEquals(Lifecycle.DRAFT, read.lifecycle());
    assertEquals(Optional.of("The House"), read.attribution());
    assertEquals(List.of("SDG 4"), read.subject().aligns());
    assertEquals(2, read.subject().outcomes().size());
    assertEquals(
        new Subject(List.of("SDG 3", "SDG 11"), List.of("case study"), List.of()),
        live(read).subject());
    assertEquals(Lifecycle.DRAFT, live(read).lifecycle());
  }

  @Test
  @DisplayName("an activity is offered to the roles and the mode it names")
  void audience() {
    Outline outline = live(programme(", for: {roles: [mayor], mode: on-site}, aliases: Kick-off"));
    assertEquals(Set.of(new RoleId("mayor")), outline.audience().roles());
    assertEquals(Optional.of(Mode.ON_SITE), outline.audience().mode());
    assertEquals(List.of("Kick-off"), outline.aliases());
  }

  @Test
  @DisplayName("a role that nobody declared is a problem at its place")
  void unknownRole() {
    with(", for: {roles: [king]}").expect("programme.yaml:10:60: error DANGLING_REFERENCE");
  }

  @Test
  @DisplayName("S4-10 S4-06 talks and rounds, each with its length")
  void formats() {
    var talks = new SessionFormat.Talks(4, Duration.ofMinutes(12), Duration.ofMinutes(3));
    assertEquals(
        Optional.of(talks), format(programme(", talks: {count: 4, max: PT12M, debate: PT3M}")));
    assertEquals(
        Optional.of(new SessionFormat.Rounds(6, Duration.ofMinutes(15))),
        format(programme(", rounds: {count: 6, each: PT15M}")));
  }

  @Test
  @DisplayName("S4-09 a break is nothing to do")
  void breaks() {
    Programme read = programme(", break: true");
    assertEquals(Optional.of(new SessionFormat.Break()), format(read));
    assertTrue(!read.activity(new ActivityId("live-1")).orElseThrow().isToDo());
  }

  @Test
  void twoFormatsAreAProblem() {
    with(", rounds: {count: 6, each: PT15M}, break: true")
        .expect("programme.yaml:10:79: error FORMAT_UNCLEAR");
  }

  private static Optional<SessionFormat> format(Programme programme) {
    return ((Activity.Session) programme.activity(new ActivityId("live-1")).orElseThrow()).format();
  }

  @Test
  @DisplayName("S1-06 one choice of several side by side")
  void choose() {
    group("choose: 1");
    Programme read = ProgrammeReader.read(folder).programme().orElseThrow();
    var group = (Activity.Group) read.activity(new ActivityId("forum")).orElseThrow();
    assertEquals(OptionalInt.of(1), group.choose());
    assertEquals(1, group.completion().needed());
  }

  @Test
  void nobodyCanChooseMoreThanThereAre() {
    group("choose: 3").expect("programme.yaml:11:52: error CHOOSE_TOO_MANY");
  }

  private Draft group(String key) {
    return with("}\n  - {id: forum, kind: group, title: Forum, choose: 1, activities: [{id: a, kind: task, title: A}, {id: b, kind: task, title: B}]")
        .programmeWith("choose: 1", key);
  }

  @Test
  @DisplayName("activities that wait for each other in a circle are a problem")
  void circle() {
    with(", after: essay")
        .programmeWith("title: Essay}", "title: Essay, after: live-1}")
        .expect("programme.yaml:11:10: error AFTER_CIRCLE");
  }

  @Test
  @DisplayName("S1-12 an award can go to a city")
  void recipient() {
    with("").programmeWith("kind: certificate", "to: organisation");
    Award award = ProgrammeReader.read(folder).programme().orElseThrow().awards().get(0);
    assertEquals(Award.Recipient.ORGANISATION, award.recipient());
  }

  @Test
  @DisplayName("S3-02 S1-14 an edition has its number and its cohorts")
  void edition() {
    with("").editionWith("zone:", "number: 3\ncohorts: {one: First}\nzone:");
    Edition read = ProgrammeReader.read(folder).editions().get(0);
    assertEquals(OptionalInt.of(3), read.number());
    assertEquals(
        List.of(new Cohort(new CohortId("one"), Localised.of("en", "First"))), read.cohorts());
  }

  @Test
  @DisplayName("an edition keeps the version it began with, and says if the programme has another")
  void version() {
    with("").editionWith("zone:", "version: 1\non-rule-change: strict\nzone:").expect();
    assertEquals(RuleChange.STRICT, ProgrammeReader.read(folder).editions().get(0).ruleChange());
    with("")
        .programmeWith("title: Sample", "version: 2\ntitle: Sample")
        .editionWith("zone:", "version: 1\nzone:")
        .expect("editions/2023.yaml:1:10: warning VERSION_PINNED");
  }

  @Test
  @DisplayName("a session has a room, a track, a mode, and a link that is released")
  void venue() {
    calendar(
        "{at: 2023-07-06T09:00/PT2H, track: Health, room: Hall A, mode: hybrid,"
            + " link: 'https://meet.example/1', link-from: 2023-07-05}");
    Venue venue =
        ProgrammeReader.read(folder)
            .editions()
            .get(0)
            .slot(new ActivityId("live-1"))
            .orElseThrow()
            .venue();
    JoinLink link =
        new JoinLink(
            URI.create("https://meet.example/1"),
            Optional.of(new Bound.Day(LocalDate.of(2023, 7, 5))));
    assertEquals(
        new Venue(
            Optional.of("Health"), Optional.of("Hall A"), Set.of(Mode.values()), Optional.of(link)),
        venue);
  }

  @Test
  @DisplayName("a link is an address of the web, encrypted")
  void badLink() {
    calendar("{at: 2023-07-06T09:00/PT2H, link: 'http://meet.example/1'}")
        .expect("editions/2023.yaml:4:45: error WRONG_VALUE");
  }

  @Test
  @DisplayName("a room without a time is a problem")
  void roomWithoutTime() {
    calendar("{from: 2023-W29, room: Hall A}").expect("editions/2023.yaml:4:11: error MISSING_KEY");
  }

  @Test
  @DisplayName("S3-14 a session of which only the week is known is no reason to warn")
  void weekOnly() {
    calendar("{from: 2023-W29, until: 2023-W29}").expect();
  }

  private Draft calendar(String entry) {
    return with("").editionWith("2023-07-06T09:00/PT2H", entry);
  }
}
