package org.stoa.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.stoa.content.view.QuestionView;
import org.stoa.content.view.QuestionView.ChoiceView;
import org.stoa.content.view.QuestionView.State;
import org.stoa.programme.Activity;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Choice;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Mark.QuestionMark;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.statement.ActivityId;

/** The questions of one quiz as its templates need them. */
record QuestionViews(ActivityId quiz, Markdown markdown) {

  /** To be answered. */
  List<QuestionView> toAnswer(QuestionSet set, boolean withFeedback) {
    List<QuestionView> views = new ArrayList<>();
    for (Question question : set.questions()) {
      views.add(
          view(
              question,
              views.size() + 1,
              Set.of(),
              State.TO_ANSWER,
              false,
              withFeedback ? question.feedback() : ""));
    }
    return views;
  }

  /** As they were answered; what was right is shown if the author wants it shown. */
  List<QuestionView> marked(Attempt attempt, Activity.Feedback feedback) {
    boolean withKey = feedback == Activity.Feedback.SCORE_AND_KEY;
    List<QuestionView> views = new ArrayList<>();
    for (QuestionMark mark : attempt.mark().questions()) {
      Question question = mark.question();
      State verdict = mark.right() ? State.RIGHT : State.WRONG;
      views.add(
          view(
              question,
              views.size() + 1,
              chosen(attempt, question),
              withKey ? verdict : State.CLOSED,
              withKey,
              withKey ? question.feedback() : ""));
    }
    return views;
  }

  private static Set<Integer> chosen(Attempt attempt, Question question) {
    return attempt.response().to(question).orElse(Answer.Chosen.of()) instanceof Answer.Chosen it
        ? it.choices()
        : Set.of();
  }

  private QuestionView view(
      Question question,
      int number,
      Set<Integer> chosen,
      State state,
      boolean revealed,
      String feedback) {
    Markdown.Prompt prompt = markdown.prompt(question.prompt());
    List<Choice> offered =
        question instanceof ChoiceQuestion choosing ? choosing.choices() : List.of();
    Set<Integer> key = question instanceof ChoiceQuestion choosing ? choosing.key() : Set.of();
    List<ChoiceView> choices =
        IntStream.range(0, offered.size())
            .mapToObj(
                i ->
                    new ChoiceView(
                        i,
                        markdown.line(offered.get(i).text()),
                        chosen.contains(i),
                        revealed && key.contains(i)))
            .toList();
    return new QuestionView(
        question.id(),
        quiz + "-" + number,
        number,
        question instanceof MultipleChoice,
        prompt.line(),
        prompt.more(),
        choices,
        markdown.blocks(feedback),
        state);
  }
}
