package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.quiz.Marking;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Response;
import org.stoa.quiz.TrueFalse;
import org.stoa.statement.ActivityId;

/** What the source document of Caring Cities says, found again in the programme's files. */
class CaringCitiesProgrammeTest {

  private static final Reading READING =
      ProgrammeReader.read(Path.of("../examples/programmes/caring-cities"));
  private static final Edition EDITION = READING.editions().get(0);
  private static final Programme PROGRAMME = EDITION.programme();

  @Test
  void theFilesHaveNoProblem() {
    assertEquals(List.of(), READING.problems());
    assertEquals(1, READING.editions().size());
  }

  @Test
  @DisplayName(
      "S0-06 three weeks, from a Monday to a Friday; S0-04 25 seats; S0-05 newcomers first")
  void threeWeeksTwentyFiveSeats() {
    assertEquals("2023-07-03", EDITION.period().first().toString());
    assertEquals("2023-07-21", EDITION.period().last().toString());
    assertEquals(DayOfWeek.MONDAY, EDITION.period().first().getDayOfWeek());
    assertEquals(DayOfWeek.FRIDAY, EDITION.period().last().getDayOfWeek());
    assertEquals(OptionalInt.of(25), EDITION.seats());
    assertEquals(
        List.of(new RankKey.Newcomer(), new RankKey.Applied()),
        EDITION.selection().orElseThrow().rank());
  }

