package org.stoa.examples.campus.pages;

import java.util.Map;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Routes;

/** The gradebook: everybody's for those who teach, one's own for a learner. */
final class GradePages {

  private final Course course;
  private final Pages pages;

  GradePages(Course course, Pages pages) {
    this.course = course;
    this.pages = pages;
  }

  void route(Routes.Group routes, Visitors visitors) {
    routes.get("/course/{course}/grades", visitors.page(this::grades));
  }

  private Reply grades(Call call, Visitor visitor) {
    call.expect("course", course.id());
    GradeView view = new GradeView(course, visitor.person());
    boolean all = visitor.person().role().teaches();
    return pages.show(
        all ? "grades" : "mygrades",
        Map.of(
            "shell", visitor.shell(all ? "Grades" : "Your grades", "grades"),
            "items", view.items(),
            "rows", view.rows()));
  }
}
