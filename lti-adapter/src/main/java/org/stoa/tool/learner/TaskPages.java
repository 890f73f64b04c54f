package org.stoa.tool.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.programme.Activity;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.Length;
import org.stoa.tool.classroom.Submissions;
import org.stoa.tool.classroom.TaskStanding;
import org.stoa.tool.store.Work;
import org.stoa.tool.upload.FileKind;
import org.stoa.tool.upload.Upload;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Visit;

/** Composes the page of a task. */
final class TaskPages {

  private final Classroom classroom;
  private final Submissions submissions;

  TaskPages(Classroom classroom, Submissions submissions) {
    this.classroom = classroom;
    this.submissions = submissions;
  }

  Answer page(Visit visit, Activity.Task task) {
    return Answer.page("learner/task.jte", view(visit, task, List.of(), draft(visit, task)));
  }

  /** The same, with what was wrong with what was sent, and the text that was. */
  Answer again(Visit visit, Activity.Task task, List<String> problems, Optional<String> text) {
    Optional<String> shown = text.or(() -> draft(visit, task));
    return Answer.unprocessable("learner/task.jte", view(visit, task, problems, shown));
  }

  private TaskView view(
      Visit visit, Activity.Task task, List<String> problems, Optional<String> draft) {
    Reader reader = Reader.of(visit);
    TaskStanding standing = submissions.standing(visit.learner(), task);
    var step = LearnerPages.step(classroom.standing(visit.learner()).progress(), task);
    return new TaskView(
        Frame.of(visit, reader.texts(), task.title().in(reader.locale())),
        reader.step(step),
        reader.prose(task),
        reader.languageOf(task),
        reader.facts(task),
        terms(reader, task),
        notices(reader, standing),
        problems,
        standing.answer().map(it -> answer(reader, it)),
        standing.waiting().stream().map(it -> item(reader, standing, it)).toList(),
        standing.reviewed().stream().map(it -> item(reader, standing, it)).toList(),
        form(reader, standing, draft),
        task.consent()
            ? Optional.of(submissions.consents(visit.learner(), task))
            : Optional.empty());
  }

  private static List<String> terms(Reader reader, Activity.Task task) {
    List<String> terms = new ArrayList<>();
    boolean isText = task.accept().isEmpty();
    String number =
        task.items().min() == task.items().max()
            ? String.valueOf(task.items().max())
            : task.items().min() + "–" + task.items().max();
    terms.add(reader.texts().text(isText ? "task.texts" : "task.files", number));
    task.limit()
        .flatMap(Length::of)
        .map(it -> reader.texts().text("task.limit." + it.unit(), it.count()))
        .ifPresent(terms::add);
    if (!isText) {
      String largest = reader.texts().size(Upload.LARGEST_FILE);
      terms.add(reader.texts().text("task.kinds", kinds(task), largest));
    }
    if (kindsOf(task).stream().anyMatch(FileKind::isPicture)) {
      terms.add(reader.texts().text("task.stripped"));
    }
    task.review().map(it -> reader.texts().text("task.review." + it)).ifPresent(terms::add);
    return terms;
  }

  private static List<FileKind> kindsOf(Activity.Task task) {
    return Arrays.stream(FileKind.values()).filter(it -> it.isAmong(task.accept())).toList();
  }

  private static String kinds(Activity.Task task) {
    return kindsOf(task).stream().map(FileKind::label).collect(Collectors.joining(", "));
  }

  private static List<String> notices(Reader reader, TaskStanding standing) {
    List<String> notices = new ArrayList<>();
    if (!standing.isOpen()) {
      notices.add(reader.times().opens(standing.opens()));
    } else if (standing.isLate() && standing.room() > 0 && !standing.finding().isSatisfied()) {
      notices.add(reader.texts().text("task.late"));
    } else if (standing.room() == 0 && standing.mayTakeBack()) {
      notices.add(reader.texts().text("task.full"));
    }
    return notices;
  }

  private static TaskView.Answer answer(Reader reader, Statement review) {
    boolean accepted = TaskStanding.accepts(review);
    String score =
        review.result() instanceof Result.Reviewed reviewed && isMark(reviewed)
            ? reader
                .texts()
                .text("task.score", reviewed.score().value().stripTrailingZeros().toPlainString())
            : "";
    return new TaskView.Answer(
        accepted,
        reader.texts().text(accepted ? "task.accepted" : "task.returned"),
        score,
        review.reason().stream().flatMap(String::lines).toList());
  }

  /** Where a review only accepts or returns, its score says nothing more. */
  private static boolean isMark(Result.Reviewed review) {
    double score = review.score().value().doubleValue();
    return score != (review.accepted() ? 100 : 0);
  }

  private static TaskView.Item item(Reader reader, TaskStanding standing, Work work) {
    String when = reader.texts().text("task.when", reader.times().moment(work.handedIn()));
    boolean isBack = standing.mayTakeBack() && standing.waiting().contains(work);
    String back = isBack ? address(standing.task()) + "/works/" + work.id() + "/back" : "";
    if (work.content() instanceof Work.File file) {
      boolean picture =
          FileKind.ofMediaType(file.mediaType()).filter(FileKind::isPicture).isPresent();
      String size = reader.texts().size(file.size());
      return new TaskView.Item(when, "", file.name(), "/works/" + work.id(), picture, size, back);
    }
    String text = ((Work.Text) work.content()).text();
    return new TaskView.Item(when, text, "", "", false, length(reader, standing, text), back);
  }

  /** How long a text is, and whether that is too long. */
  private static String length(Reader reader, TaskStanding standing, String text) {
    String words = reader.texts().text("task.words", Length.words(text));
    boolean isLong =
        standing.task().limit().flatMap(Length::of).filter(it -> it.isLessThan(text)).isPresent();
    return isLong ? words + " " + reader.texts().text("task.long") : words;
  }

  private static Optional<TaskView.Form> form(
      Reader reader, TaskStanding standing, Optional<String> draft) {
    if (standing.room() == 0) {
      return Optional.empty();
    }
    Activity.Task task = standing.task();
    Optional<Length> limit = task.limit().flatMap(Length::of);
    boolean counts = limit.filter(it -> it.unit() == Length.Unit.CHARACTER).isPresent();
    int unit =
        limit.filter(it -> it.unit() == Length.Unit.PAGE).isPresent() ? Length.WORDS_OF_A_PAGE : 1;
    return Optional.of(
        new TaskView.Form(
            kindsOf(task).stream().map(FileKind::mediaType).collect(Collectors.joining(",")),
            standing.room(),
            draft.orElseGet(() -> standing.replaces() ? text(standing.waiting().get(0)) : ""),
            limit.map(it -> it.count() * unit).orElse(0),
            counts ? "characters" : "words",
            reader.texts().text(standing.replaces() ? "task.replace" : "task.send")));
  }

  private static String text(Work work) {
    return work.content() instanceof Work.Text text ? text.text() : "";
  }

  private Optional<String> draft(Visit visit, Activity.Task task) {
    return classroom.bookmark(visit.learner(), task.id()).flatMap(TaskPages::text);
  }

  private static Optional<String> text(String draft) {
    try {
      return JsonObject.parse(draft).text("text").filter(it -> !it.isBlank());
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  static String address(Activity.Task task) {
    return "/activity/" + task.id();
  }
}
