package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.programme.Activity;
import org.stoa.programme.Activity.Group;
import org.stoa.programme.Award;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.programme.Venue;
import org.stoa.programme.Window;
import org.stoa.progress.Progress;
import org.stoa.progress.Status;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** What the blended course of 2021 holds. */
class HumanRightsCitiesTest {

  private static final Path FOLDER = Path.of("programmes", "human-rights-cities-blended");
  private static final Edition EDITION = Programmes.edition("human-rights-cities-blended", "2021");
  private static final Programme PROGRAMME = EDITION.programme();
  private static final Award CERTIFICATE = PROGRAMME.awards().get(0);

  private static Activity activity(String id) {
    return PROGRAMME.activity(new ActivityId(id)).orElseThrow();
  }

  private static Instant at(String time) {
    return Diary.at(time, EDITION.zone());
  }

  private static Instant opens(String id) {
    return EDITION.opens(new ActivityId(id));
  }

  private static Instant ends(String id) {
    return EDITION.deadline(new ActivityId(id)).end();
  }

  private static List<Activity> topics() {
    return ((Group) activity("online-course")).parts();
  }

  private static long tagged(Activity topic, String tag) {
    return topic.withParts().filter(it -> it.outline().subject().tags().contains(tag)).count();
  }

  @Test
  @DisplayName("S3-01 S3-21 three organisers; the parts people play have no names in the programme")
  void organisers() {
    assertEquals(List.of("RWI", "UCLG ASPAC", "City of Gwangju"), PROGRAMME.organisers());
    assertEquals(PROGRAMME.organisers(), CERTIFICATE.issuers());
    assertEquals(
        List.of("lead-facilitator", "secretariat", "selection-committee"),
        PROGRAMME.roles().stream().map(it -> it.id().value()).toList());
  }

  @Test
  @DisplayName("S3-02 S3-04 the third course has twenty seats")
  void third() {
    assertEquals(OptionalInt.of(3), EDITION.number());
    assertEquals(OptionalInt.of(20), EDITION.seats());
  }

  @Test
  @DisplayName("S3-08 S3-19 no link is there before its release, and nothing stands in its place")
  void links() throws IOException {
    Venue launch = EDITION.slot(new ActivityId("launching-seminar")).orElseThrow().venue();
    assertEquals(Optional.empty(), launch.released(at("2021-05-24T23:59:59"), EDITION.zone()));
    assertTrue(launch.released(at("2021-05-25T00:00"), EDITION.zone()).isPresent());
    EDITION
        .slots()
        .values()
        .forEach(it -> assertTrue(it.venue().link().orElseThrow().from().isPresent()));
    for (String page : texts()) {
      assertFalse(page.matches("(?is).*(\\bTB[ACD]\\b|https?://|to be provided).*"));
    }
  }

