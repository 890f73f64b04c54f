package org.stoa.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Page;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.programme.Slot;
import org.stoa.programme.Window;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.statement.ActivityId;

/** A small programme with an activity of every kind, and editions of it in July 2023. */
final class Samples {

  static final List<ZoneId> ZONES =
      Stream.of("Europe/Madrid", "Asia/Seoul", "America/Bogota", "UTC").map(ZoneId::of).toList();

  static final List<ActivityId> QUIZZES = ids("quiz-free", "quiz-twice");
  static final List<ActivityId> ENDING = ids("lecture", "survey", "quiz-free", "quiz-twice");
  static final List<ActivityId> SESSIONS = ids("live-1", "live-2");
  static final List<ActivityId> TASKS = ids("selfies", "essay", "story");
  static final List<ActivityId> SCORED = ids("quiz-free", "quiz-twice", "essay");
  static final List<ActivityId> ALL =
      ids(
          "lecture",
          "survey",
          "quiz-free",
          "quiz-twice",
          "live-1",
          "live-2",
          "selfies",
          "essay",
          "story");

  private Samples() {}

  private static List<ActivityId> ids(String... ids) {
    return Stream.of(ids).map(ActivityId::new).toList();
  }

  static Programme programme(List<Award> awards) {
    Localised<Page> page = Localised.of("en", new Page("A page", ""));
    return Programme.of(
        new ProgrammeId("sample"),
        Localised.of("en", "Sample"),
        List.of(
            new Activity.Resource(outline("lecture"), page, Optional.empty(), Optional.empty()),
            new Activity.Survey(outline("survey"), page, true),
            quiz("quiz-free", OptionalInt.empty()),
            quiz("quiz-twice", OptionalInt.of(2)),
            new Activity.Session(outline("live-1"), Optional.empty(), Optional.empty()),
            new Activity.Session(outline("live-2"), Optional.empty(), Optional.empty()),
            task("selfies", Optional.empty()),
            task("essay", Optional.of(Activity.Review.STAFF)),
            task("story", Optional.of(Activity.Review.PEERS))),
        awards);
  }

  static Award award(Criterion when) {
    return new Award(
        new AwardId("certificate"),
        Award.Kind.CERTIFICATE,
        Award.Recipient.PERSON,
        Localised.of("en", "Certificate"),
        List.of("House"),
        when);
  }

  private static Activity quiz(String id, OptionalInt attempts) {
    Question question =
        new TrueFalse(
            new Stem("q1", "So?", BigDecimal.ONE, ""),
            List.of(Choice.right("True"), Choice.wrong("False")));
    QuestionSet set = QuestionSet.of("Quiz", "", List.of(question));
    return new Activity.Quiz(
        outline(id), Localised.of("en", set), Activity.Feedback.SCORE_AND_KEY, attempts);
  }

  private static Activity task(String id, Optional<Activity.Review> review) {
    return new Activity.Task(
        outline(id),
        Optional.empty(),
        List.of(),
        new Activity.Items(1, 3),
        Optional.empty(),
        false,
        review);
  }

  static Outline outline(String id) {
    return Outline.of(new ActivityId(id), new Localised<>(Map.of("en", "The " + id)));
  }

  /** An edition from 3 to 21 July 2023 while it is being laid out. */
  static final class Calendar {
    private final ZoneId zone;
    private final Map<ActivityId, Window> windows = new HashMap<>();
    private final Map<ActivityId, Slot> slots = new HashMap<>();

    Calendar(ZoneId zone) {
      this.zone = zone;
    }

    Calendar until(ActivityId activity, LocalDate last) {
      windows.put(activity, new Window(Optional.empty(), Optional.of(new Bound.Day(last))));
      return this;
    }

    Calendar slot(ActivityId session, Slot slot) {
      slots.put(session, slot);
      return this;
    }

    Edition edition() {
      return edition(programme(List.of()));
    }

    Edition edition(Programme programme) {
      return Edition.of(
              new EditionId("2023"),
              programme,
              zone,
              new Period(LocalDate.of(2023, 7, 3), LocalDate.of(2023, 7, 21)))
          .withCalendar(windows, slots);
    }
  }
}
