package org.stoa.examples.campus.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.platform.Platform;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Routes;

/** The course, its activities and its people. */
final class CoursePages {

  private final Course course;
  private final Platform platform;
  private final Pages pages;

  CoursePages(Course course, Platform platform, Pages pages) {
    this.course = course;
    this.platform = platform;
    this.pages = pages;
  }

  void route(Routes.Group routes, Visitors visitors) {
    routes
        .get("/course/{course}", visitors.page(this::course))
        .get("/course/{course}/people", visitors.page(this::people))
        .get("/course/{course}/activity/{activity}", visitors.page(this::activity))
        .get("/course/{course}/add", visitors.page(this::add))
        .get("/course/{course}/add/{tool}", visitors.page(this::choose))
        .get("/launch/{activity}", visitors.page(this::launch))
        .get("/choose/{tool}", visitors.page(this::launchChoice))
        .get("/lti/return", this::returned);
  }

  private Reply course(Call call, Visitor visitor) {
    call.expect("course", course.id());
    GradeView grades = new GradeView(course, visitor.person());
    List<ActivityCard> cards =
        course.activities().stream()
            .map(
                activity ->
                    new ActivityCard(
                        activity.title(),
                        activity.text(),
                        "/course/" + course.id() + "/activity/" + activity.id(),
                        toolName(activity),
                        grades.standing(activity)))
            .toList();
    return pages.show(
        "course",
        Map.of(
            "shell", visitor.shell(course.title(Locale.ENGLISH), "course"),
            "korean", course.title(Locale.KOREAN),
            "cards", cards));
  }

  private Reply people(Call call, Visitor visitor) {
    call.expect("course", course.id());
    return pages.show(
        "people",
        Map.of("shell", visitor.shell("Participants", "people"), "people", course.roster()));
  }

  private Reply activity(Call call, Visitor visitor) {
    call.expect("course", course.id());
    Activity activity = find(call);
    return pages.show(
        "frame",
        Map.of(
            "shell",
            visitor.filled(activity.title(), "course"),
            "storage",
            platform.conduct().offersStorage(),
            "source",
            "/launch/" + activity.id(),
            "window",
            "/launch/" + activity.id() + "?target=window",
            "back",
            "/course/" + course.id(),
            "backLabel",
            course.title(Locale.ENGLISH)));
  }

  private Reply launch(Call call, Visitor visitor) {
    Activity activity = find(call);
    Tool tool =
        platform.tools().numbered(activity.tool()).filter(Tool::active).orElseThrow(this::inactive);
    String target = call.query().one("target").equals(Optional.of("window")) ? "window" : "iframe";
    return platform.login().open(visitor.person(), tool, activity, target);
  }

  private Reply add(Call call, Visitor visitor) {
    call.expect("course", course.id());
    visitor.mustTeach();
    List<Tool> tools =
        platform.tools().all().stream()
            .filter(tool -> tool.active() && tool.deepLinking().isPresent())
            .toList();
    return pages.show(
        "add",
        Map.of(
            "shell",
            visitor.shell("Add an activity", "course"),
            "tools",
            tools,
            "course",
            "/course/" + course.id()));
  }

  private Reply choose(Call call, Visitor visitor) {
    call.expect("course", course.id());
    visitor.mustTeach();
    Tool tool = chooser(call);
    return pages.show(
        "frame",
        Map.of(
            "shell",
            visitor.filled("Choose from " + tool.name(), "course"),
            "storage",
            platform.conduct().offersStorage(),
            "source",
            "/choose/" + tool.number(),
            "window",
            "",
            "back",
            "/course/" + course.id() + "/add",
            "backLabel",
            "Add an activity"));
  }

  private Reply launchChoice(Call call, Visitor visitor) {
    visitor.mustTeach();
    return platform.login().choose(visitor.person(), chooser(call));
  }

  /** The launch's return_url. */
  private Reply returned(Call call) {
    String said =
        call.query()
            .one("lti_errormsg")
            .or(() -> call.query().one("lti_msg"))
            .orElse("You have left the activity.");
    return pages.say(200, "Back in the campus", said);
  }

  private Tool chooser(Call call) {
    return platform
        .tools()
        .numbered(call.number("tool"))
        .filter(tool -> tool.active() && tool.deepLinking().isPresent())
        .orElseThrow(this::inactive);
  }

  private Activity find(Call call) {
    return course.activity(call.number("activity")).orElseThrow(Refusal::notFound);
  }

  private String toolName(Activity activity) {
    return platform.tools().numbered(activity.tool()).map(Tool::name).orElse("");
  }

  private Refusal inactive() {
    return new Refusal(404, "tool_inactive", "The tool of this activity is not active.");
  }
}
