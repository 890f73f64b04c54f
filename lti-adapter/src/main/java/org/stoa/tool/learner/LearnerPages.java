package org.stoa.tool.learner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stoa.content.Attempt;
import org.stoa.content.Html;
import org.stoa.content.QuizForm;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.programme.Activity;
import org.stoa.progress.Progress;
import org.stoa.progress.Progress.Step;
import org.stoa.progress.Status;
import org.stoa.quiz.Marking;
import org.stoa.statement.Percentage;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.Learner;
import org.stoa.tool.classroom.Standing;
import org.stoa.tool.store.Answered;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Visit;

/** Composes the learner's pages. */
final class LearnerPages {

  /** The field that says which paper a form shows; no question can be called so. */
  static final String QUIZ_TRIES = ".tries";

  private final Classroom classroom;
  private final Clock clock;

  LearnerPages(Classroom classroom, Clock clock) {
    this.classroom = classroom;
    this.clock = clock;
  }

  Answer home(Visit visit) {
    Reader reader = Reader.of(visit);
    Progress progress = classroom.standing(visit.learner()).progress();
    var programme = reader.edition().programme();
    String title = programme.title().in(reader.locale());
    HomeView view =
        new HomeView(
            Frame.of(visit, reader.texts(), title).asHome(),
            programme.summary().map(text -> text.in(reader.locale())).orElse(""),
            visit.learner().graded(),
            progress.awards().stream().map(it -> AwardView.of(it, reader.locale())).toList(),
            progress.next().map(reader::step),
            HomeSection.of(progress.steps(), reader));
    return Answer.page("learner/home.jte", view);
  }

  Answer activity(Visit visit, Activity activity) {
    Reader reader = Reader.of(visit);
    Standing standing = classroom.standing(visit.learner());
    Step step = step(standing.progress(), activity);
    String state = "{" + bookmark(visit.learner(), activity) + "}";
    Frame frame = Frame.of(visit, reader.texts(), activity.title().in(reader.locale()));
    Html article = article(reader, visit, standing, step);
    boolean plays = activity instanceof Activity.Resource || activity instanceof Activity.Quiz;
    boolean hasTitle = plays && !article.equals(Html.NONE);
    ActivityView view =
        new ActivityView(
            plays ? frame.withPlayer(state) : frame,
            reader.step(step),
            article,
            reader.languageOf(activity),
            plays ? stateAddress(standing, activity) : "",
            activity instanceof Activity.Resource && isOpen(step) && !step.finding().isSatisfied(),
            hasTitle ? List.of() : reader.facts(activity),
            notices(reader, standing, step),
            SessionView.of(activity, standing, reader),
            Optional.empty());
    return Answer.page("learner/activity.jte", view);
  }

  /** For a quiz, the address says which attempt a draft is for. */
  private static String stateAddress(Standing standing, Activity activity) {
    String address = "/activity/" + activity.id() + "/state";
    return activity instanceof Activity.Quiz quiz
        ? address + "?tries=" + standing.tries(quiz)
        : address;
  }

  /** A marked attempt; empty if this learner made no such attempt. */
  Optional<Answer> attempt(Visit visit, Activity.Quiz quiz, String id) {
    Optional<Answered> answered =
        parse(id).flatMap(uuid -> classroom.attempt(visit.learner(), quiz, uuid));
    return answered.map(it -> attempt(visit, quiz, it));
  }

  private Answer attempt(Visit visit, Activity.Quiz quiz, Answered answered) {
    Reader reader = Reader.of(visit);
    Standing standing = classroom.standing(visit.learner());
    Progress progress = standing.progress();
    Step step = step(progress, quiz);
    boolean again = standing.mayTry(quiz);
    int seed = answered.seed();
    var mark = Marking.mark(classroom.paper(quiz, seed), answered.response());
    Attempt attempt =
        new Attempt(
            answered.response(),
            mark,
            seed,
            standing.best(quiz).orElse(mark.score()),
            pass(step),
            again ? Optional.of("/activity/" + quiz.id()) : Optional.empty());
    ActivityView view =
        new ActivityView(
            Frame.of(visit, reader.texts(), quiz.title().in(reader.locale())),
            reader.step(step),
            reader.activities().result(quiz, attempt),
            reader.languageOf(quiz),
            "",
            false,
            List.of(),
            notices(reader, standing, step),
            Optional.empty(),
            progress.next().filter(it -> step.finding().isSatisfied()).map(reader::step));
    return Answer.page("learner/activity.jte", view);
  }

  private Html article(Reader reader, Visit visit, Standing standing, Step step) {
    Activity activity = step.activity();
    if (activity instanceof Activity.Resource lecture) {
      return isOpen(step) ? reader.activities().lecture(lecture) : Html.NONE;
    }
    if (activity instanceof Activity.Quiz quiz) {
      return standing.mayTry(quiz)
          ? reader.activities().quiz(quiz, form(visit, quiz, standing.tries(quiz), pass(step)))
          : Html.NONE;
    }
    return reader.prose(activity);
  }

  private QuizForm form(Visit visit, Activity.Quiz quiz, long tries, Optional<Percentage> pass) {
    return new QuizForm(
        "/activity/" + quiz.id(),
        Map.of("csrf", visit.csrf(), QUIZ_TRIES, String.valueOf(tries)),
        pass,
        classroom.seed(visit.learner(), quiz, tries));
  }

  private boolean isOpen(Step step) {
    return !clock.instant().isBefore(step.opens());
  }

  private List<String> notices(Reader reader, Standing standing, Step step) {
    List<String> notices = new ArrayList<>();
    boolean over =
        step.finding().due().filter(due -> !clock.instant().isBefore(due.end())).isPresent();
    if (!isOpen(step) && !(step.activity() instanceof Activity.Session)) {
      notices.add(reader.times().opens(step.opens()));
    } else if (step.activity() instanceof Activity.Quiz quiz) {
      if (over && !step.finding().isSatisfied()) {
        notices.add(reader.texts().text("notice.late"));
      }
      if (!standing.mayTry(quiz)) {
        notices.add(reader.texts().text("notice.noAttempts"));
      }
    } else if (!(step.activity() instanceof Activity.Resource)
        && step.finding().status() == Status.OPEN) {
      notices.add(reader.texts().text("notice." + Labels.key(step.activity())));
    }
    return notices;
  }

  private String bookmark(Learner learner, Activity activity) {
    return classroom
        .bookmark(learner, activity.id())
        .map(state -> "\"" + activity.id() + "\":" + state)
        .orElse("");
  }

  /** The score that the programme asks for in a quiz. */
  private static Optional<Percentage> pass(Step step) {
    return step.finding().rule() instanceof Need need
            && need.measure() instanceof Measure.Score score
        ? Optional.of(score.min())
        : Optional.empty();
  }

  static Step step(Progress progress, Activity activity) {
    return progress.steps().stream()
        .filter(step -> step.activity().id().equals(activity.id()))
        .findFirst()
        .orElseThrow();
  }

  static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
