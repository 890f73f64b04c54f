package org.stoa.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.content.view.QuestionView;
import org.stoa.content.view.QuestionView.State;
import org.stoa.programme.Activity;
import org.stoa.quiz.Answer;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Mark.QuestionMark;
import org.stoa.quiz.Matching;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Paper;
import org.stoa.quiz.Paper.Asked;
import org.stoa.quiz.Question;
import org.stoa.statement.ActivityId;

/** The questions of one paper as its templates need them. */
record QuestionViews(ActivityId quiz, Paper paper, Markdown markdown, Texts texts) {

  /** To be answered. */
  List<QuestionView> toAnswer(boolean withKey) {
    List<QuestionView> views = new ArrayList<>();
    for (Asked asked : paper.asked()) {
      AnswerViews answers = new AnswerViews(asked, Optional.empty(), withKey, markdown);
      String feedback = withKey ? asked.question().feedback() : "";
      views.add(view(asked.question(), views.size() + 1, answers, feedback, State.TO_ANSWER));
    }
    return views;
  }

  /** As they were answered; what was right is shown if the author wants it shown. */
  List<QuestionView> marked(Attempt attempt, Activity.Feedback feedback) {
    boolean withKey = feedback == Activity.Feedback.SCORE_AND_KEY;
    List<QuestionView> views = new ArrayList<>();
    for (Asked asked : paper.asked()) {
      Question question = asked.question();
      State state = withKey ? verdict(attempt.mark().questions().get(views.size())) : State.CLOSED;
      Answer given = attempt.response().to(question).orElse(Answer.Chosen.of());
      AnswerViews answers = new AnswerViews(asked, Optional.of(given), withKey, markdown);
      String said = withKey ? question.feedback() : "";
      views.add(view(question, views.size() + 1, answers, said, state));
    }
    return views;
  }

  private static State verdict(QuestionMark mark) {
    if (mark.right()) {
      return State.RIGHT;
    }
    return mark.share().isGain() ? State.PARTLY : State.WRONG;
  }

  private QuestionView view(
      Question question, int number, AnswerViews answers, String feedback, State state) {
    Markdown.Prompt prompt = markdown.prompt(question.prompt());
    return new QuestionView(
        question.id(),
        quiz + "_" + number,
        number,
        prompt.line(),
        hint(question),
        prompt.more(),
        answers.view(),
        markdown.blocks(feedback),
        state);
  }

  private String hint(Question question) {
    if (question instanceof ChoiceQuestion choosing) {
      return choosing.isMultiple() ? texts.text("quiz.multiple") : "";
    }
    if (question instanceof Matching) {
      return texts.text("quiz.matching");
    }
    return question instanceof Ordering ? texts.text("quiz.ordering") : "";
  }
}