  @Test
  @DisplayName("S0-06 orientation is on a Monday, each live session on a Thursday")
  void sessionsAreOnTheWeekdaysThatWereAnnounced() {
    assertEquals(
        List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.THURSDAY, DayOfWeek.THURSDAY),
        Stream.of("orientation", "live-1", "live-2", "live-3")
            .map(it -> slot(it).start().getDayOfWeek())
            .toList());
  }

  @Test
  @DisplayName("S0-39 the zone is a place's, and one of those that show CEST in July")
  void theZoneIsAPlaces() {
    assertEquals(ZoneId.of("Europe/Madrid"), EDITION.zone());
  }

  @Test
  @DisplayName("S0-18 09:00 CEST is 16:00 in Seoul and 02:00 in Bogotá; S0-17, S0-19, S0-20 ditto")
  void sessionsInOtherZones() {
    for (String session : List.of("orientation", "live-1", "live-2", "live-3")) {
      var begins = slot(session).interval(EDITION.zone()).from();
      assertEquals(LocalTime.of(16, 0), begins.atZone(ZoneId.of("Asia/Seoul")).toLocalTime());
      assertEquals(LocalTime.of(2, 0), begins.atZone(ZoneId.of("America/Bogota")).toLocalTime());
      assertEquals(120, slot(session).length().toMinutes());
    }
    assertEquals("2023-07-06", slot("live-1").start().toLocalDate().toString());
  }

  @Test
  @DisplayName("S0-01 each session has an owner; S0-07 each activity says where")
  void owners() {
    Map<String, String> owners =
        Map.of(
            "orientation",
            "SHRDC",
            "live-1",
            "Metropolis",
            "live-2",
            "UCLG-ASPAC",
            "live-3",
            "UCLG");
    owners.forEach(
        (session, owner) ->
            assertEquals(Optional.of(owner), activity(session).outline().owner(), session));
    PROGRAMME
        .allActivities()
        .forEach(it -> assertTrue(it.outline().where().isPresent(), it.id().toString()));
  }

  @Test
  @DisplayName("S0-09 S0-33 four lectures with title and description; five preview links in all")
  void fourLectures() {
    List<Activity.Resource> lectures = all(Activity.Resource.class);
    assertEquals(4, lectures.size());
    Pattern link = Pattern.compile("\\]\\(https://youtu\\.be/([\\w-]{11})\\)");
    assertEquals(
        List.of(1L, 2L, 2L, 0L),
        lectures.stream()
            .map(it -> link.matcher(it.page().original().body()).results().count())
            .toList());
    for (Activity.Resource lecture : lectures) {
      assertTrue(lecture.outline().description().isPresent());
      assertTrue(lecture.video().isPresent(), "a video");
      assertEquals(2, lecture.video().orElseThrow().captions().size());
    }
  }

  @Test
  @DisplayName("S0-10 lectures are open 3 to 21 July, and no order is forced")
  void noOrderIsForced() {
    assertTrue(PROGRAMME.allActivities().allMatch(it -> it.outline().after().isEmpty()));
    for (Activity lecture : all(Activity.Resource.class)) {
      assertEquals("2023-07-02T22:00:00Z", EDITION.opens(lecture.id()).toString());
      assertEquals("2023-07-21T22:00:00Z", EDITION.deadline(lecture.id()).end().toString());
    }
  }

  @Test
  @DisplayName(
      "S0-11 four quizzes of ten questions; S0-38 of equal points; S0-14 score and key shown")
  void fourQuizzesOfTenQuestions() {
    List<Activity.Quiz> quizzes = all(Activity.Quiz.class);
    assertEquals(4, quizzes.size());
    for (Activity.Quiz quiz : quizzes) {
      QuestionSet set = quiz.questions().original();
      assertEquals(10, set.questions().size());
      assertEquals(
          "100", Marking.mark(set.questions(), new Response(Map.of())).outOf().toPlainString());
      assertTrue(set.questions().stream().allMatch(it -> it.points().intValueExact() == 10));
      assertTrue(set.questions().stream().noneMatch(it -> it.feedback().isEmpty()));
      assertTrue(set.questions().stream().anyMatch(TrueFalse.class::isInstance));
      assertEquals(Activity.Feedback.SCORE_AND_KEY, quiz.feedback());
      assertEquals(OptionalInt.empty(), quiz.attempts());
    }
  }

  @Test
  @DisplayName("S0-23 two to three selfies; S0-24 consent is asked; S0-25 an essay of one page")
  void tasks() {
    Activity.Task selfies = assertInstanceOf(Activity.Task.class, activity("selfies"));
    assertEquals(new Activity.Items(2, 3), selfies.items());
    assertEquals(List.of("image/*"), selfies.accept());
    assertTrue(selfies.consent());
    Activity.Task essay = assertInstanceOf(Activity.Task.class, activity("essay"));
    assertEquals(Optional.of("1 page"), essay.limit());
    assertEquals(Optional.of(Activity.Review.STAFF), essay.review());
    assertFalse(essay.consent());
  }

  @Test
  @DisplayName("S0-26 the survey is anonymous")
  void theSurveyIsAnonymous() {
    assertTrue(assertInstanceOf(Activity.Survey.class, activity("survey")).anonymous());
  }

  @Test
  @DisplayName("S0-32 every title is there in English and Korean")
  void everyTitleIsInEnglishAndKorean() {
    List<Localised<String>> titles =
        Stream.of(
                Stream.of(PROGRAMME.title(), EDITION.title().orElseThrow()),
                PROGRAMME.allActivities().map(Activity::title),
                PROGRAMME.awards().stream().map(Award::title))
            .flatMap(it -> it)
            .toList();
    Pattern hangul = Pattern.compile("(?s).*\\p{IsHangul}.*");
    for (Localised<String> title : titles) {
      assertFalse(hangul.matcher(title.in(Locale.ENGLISH)).matches(), title.in(Locale.ENGLISH));
      assertTrue(hangul.matcher(title.in(Locale.KOREAN)).matches(), title.in(Locale.KOREAN));
    }
  }

  private static <T extends Activity> List<T> all(Class<T> kind) {
    return PROGRAMME.allActivities().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Activity activity(String id) {
    return PROGRAMME.activity(new ActivityId(id)).orElseThrow();
  }

  private static Slot slot(String session) {
    return EDITION.slot(new ActivityId(session)).orElseThrow();
  }
}
