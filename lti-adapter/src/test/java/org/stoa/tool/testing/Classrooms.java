package org.stoa.tool.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.lti.testing.TestClock;
import org.stoa.programme.Activity;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Response;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.Learner;
import org.stoa.tool.grade.Grading;
import org.stoa.tool.store.Answered;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.GradeOutbox;
import org.stoa.tool.store.GradeOutbox.Delivery;
import org.stoa.tool.store.GradeTargets;
import org.stoa.tool.store.GradeTargets.GradeTarget;

/** A classroom of the sample programme on a real database, without pages. */
public final class Classrooms implements AutoCloseable {

  public static final Answered ALL_WRONG = new Answered(0, new Response(Map.of()));
  public static final Answered HALF_RIGHT =
      new Answered(0, new Response(Map.of("q1", Answer.Chosen.of(0))));
  public static final Answered ALL_RIGHT =
      new Answered(
          0, new Response(Map.of("q1", Answer.Chosen.of(0), "q2", Answer.Chosen.of(0, 1))));

  public final TestClock clock = new TestClock(SampleProgramme.NOW);
  public final Database database;
  public final Offering offering;
  public final Classroom classroom;
  public final GradeOutbox outbox;

  public Classrooms(Path folder) {
    this(folder, FreshDatabase.url());
  }

  public Classrooms(Path folder, String databaseUrl) {
    database = Database.open(databaseUrl);
    offering = SampleProgramme.only(SampleProgramme.in(folder));
    classroom = new Classroom(database, clock);
    outbox = new GradeOutbox(database.jdbi());
  }

  public Learner learner(String subject) {
    return member(subject, true);
  }

  public Learner teacher(String subject) {
    return member(subject, false);
  }

  /** Somebody who has come by a course, which offers no column. */
  private Learner member(String subject, boolean graded) {
    EnrolmentId id = enrol(subject);
    GradeEndpoint nothing = new GradeEndpoint(Set.of(), Optional.empty(), Optional.empty());
    new GradeTargets(database.jdbi())
        .save(id, new GradeTarget("course-1", Grading.PROGRAMME, GradingPlatform.LINK, nothing));
    return new Learner(id, offering, Locale.ENGLISH, Optional.empty(), graded);
  }

  public EnrolmentId enrol(String subject) {
    return enrol("https://lms.example", subject);
  }

  public EnrolmentId enrol(String issuer, String subject) {
    return new Enrolments(database.jdbi())
        .enrol(
            new Enrolments.Person(
                issuer, GradingPlatform.CLIENT, GradingPlatform.DEPLOYMENT, subject),
            offering.edition().programme().id(),
            offering.edition().id())
        .id();
  }

  public Activity.Quiz quiz(String id) {
    return SampleProgramme.quiz(offering, id);
  }

  public Activity activity(String id) {
    return SampleProgramme.activity(offering, id);
  }

  /** The grades of one column that wait, whenever they are due, in the order of their journey. */
  public List<String> waiting(Learner learner, String item) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select score_given, score_maximum, progress from grade_delivery
                        where enrolment = ? and item = ? order by id
                        """)
                    .bind(0, learner.enrolment().value())
                    .bind(1, item)
                    .map(
                        (row, context) ->
                            row.getBigDecimal(1).stripTrailingZeros().toPlainString()
                                + "/"
                                + row.getBigDecimal(2).stripTrailingZeros().toPlainString()
                                + (row.getString(3).equals("COMPLETED") ? " completed" : ""))
                    .list());
  }

  public List<Delivery> due() {
    return outbox.due(clock.instant().plus(Duration.ofDays(1)), 100);
  }

  @Override
  public void close() {
    database.close();
  }
}
