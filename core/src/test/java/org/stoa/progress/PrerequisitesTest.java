package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.programme.Activity;
import org.stoa.programme.Activity.Items;
import org.stoa.programme.Activity.Review;
import org.stoa.programme.Audience;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.programme.Subject;
import org.stoa.statement.ActivityId;

/** A plan, then a report, in July 2023. */
class PrerequisitesTest {

  private static final Instant IN_TIME = Instant.parse("2023-07-10T10:00:00Z");
  private static final Instant OVER = Instant.parse("2023-08-01T00:00:00Z");
  private static final Need REPORT = new Need(new ActivityId("report"), new Measure.Items(1));

  private final Journal journal = new Journal();

  @Test
  @DisplayName("S3-18 the report waits for an accepted plan, and says so")
  void waits() {
    Finding finding = report(IN_TIME);
    assertEquals(Status.OPEN, finding.status());
    assertEquals("First comes: The plan.", finding.why().in(Locale.ENGLISH));

    journal.submitted("plan", IN_TIME);
    assertEquals(Reason.Code.AFTER, report(IN_TIME).why().code(), "handed in isn't accepted");

    journal.accepted("plan", 100, IN_TIME, Journal.STAFF);
    assertEquals(Reason.Code.ITEMS_SHORT, report(IN_TIME).why().code());
  }

  @Test
  @DisplayName("the next step is what comes first")
  void next() {
    var next = Progress.of(edition(), journal.statements(), IN_TIME).next().orElseThrow();
    assertEquals("plan", next.activity().id().value());
  }

  @Test
  @DisplayName("what can't be completed any more takes with it what comes after it")
  void missed() {
    Finding finding = report(OVER.minusSeconds(3 * 86_400));
    assertEquals(Status.OPEN, finding.status());
    journal.extended("report", "2023-08-31", IN_TIME);
    finding = report(OVER);
    assertEquals(Status.MISSED, finding.status());
    assertEquals(Reason.Code.AFTER_MISSED, finding.why().code());
  }

  @Test
  @DisplayName("what has been done counts, in whatever order")
  void done() {
    journal.submitted("report", IN_TIME);
    assertTrue(report(IN_TIME).isSatisfied());
    assertTrue(report(OVER).isSatisfied());
  }

  @Test
  @DisplayName("a waived plan is no obstacle")
  void waived() {
    journal.waived("plan", IN_TIME);
    assertEquals(Reason.Code.ITEMS_SHORT, report(IN_TIME).why().code());
  }

  @Test
  @DisplayName("the parts of a group wait for what the group waits for")
  void groups() {
    Activity group =
        new Activity.Group(
            outline("module", "plan"), OptionalInt.empty(), List.of(task("report", List.of())));
    Edition edition = edition(List.of(task("plan", List.of()), group));
    Finding finding = Evaluator.evaluate(REPORT, edition, List.of(), IN_TIME);
    assertEquals(Reason.Code.AFTER, finding.why().code());
  }

  @Test
  @DisplayName("a programme whose activities wait for each other can't be made")
  void circle() {
    List<Activity> circle =
        List.of(task("plan", List.of("report")), task("report", List.of("plan")));
    assertThrows(IllegalArgumentException.class, () -> edition(circle));
    Activity inner = task("report", List.of("module"));
    List<Activity> around =
        List.of(new Activity.Group(outline("module"), OptionalInt.empty(), List.of(inner)));
    assertThrows(IllegalArgumentException.class, () -> edition(around));
  }

  private Finding report(Instant asOf) {
    return Evaluator.evaluate(REPORT, edition(), journal.statements(), asOf);
  }

  private static Edition edition() {
    return edition(List.of(task("report", List.of("plan")), task("plan", List.of())));
  }

  private static Edition edition(List<Activity> activities) {
    return Edition.of(
        new EditionId("2023"),
        Programme.of(new ProgrammeId("p"), Localised.of("en", "P"), activities, List.of()),
        ZoneId.of("Asia/Jakarta"),
        new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 31)));
  }

  private static Activity task(String id, List<String> after) {
    return new Activity.Task(
        outline(id, after.toArray(String[]::new)),
        Optional.empty(),
        List.of(),
        new Items(1, 1),
        Optional.empty(),
        false,
        Optional.of(Review.STAFF));
  }

  private static Outline outline(String id, String... after) {
    return new Outline(
        new ActivityId(id),
        Localised.of("en", "The " + id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(after).stream().map(ActivityId::new).toList(),
        Audience.EVERYBODY,
        Subject.UNSAID,
        Lifecycle.ACTIVE,
        List.of());
  }
}
