package org.stoa.tool.learner;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.content.QuizForm;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.programme.Activity;
import org.stoa.quiz.Response;
import org.stoa.statement.ActivityId;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.Learner;
import org.stoa.tool.store.Answered;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;
import org.stoa.tool.web.Visit;

/**
 * What learners ask: {@code /} is the programme, {@code /activity/ID} an activity, {@code
 * /activity/ID/attempt/UUID} a marked attempt. Acts are posted to the activity, where a learner is
 * within it to {@code /activity/ID/state}, that she has finished it to {@code /activity/ID/done}.
 */
public final class LearnerRoutes {

  private static final int LONGEST_STATE = 64 * 1024;

  private final Classroom classroom;
  private final LearnerPages pages;
  private final TaskRoutes tasks;
  private final SurveyRoutes surveys;

  public LearnerRoutes(Classroom classroom, TaskRoutes tasks, SurveyRoutes surveys, Clock clock) {
    this.classroom = classroom;
    this.pages = new LearnerPages(classroom, clock);
    this.tasks = tasks;
    this.surveys = surveys;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/", Right.TAKE_PART, exchange -> pages.home(exchange.visit())),
        Route.get("/activity/{activity}", Right.TAKE_PART, this::show),
        Route.get("/activity/{activity}/attempt/{attempt}", Right.TAKE_PART, this::showAttempt),
        Route.post("/activity/{activity}", Right.TAKE_PART, this::submit),
        Route.post("/activity/{activity}/state", Right.TAKE_PART, this::keep),
        Route.post("/activity/{activity}/done", Right.TAKE_PART, this::declareDone));
  }

  private Answer show(Exchange exchange) {
    return activity(exchange, Activity.class)
        .map(activity -> show(exchange.visit(), activity))
        .orElseGet(Answer::missing);
  }

  private Answer show(Visit visit, Activity activity) {
    if (activity instanceof Activity.Survey survey) {
      return surveys.page(visit, survey);
    }
    return activity instanceof Activity.Task task
        ? tasks.page(visit, task)
        : pages.activity(visit, activity);
  }

  private Answer showAttempt(Exchange exchange) {
    return activity(exchange, Activity.Quiz.class)
        .flatMap(quiz -> pages.attempt(exchange.visit(), quiz, exchange.step("attempt")))
        .orElseGet(Answer::missing);
  }

  private Answer submit(Exchange exchange) {
    Optional<Activity.Quiz> quiz = activity(exchange, Activity.Quiz.class);
    if (quiz.isEmpty()) {
      return Answer.missing();
    }
    String page = "/activity/" + quiz.get().id();
    Optional<UUID> attempt =
        classroom.attempt(exchange.learner(), quiz.get(), answers(exchange, quiz.get()));
    return Answer.seeOther(attempt.map(id -> page + "/attempt/" + id).orElse(page));
  }

  /** The answers to the paper that her page showed; without a word about it, to the next one. */
  private Answered answers(Exchange exchange, Activity.Quiz quiz) {
    Learner learner = exchange.learner();
    long next = classroom.standing(learner).tries(quiz);
    long tries = tries(exchange, LearnerPages.QUIZ_TRIES);
    int seed = classroom.seed(learner, quiz, tries < 0 ? next : Math.min(tries, next));
    Response response = QuizForm.response(classroom.paper(quiz, seed), exchange::fields);
    return new Answered(seed, response);
  }

  private Answer keep(Exchange exchange) throws IOException {
    Optional<Activity> activity = activity(exchange, Activity.class);
    if (activity.isEmpty()) {
      return Answer.missing();
    }
    Optional<String> body = exchange.body(LONGEST_STATE);
    if (body.isEmpty()) {
      return new Answer.Status(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
    try {
      keep(exchange, activity.get(), JsonObject.parse(body.get()));
      return new Answer.Status(HttpServletResponse.SC_NO_CONTENT);
    } catch (MalformedJson e) {
      return new Answer.Status(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private void keep(Exchange exchange, Activity activity, JsonObject state) {
    if (activity instanceof Activity.Quiz quiz) {
      classroom.draft(exchange.learner(), quiz, state.json(), tries(exchange, "tries"));
    } else {
      boolean done = state.truth("done").orElse(false);
      classroom.keep(exchange.learner(), activity, state.json(), done);
    }
  }

  private Answer declareDone(Exchange exchange) {
    Optional<Activity.Resource> lecture = activity(exchange, Activity.Resource.class);
    lecture.ifPresent(it -> classroom.declareDone(exchange.learner(), it));
    return lecture.map(it -> Answer.seeOther("/activity/" + it.id())).orElseGet(Answer::missing);
  }

  /** Before which attempt a draft or a page was made; -1 if nobody says. */
  private static long tries(Exchange exchange, String field) {
    return exchange
        .field(field)
        .filter(tries -> tries.matches("[0-9]{1,9}"))
        .map(Long::valueOf)
        .orElse(-1L);
  }

  /** The activity of the path, if it is of this kind; a group has no page of its own. */
  static <A extends Activity> Optional<A> activity(Exchange exchange, Class<A> kind) {
    return Optional.of(exchange.step("activity"))
        .filter(ActivityId::isValid)
        .map(ActivityId::new)
        .flatMap(exchange.learner().offering().edition().programme()::activity)
        .filter(activity -> !(activity instanceof Activity.Group))
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
