package org.stoa.tool.grade;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stoa.lti.grade.GradeService;
import org.stoa.lti.grade.Score;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Failure;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Reason;
import org.stoa.lti.servlet.Failures;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.Enrolments.Enrolment;
import org.stoa.tool.store.GradeOutbox;
import org.stoa.tool.store.GradeOutbox.Delivery;
import org.stoa.tool.store.GradeOutbox.Grade;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.store.GradeTargets;
import org.stoa.tool.store.GradeTargets.GradeTarget;

/**
 * Carries grades from the outbox to the platforms, on a thread of its own. What can't be delivered
 * now is tried again, ever more slowly, for as long as the platform only fails to answer. Any
 * number of couriers may work on one outbox: each grade is in one's hands at a time, and goes to
 * another if nothing is heard of it for {@code 5} minutes.
 */
public final class GradeCourier implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GradeCourier.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration LONGEST_WISH = Duration.ofDays(1);
  private static final Duration IN_HAND = Duration.ofMinutes(5);
  private static final int AT_ONCE = 50;

  private final GradeOutbox outbox;
  private final Enrolments enrolments;
  private final GradeTargets targets;
  private final RegistrationStore registrations;
  private final GradeService grades;
  private final GradeColumns columns;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "stoa-grades");
            thread.setDaemon(true);
            return thread;
          });

  public GradeCourier(
      GradeOutbox outbox,
      Enrolments enrolments,
      GradeTargets targets,
      RegistrationStore registrations,
      GradeService grades,
      Clock clock) {
    this.outbox = outbox;
    this.enrolments = enrolments;
    this.targets = targets;
    this.registrations = registrations;
    this.grades = grades;
    this.columns = new GradeColumns(grades);
    this.clock = clock;
  }

  /** Begins to carry. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::carryAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void carryAll() {
    try {
      for (Delivery delivery : outbox.due(clock.instant(), AT_ONCE)) {
        if (thread.isShutdown()) {
          return;
        }
        Instant now = clock.instant();
        outbox.claim(delivery, now, now.plus(IN_HAND)).ifPresent(this::carryOrPutOff);
      }
    } catch (RuntimeException | Error e) {
      // Whatever gets out of here would end all carrying. A grade in hand comes back by itself.
      LOG.error("grades can't be carried now; trying again: {}", Failures.described(e));
    }
  }

  /** One grade that can't be carried doesn't hold up the others. */
  private void carryOrPutOff(Delivery delivery) {
    try {
      carry(delivery);
    } catch (RuntimeException e) {
      LOG.error(
          "grade {} can't be carried now; trying again: {}", delivery.id(), Failures.described(e));
      outbox.retry(delivery, clock.instant().plus(pauseAfter(delivery)), Optional.empty());
    }
  }

  private void carry(Delivery delivery) {
    Enrolment enrolment = enrolments.find(delivery.grade().enrolment()).orElseThrow();
    Optional<Registration> registration =
        registrations.find(enrolment.person().issuer(), enrolment.person().clientId());
    Outcome<Score> outcome =
        registration
            .map(platform -> sent(platform, enrolment, delivery))
            .orElseGet(() -> GradeColumns.none("the platform isn't registered any more"));
    settle(delivery, outcome);
  }

  private Outcome<Score> sent(Registration registration, Enrolment enrolment, Delivery delivery) {
    Grade grade = delivery.grade();
    Score score = score(grade, enrolment);
    List<GradeTarget> links =
        targets.all(enrolment.id()).stream()
            .filter(link -> link.context().equals(delivery.context()))
            .toList();
    return columns
        .of(registration, links, grade)
        .then(column -> grades.post(registration, column, score));
  }

  /**
   * How far the learner is, and always fully graded: some platforms take a grade away when told
   * that it isn't final.
   */
  private static Score score(Grade grade, Enrolment enrolment) {
    return Score.of(
        enrolment.person().subject(),
        Optional.of(new Score.Points(grade.given().doubleValue(), grade.maximum().doubleValue())),
        grade.progress(),
        Score.GradingProgress.FULLY_GRADED,
        grade.earned());
  }

  private void settle(Delivery delivery, Outcome<Score> outcome) {
    Instant now = clock.instant();
    if (outcome instanceof Outcome.Delivered<Score>) {
      outbox.finish(delivery, State.DELIVERED, Optional.empty(), now);
    } else if (outcome instanceof Outcome.Superseded<Score> superseded) {
      outbox.finish(delivery, State.SUPERSEDED, Optional.of(superseded.why()), now);
    } else if (outcome instanceof Outcome.Refused<Score> refused) {
      Failure why = refused.why();
      if (why.reason() != Reason.NOT_OFFERED) {
        LOG.warn("grade {} refused: {}{}", delivery.id(), why.reason(), status(why));
      }
      outbox.finish(delivery, State.REFUSED, Optional.of(why), now);
    } else if (outcome instanceof Outcome.Unavailable<Score> unavailable) {
      Duration pause =
          unavailable
              .retryAfter()
              .map(GradeCourier::atMostADay)
              .orElseGet(() -> pauseAfter(delivery));
      outbox.retry(delivery, now.plus(pause), Optional.of(unavailable.why()));
    }
  }

  private static String status(Failure why) {
    return why.status().isPresent() ? ", status " + why.status().getAsInt() : "";
  }

  private static Duration atMostADay(Duration pause) {
    return pause.compareTo(LONGEST_WISH) < 0 ? pause : LONGEST_WISH;
  }

  private static Duration pauseAfter(Delivery delivery) {
    Duration pause = PAUSE.multipliedBy(1L << Math.min(delivery.tries() - 1, 12));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** Ends after the grade that is on its way; the others wait for the next start. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("a grade was still on its way; it will be sent again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
