package org.stoa.tool.learner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stoa.content.Html;
import org.stoa.programme.Activity;
import org.stoa.programme.Page;
import org.stoa.progress.Progress.Step;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.SurveyForm;
import org.stoa.tool.classroom.Surveys;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;
import org.stoa.tool.web.Visit;

/** Surveys: the page with the form, and the answers that are sent from it. */
public final class SurveyRoutes {

  private static final int LONGEST_ANSWER = 2000;

  private final Classroom classroom;
  private final Surveys surveys;

  public SurveyRoutes(Classroom classroom, Surveys surveys) {
    this.classroom = classroom;
    this.surveys = surveys;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(Route.post("/activity/{activity}/answers", Right.TAKE_PART, this::answer));
  }

  private Answer answer(Exchange exchange) {
    Optional<Activity.Survey> survey = LearnerRoutes.activity(exchange, Activity.Survey.class);
    if (survey.isEmpty()) {
      return Answer.missing();
    }
    Map<String, List<String>> answers = answers(exchange, survey.get());
    if (answers.isEmpty()) {
      return Answer.unprocessable(
          "learner/survey.jte", view(exchange.visit(), survey.get(), List.of("survey.empty")));
    }
    surveys.answer(exchange.learner(), survey.get(), answers);
    return Answer.seeOther("/activity/" + survey.get().id());
  }

  /** What was answered, in the words of the original form. */
  private static Map<String, List<String>> answers(Exchange exchange, Activity.Survey survey) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    List<SurveyForm.Question> questions = SurveyForm.original(survey).questions();
    for (int i = 0; i < questions.size(); i++) {
      List<String> given = given(exchange, questions.get(i), name(i));
      if (!given.isEmpty()) {
        answers.put(questions.get(i).words(), given);
      }
    }
    return answers;
  }

  private static List<String> given(Exchange exchange, SurveyForm.Question question, String name) {
    if (question.choices().isEmpty()) {
      return exchange
          .field(name)
          .map(it -> it.substring(0, Math.min(it.length(), LONGEST_ANSWER)))
          .stream()
          .toList();
    }
    List<String> sent = exchange.fields(name);
    return IntStream.range(0, question.choices().size())
        .filter(choice -> sent.contains(String.valueOf(choice)))
        .mapToObj(question.choices()::get)
        .limit(question.several() ? Long.MAX_VALUE : 1)
        .toList();
  }

  Answer page(Visit visit, Activity.Survey survey) {
    return Answer.page("learner/survey.jte", view(visit, survey, List.of()));
  }

  private SurveyView view(Visit visit, Activity.Survey survey, List<String> problems) {
    Reader reader = Reader.of(visit);
    Step step = LearnerPages.step(classroom.standing(visit.learner()).progress(), survey);
    SurveyForm form = SurveyForm.in(survey, reader.locale());
    boolean may = surveys.mayAnswer(visit.learner(), survey);
    List<String> notices = new ArrayList<>();
    problems.forEach(key -> notices.add(reader.texts().text(key)));
    if (!visit.learner().graded()) {
      notices.add(reader.texts().text("survey.teacher"));
    } else if (!may && step.finding().isSatisfied()) {
      notices.add(reader.texts().text("survey.thanks"));
    } else if (!may) {
      notices.add(reader.times().opens(step.opens()));
    }
    return new SurveyView(
        Frame.of(visit, reader.texts(), survey.title().in(reader.locale())),
        reader.step(step),
        may
            ? reader
                .activities()
                .prose(new Page(survey.title().in(reader.locale()), form.introduction()))
            : Html.NONE,
        SurveyForm.languageFor(survey, reader.locale()),
        reader.facts(survey),
        reader.texts().text(survey.anonymous() ? "survey.anonymous" : "survey.named"),
        notices,
        may ? questions(form) : List.of());
  }

  private static List<SurveyView.Question> questions(SurveyForm form) {
    return IntStream.range(0, form.questions().size())
        .mapToObj(i -> question(name(i), form.questions().get(i)))
        .toList();
  }

  private static SurveyView.Question question(String name, SurveyForm.Question question) {
    return new SurveyView.Question(name, question.words(), question.several(), question.choices());
  }

  private static String name(int question) {
    return "q" + (question + 1);
  }
}
