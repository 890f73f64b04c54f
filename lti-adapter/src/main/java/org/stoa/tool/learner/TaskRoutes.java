package org.stoa.tool.learner;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.content.Texts;
import org.stoa.lti.json.JsonObject;
import org.stoa.programme.Activity;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.HandIn;
import org.stoa.tool.classroom.Submissions;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Work;
import org.stoa.tool.store.Works;
import org.stoa.tool.upload.FileKind;
import org.stoa.tool.upload.Upload;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;
import org.stoa.tool.web.Visit;

/**
 * What learners do in tasks: hand in, take back, say whether it may be published; and the files
 * that they handed in, at {@code /works/UUID}.
 */
public final class TaskRoutes {

  /** The most signs of a text, so that a draft of it in any script can be kept. */
  static final int LONGEST_TEXT = 20_000;

  private final Classroom classroom;
  private final Submissions submissions;
  private final Works works;
  private final TaskPages pages;

  public TaskRoutes(Classroom classroom, Submissions submissions, Works works) {
    this.classroom = classroom;
    this.submissions = submissions;
    this.works = works;
    this.pages = new TaskPages(classroom, submissions);
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.post("/activity/{activity}/works", Right.TAKE_PART, this::handIn),
        Route.post("/activity/{activity}/works/{work}/back", Right.TAKE_PART, this::takeBack),
        Route.post("/activity/{activity}/consent", Right.TAKE_PART, this::consent),
        Route.get("/works/{work}", Right.TAKE_PART, this::file));
  }

  Answer page(Visit visit, Activity.Task task) {
    return pages.page(visit, task);
  }

  private Answer handIn(Exchange exchange) throws IOException {
    Optional<Activity.Task> task = LearnerRoutes.activity(exchange, Activity.Task.class);
    if (task.isEmpty()) {
      return Answer.missing();
    }
    return task.get().accept().isEmpty()
        ? handInText(exchange, task.get())
        : handInFiles(exchange, task.get());
  }

  private Answer handInText(Exchange exchange, Activity.Task task) {
    String sent = exchange.field("text").orElse("");
    String text = sent.substring(0, Math.min(sent.length(), LONGEST_TEXT));
    if (exchange.has("draft")) {
      String draft = JsonObject.builder().put("text", text).build().json();
      classroom.keep(exchange.learner(), task, draft, false);
      return Answer.seeOther(TaskPages.address(task));
    }
    if (text.isEmpty()) {
      return again(exchange, task, List.of(text(exchange, "task.empty.text")), "");
    }
    return submissions.handIn(exchange.learner(), task, List.of(new HandIn.Text(text)))
        ? Answer.seeOther(TaskPages.address(task))
        : again(exchange, task, List.of(text(exchange, "task.closed")), text);
  }

  private Answer handInFiles(Exchange exchange, Activity.Task task) throws IOException {
    List<HandIn> items = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<Part> files = exchange.files("file");
    int room = submissions.standing(exchange.learner(), task).room();
    if (files.isEmpty()) {
      problems.add(text(exchange, "task.empty.files"));
    } else if (room == 0) {
      problems.add(text(exchange, "task.closed"));
    } else if (files.size() > room) {
      problems.add(text(exchange, "task.tooMany", files.size(), room));
    } else {
      check(exchange, task, files, items, problems);
    }
    if (!items.isEmpty() && !submissions.handIn(exchange.learner(), task, items)) {
      problems.add(text(exchange, "task.closed"));
    }
    return problems.isEmpty()
        ? Answer.seeOther(TaskPages.address(task))
        : again(exchange, task, problems, "");
  }

  /** Those that are refused keep no other back: choosing files again is a burden. */
  private static void check(
      Exchange exchange,
      Activity.Task task,
      List<Part> files,
      List<HandIn> items,
      List<String> problems)
      throws IOException {
    for (Part file : files) {
      Upload upload = upload(file, task);
      if (upload instanceof Upload.Kept kept) {
        items.add(new HandIn.File(kept));
      } else if (upload instanceof Upload.Refused refused) {
        problems.add(text(exchange, "task.refused." + refused.reason(), refused.name()));
      }
    }
  }

  private static Upload upload(Part file, Activity.Task task) throws IOException {
    try (InputStream in = file.getInputStream()) {
      byte[] content = in.readNBytes(Upload.LARGEST_FILE + 1);
      return Upload.check(file.getSubmittedFileName(), content, task.accept());
    }
  }

  private Answer again(Exchange exchange, Activity.Task task, List<String> problems, String text) {
    Optional<String> sent = Optional.of(text).filter(it -> !it.isEmpty());
    return pages.again(exchange.visit(), task, problems, sent);
  }

  private Answer takeBack(Exchange exchange) {
    Optional<Activity.Task> task = LearnerRoutes.activity(exchange, Activity.Task.class);
    Optional<UUID> work = work(exchange);
    if (task.isEmpty() || work.isEmpty()) {
      return Answer.missing();
    }
    return submissions.takeBack(exchange.learner(), task.get(), work.get())
        ? Answer.seeOther(TaskPages.address(task.get()))
        : Answer.missing();
  }

  private Answer consent(Exchange exchange) {
    Optional<Activity.Task> task =
        LearnerRoutes.activity(exchange, Activity.Task.class).filter(Activity.Task::consent);
    task.ifPresent(it -> submissions.consent(exchange.learner(), it, exchange.has("consent")));
    return task.map(it -> Answer.seeOther(TaskPages.address(it))).orElseGet(Answer::missing);
  }

  private Answer file(Exchange exchange) {
    Visit visit = exchange.visit();
    return work(exchange).flatMap(id -> find(visit, id)).map(this::sent).orElseGet(Answer::missing);
  }

  /** Her own, or that of somebody whom she teaches. */
  private Optional<Work> find(Visit visit, UUID id) {
    return works
        .find(visit.learner().enrolment(), id)
        .or(
            () ->
                visit
                    .teachesIn()
                    .flatMap(
                        context ->
                            works.find(new Course(visit.learner().enrolment(), context), id)));
  }

  /** A picture to look at; anything else to keep, under a name of ours. */
  private Answer sent(Work work) {
    if (!(work.content() instanceof Work.File file)) {
      return Answer.missing();
    }
    FileKind kind = FileKind.ofMediaType(file.mediaType()).orElseThrow();
    return kind.isPicture()
        ? new Answer.Picture(kind.mediaType(), out -> works.copy(work, out))
        : new Answer.Download(
            work.activity() + "." + kind.ending(), kind.mediaType(), out -> works.copy(work, out));
  }

  private static Optional<UUID> work(Exchange exchange) {
    return LearnerPages.parse(exchange.step("work"));
  }

  private static String text(Exchange exchange, String key, Object... values) {
    return Texts.of(TaskRoutes.class, exchange.language()).text(key, values);
  }
}
