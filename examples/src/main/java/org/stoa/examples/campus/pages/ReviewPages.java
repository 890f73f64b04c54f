package org.stoa.examples.campus.pages;

import java.util.Map;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.Platform;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Routes;

/** From a grade to what was handed in for it, in the tool. */
final class ReviewPages {

  private final Course course;
  private final Platform platform;
  private final Pages pages;

  ReviewPages(Course course, Platform platform, Pages pages) {
    this.course = course;
    this.platform = platform;
    this.pages = pages;
  }

  void route(Routes.Group routes, Visitors visitors) {
    routes
        .get("/course/{course}/review/{item}/{person}", visitors.page(this::frame))
        .get("/review/{item}/{person}", visitors.page(this::launch));
  }

  private Reply frame(Call call, Visitor visitor) {
    call.expect("course", course.id());
    LineItem item = item(call);
    Person learner = learner(call, visitor);
    return pages.show(
        "frame",
        Map.of(
            "shell",
            visitor.filled(item.label() + ": " + learner.name(), "grades"),
            "storage",
            platform.conduct().offersStorage(),
            "source",
            "/review/" + item.id() + "/" + learner.id(),
            "window",
            "",
            "back",
            "/course/" + course.id() + "/grades",
            "backLabel",
            "Grades"));
  }

  private Reply launch(Call call, Visitor visitor) {
    LineItem item = item(call);
    Activity activity = item.activity().flatMap(course::activity).orElseThrow(Refusal::notFound);
    Tool tool =
        platform.tools().numbered(item.tool()).filter(Tool::active).orElseThrow(Refusal::notFound);
    return platform.login().review(visitor.person(), tool, activity, item, learner(call, visitor));
  }

  private LineItem item(Call call) {
    return course
        .gradebook()
        .item(call.number("item"))
        .filter(item -> item.details().review().isPresent())
        .orElseThrow(Refusal::notFound);
  }

  /** Learners look at their own. */
  private Person learner(Call call, Visitor visitor) {
    Person learner = course.person(call.part("person")).orElseThrow(Refusal::notFound);
    if (!visitor.person().role().teaches() && !learner.equals(visitor.person())) {
      throw Refusal.forbidden("This is somebody else's.");
    }
    return learner;
  }
}