  private static List<String> texts() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> pages = files.filter(it -> it.toString().endsWith(".md")).toList();
      return pages.stream().map(HumanRightsCitiesTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("S3-09 the online course is open from 27 May to the end of 6 July")
  void onlineCourse() {
    for (Activity topic : topics()) {
      for (Activity part : ((Group) topic).parts()) {
        assertEquals(at("2021-05-27T00:00"), opens(part.id().value()));
        assertEquals(at("2021-07-07T00:00"), ends(part.id().value()));
      }
    }
  }

  @Test
  @DisplayName("S3-10 S3-11 S3-22 four topics, each with a lecture, a city's case and outcomes")
  void fourTopics() {
    assertEquals(4, topics().size());
    for (Activity topic : topics()) {
      assertEquals(1, tagged(topic, "lecture"), topic.id().value());
      assertTrue(tagged(topic, "case study") >= 1, topic.id().value());
      assertFalse(topic.outline().subject().outcomes().isEmpty(), topic.id().value());
    }
  }

  @Test
  @DisplayName("S3-12 S3-13 S3-15 S3-24 plan by 9 July, project to September, report by 4 October")
  void deadlines() {
    assertEquals(at("2021-07-10T00:00"), ends("plan"));
    assertEquals(at("2021-07-01T00:00"), opens("project"));
    assertEquals(at("2021-10-01T00:00"), ends("project"));
    assertEquals(at("2021-10-05T00:00"), ends("report"));
    assertFalse(EDITION.deadline(new ActivityId("report")).assumed());
  }

  @Test
  @DisplayName("S3-14 the discussions are known by their weeks, and no hour is made up for them")
  void weeks() {
    assertWeek(29, "2021-07-19T00:00", "discussion-july");
    assertWeek(36, "2021-09-06T00:00", "discussion-september");
  }

  private static void assertWeek(int number, String monday, String session) {
    ActivityId id = new ActivityId(session);
    assertEquals(Optional.empty(), EDITION.slot(id));
    Window window = EDITION.window(id);
    assertEquals(window.from(), window.until());
    assertEquals(number, ((Bound.Week) window.from().orElseThrow()).number());
    assertEquals(at(monday), EDITION.opens(id));
  }

  @Test
  @DisplayName("S3-16 presentations are marked by three peers, and staff can step in")
  void presentation() {
    var reviewed = (Measure.Reviewed) need("presentation").measure();
    assertEquals(new Measure.Peers(3), reviewed.by());
    assertEquals(Percentage.of(50), reviewed.min());
    Path rubric = FOLDER.resolve(reviewed.rubric().orElseThrow());
    assertTrue(Files.isRegularFile(rubric), rubric.toString());
    assertEquals(at("2021-10-11T00:00"), ends("presentation"));
  }

  private static Need need(String activity) {
    return CERTIFICATE
        .when()
        .needs()
        .filter(it -> it.activity().value().equals(activity))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("S3-17 two of the forum's four sessions, whichever")
  void forum() {
    List<AtLeast> choices =
        CERTIFICATE.when().parts().stream()
            .filter(AtLeast.class::isInstance)
            .map(AtLeast.class::cast)
            .filter(it -> it.activities().allMatch(id -> id.value().startsWith("forum-")))
            .toList();
    assertEquals(1, choices.size());
    assertEquals(2, choices.get(0).n());
    assertEquals(4, choices.get(0).of().size());
  }

  @Test
  @DisplayName("S3-18 plan, project, report, presentation: each waits for the one before")
  void sequence() {
    assertEquals(List.of(new ActivityId("plan")), activity("project").outline().after());
    assertTrue(activity("report").outline().after().contains(new ActivityId("plan")));
    assertEquals(List.of(new ActivityId("report")), activity("presentation").outline().after());
    Progress progress = Progress.of(EDITION, List.of(), at("2021-07-05T09:00"));
    Progress.Step report =
        progress.steps().stream()
            .filter(it -> it.activity().id().value().equals("report"))
            .findFirst()
            .orElseThrow();
    assertEquals(Status.OPEN, report.finding().status());
    assertEquals(
        "First comes: Project plan, Course project.", report.finding().why().in(Locale.ENGLISH));
  }

  @Test
  @DisplayName(
      "S3-20 eight teaching resources, found by their tag, under a licence that lets them go")
  void resources() {
    assertEquals(8, topics().stream().mapToLong(topic -> tagged(topic, "teaching resource")).sum());
    assertEquals(Optional.of("CC-BY-SA-4.0"), PROGRAMME.licence());
    assertTrue(PROGRAMME.attribution().isPresent());
  }

  @Test
  @DisplayName("S3-23 S3-27 what the source calls by two names has one activity, and both names")
  void aliases() {
    assertTrue(activity("launching-seminar").outline().aliases().contains("Online workshop"));
    assertTrue(activity("workshop").outline().aliases().contains("Closing seminar"));
    assertTrue(
        activity("discussion-july").outline().aliases().contains("Online consultation July"));
  }

  @Test
  @DisplayName("S3-25 no file repeats the broken address")
  void address() throws IOException {
    assertTrue(texts().stream().noneMatch(it -> it.contains("@")));
  }

  @Test
  @DisplayName("S3-26 a zone and a rule for the certificate, for the source has neither")
  void decisions() {
    assertEquals("Asia/Jakarta", EDITION.zone().getId());
    // Launch, eight pages, plan, project, two discussions, report, workshop, slides, four sessions.
    assertEquals(20, CERTIFICATE.when().needs().count());
  }
}
