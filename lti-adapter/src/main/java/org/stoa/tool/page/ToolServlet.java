package org.stoa.tool.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.content.QuizForm;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.servlet.BoundedBody;
import org.stoa.programme.Activity;
import org.stoa.quiz.Response;
import org.stoa.statement.ActivityId;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.store.Answered;

/**
 * The learner's pages: {@code /} is the programme, {@code /activity/ID} an activity, {@code
 * /activity/ID/attempt/UUID} a marked attempt. Acts are posted to the activity, where a learner is
 * within it to {@code /activity/ID/state}, that she has finished it to {@code /activity/ID/done},
 * the browser's zone to {@code /zone}; and a window that is to go on for a frame begins at {@code
 * /enter}.
 */
public final class ToolServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_STATE = 64 * 1024;
  private static final Pattern PAGE = Pattern.compile("/activity/[a-z0-9-]+");

  private final transient Classroom classroom;
  private final transient Browsers browsers;
  private final transient LearnerPages pages;

  public ToolServlet(Classroom classroom, Browsers browsers, Clock clock) {
    this.classroom = classroom;
    this.browsers = browsers;
    this.pages = new LearnerPages(classroom, clock);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visit> visit = browsers.recognise(request);
    List<String> path = path(request);
    if (visit.isEmpty()) {
      Pages.tellOutside(request, response);
    } else if (path.isEmpty()) {
      pages.home(visit.get(), response);
    } else {
      Optional<Activity> activity = activity(visit.get(), path);
      boolean shown = activity.isPresent() && show(visit.get(), activity.get(), path, response);
      if (!shown) {
        notFound(visit.get(), response);
      }
    }
  }

  private boolean show(
      Visit visit, Activity activity, List<String> path, HttpServletResponse response)
      throws IOException {
    if (path.size() == 2) {
      pages.activity(visit, activity, response);
      return true;
    }
    boolean isAttempt = path.size() == 4 && path.get(2).equals("attempt");
    return isAttempt
        && activity instanceof Activity.Quiz quiz
        && pages.attempt(visit, quiz, path.get(3), response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> path = path(request);
    if (path.equals(List.of("enter"))) {
      enter(request, response);
      return;
    }
    Optional<Visit> visit = browsers.recognise(request);
    if (visit.isEmpty()) {
      Pages.tellOutside(request, response);
      return;
    }
    if (!Browsers.isOurs(visit.get(), request)) {
      Pages.tellForeign(visit.get(), response);
      return;
    }
    if (path.equals(List.of("zone"))) {
      setZone(visit.get(), request, response);
      return;
    }
    Optional<Activity> activity = activity(visit.get(), path);
    String act = path.size() == 3 ? path.get(2) : "";
    if (activity.isEmpty() || path.size() > 3) {
      notFound(visit.get(), response);
    } else if (act.equals("state")) {
      keep(visit.get(), activity.get(), request, response);
    } else if (act.equals("done") && activity.get() instanceof Activity.Resource lecture) {
      classroom.declareDone(visit.get().learner(), lecture);
      Pages.seeOther(response, "/activity/" + lecture.id());
    } else if (act.isEmpty() && activity.get() instanceof Activity.Quiz quiz) {
      submit(visit.get(), quiz, request, response);
    } else {
      notFound(visit.get(), response);
    }
  }

  private void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (browsers.enter(request, response)) {
      String page = Optional.ofNullable(request.getParameter("page")).orElse("");
      Pages.seeOther(response, PAGE.matcher(page).matches() ? page : "/");
    } else {
      Pages.tellOutside(request, response);
    }
  }

  private void submit(
      Visit visit, Activity.Quiz quiz, HttpServletRequest request, HttpServletResponse response) {
    String page = "/activity/" + quiz.id();
    Optional<UUID> attempt =
        classroom.attempt(visit.learner(), quiz, answers(visit, quiz, request));
    Pages.seeOther(response, attempt.map(id -> page + "/attempt/" + id).orElse(page));
  }

  /** The answers to the paper that her page showed; without a word about it, to the next one. */
  private Answered answers(Visit visit, Activity.Quiz quiz, HttpServletRequest request) {
    long next = classroom.standing(visit.learner()).tries(quiz);
    long tries = tries(request, LearnerPages.QUIZ_TRIES);
    int seed = classroom.seed(visit.learner(), quiz, tries < 0 ? next : Math.min(tries, next));
    Response response =
        QuizForm.response(
            classroom.paper(quiz, seed),
            field ->
                Stream.ofNullable(request.getParameterValues(field))
                    .flatMap(Arrays::stream)
                    .toList());
    return new Answered(seed, response);
  }

  private void keep(
      Visit visit, Activity activity, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> body = BoundedBody.read(request, LONGEST_STATE);
    if (body.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    try {
      JsonObject state = JsonObject.parse(body.get());
      if (activity instanceof Activity.Quiz quiz) {
        classroom.draft(visit.learner(), quiz, state.json(), tries(request, "tries"));
      } else {
        boolean done = state.truth("done").orElse(false);
        classroom.keep(visit.learner(), activity, state.json(), done);
      }
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (MalformedJson e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Before which attempt a draft or a page was made; -1 if nobody says. */
  private static long tries(HttpServletRequest request, String field) {
    return Optional.ofNullable(request.getParameter(field))
        .filter(tries -> tries.matches("[0-9]{1,9}"))
        .map(Long::valueOf)
        .orElse(-1L);
  }

  private void setZone(Visit visit, HttpServletRequest request, HttpServletResponse response) {
    try {
      String zone = Optional.ofNullable(request.getParameter("zone")).orElse("");
      browsers.setZone(visit, ZoneId.of(zone));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (DateTimeException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static void notFound(Visit visit, HttpServletResponse response) throws IOException {
    Pages.tell(response, HttpServletResponse.SC_NOT_FOUND, visit.learner().language(), "missing");
  }

  /** The steps of the path: {@code /activity/quiz-1} has two. */
  private static List<String> path(HttpServletRequest request) {
    List<String> steps = new ArrayList<>();
    String info = Optional.ofNullable(request.getPathInfo()).orElse("");
    for (String step : (request.getServletPath() + info).split("/", -1)) {
      if (!step.isEmpty()) {
        steps.add(step);
      }
    }
    return steps;
  }

  private static Optional<Activity> activity(Visit visit, List<String> path) {
    return path.size() >= 2 && path.get(0).equals("activity") && ActivityId.isValid(path.get(1))
        ? visit
            .learner()
            .offering()
            .edition()
            .programme()
            .activity(new ActivityId(path.get(1)))
            .filter(activity -> !(activity instanceof Activity.Group))
        : Optional.empty();
  }
}
