package org.stoa.content;

import java.util.Map;
import java.util.Optional;
import org.stoa.content.view.LectureView;
import org.stoa.content.view.QuizView;
import org.stoa.programme.Activity;
import org.stoa.programme.Page;
import org.stoa.programme.Video;
import org.stoa.quiz.Paper;
import org.stoa.statement.Percentage;

/**
 * Lectures, quizzes and results as HTML for one reader: each an {@code <article>} with a heading
 * and the activity's id, complete without any script. Every other element's id has an underscore,
 * which no activity's id has. Immutable, safe for any thread.
 */
public final class ActivityPages {

  private static final Templates TEMPLATES =
      Templates.of(ActivityPages.class, "org.stoa.content.template");

  private final Texts texts;
  private final Media media;
  private final int level;

  /**
   * @param texts in the reader's language
   * @param level of the headings of activities: 1 where an activity is the page, 2 where a page has
   *     several
   */
  public ActivityPages(Texts texts, Media media, int level) {
    this.texts = texts;
    this.media = media;
    this.level = level;
  }

  public Html lecture(Activity.Resource lecture) {
    Page page = lecture.page().in(texts.reader());
    String language = lecture.page().languageFor(texts.reader());
    String video =
        lecture
            .video()
            .map(Video::file)
            .filter(file -> !Markdown.files(page.body()).contains(file))
            .map(file -> "![](<" + file + ">)\n\n")
            .orElse("");
    return TEMPLATES.render(
        "lecture.jte",
        new LectureView(
            lecture.id().value(),
            lecture.title().in(texts.reader()),
            page.title(),
            language,
            Texts.directionOf(language),
            level,
            lecture.video().flatMap(v -> lecture.watch()).map(Percentage::toString).orElse(""),
            Markdown.of(media, texts, level, lecture.video()).blocks(video + page.body())));
  }

  /** The text of a page, without its title: of a session, a task, a survey. */
  public Html prose(Page page) {
    return new Markdown(media, texts, level).blocks(page.body());
  }

  /** A quiz that a server marks: its answers aren't in the page. */
  public Html quiz(Activity.Quiz quiz, QuizForm form) {
    var questions = quiz.questions().in(texts.reader());
    return quiz(quiz, form, Paper.drawn(questions, form.seed()), Html.NONE);
  }

  /**
   * A quiz that the player marks, from a key in the page.
   *
   * @param pass the score a learner needs; empty if any will do
   */
  public Html quizWithKey(Activity.Quiz quiz, Optional<Percentage> pass) {
    var questions = quiz.questions().in(texts.reader());
    return quiz(
        quiz,
        new QuizForm("#" + quiz.id(), Map.of(), pass, 0),
        Paper.written(questions),
        Html.ofData(quiz.id() + "_key", QuizKey.json(questions)));
  }

  private Html quiz(Activity.Quiz quiz, QuizForm form, Paper paper, Html key) {
    var questions = quiz.questions().in(texts.reader());
    String language = quiz.questions().languageFor(texts.reader());
    boolean withKey = !key.isEmptyContent();
    return TEMPLATES.render(
        "quiz.jte",
        new QuizView(
            quiz.id().value(),
            quiz.title().in(texts.reader()),
            questions.title(),
            language,
            Texts.directionOf(language),
            level,
            markdown().blocks(questions.introduction()),
            form.action(),
            form.hidden(),
            form.pass().map(Percentage::toString).orElse(""),
            quiz.attempts().isPresent() ? String.valueOf(quiz.attempts().getAsInt()) : "",
            feedback(quiz.feedback()),
            views(quiz, paper).toAnswer(withKey),
            key,
            texts));
  }

  /** What a learner is told about an attempt, as far as the quiz's author wants her to be told. */
  public Html result(Activity.Quiz quiz, Attempt attempt) {
    var questions = quiz.questions().in(texts.reader());
    String language = quiz.questions().languageFor(texts.reader());
    return TEMPLATES.render(
        "result.jte",
        new ResultSummary(texts, quiz.feedback(), attempt)
            .view(
                quiz.id().value(),
                questions.title(),
                language,
                level,
                views(quiz, Paper.drawn(questions, attempt.seed()))
                    .marked(attempt, quiz.feedback())));
  }

  private QuestionViews views(Activity.Quiz quiz, Paper paper) {
    return new QuestionViews(quiz.id(), paper, markdown(), texts);
  }

  private Markdown markdown() {
    return new Markdown(media, texts, level);
  }

  private static String feedback(Activity.Feedback feedback) {
    return switch (feedback) {
      case NONE -> "none";
      case SCORE -> "score";
      case SCORE_AND_KEY -> "key";
    };
  }
}
