package org.stoa.examples.campus.pages;

import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.platform.Platform;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Routes;
import org.stoa.examples.campus.web.Sessions;

/** Puts the pages under their addresses. */
public final class CampusPages {

  private final Course course;
  private final Platform platform;
  private final Sessions sessions;
  private final Pages pages;

  public CampusPages(Course course, Platform platform, Sessions sessions, Pages pages) {
    this.course = course;
    this.platform = platform;
    this.sessions = sessions;
    this.pages = pages;
  }

  public void route(Routes routes) {
    Routes.Group group = routes.group(pages::apologise);
    Visitors visitors = new Visitors(course, sessions);
    group.get("/assets/{file}", new Assets()::handle);
    new HomePages(course, sessions, pages, visitors, platform.conduct()).route(group);
    new CoursePages(course, platform, pages).route(group, visitors);
    new GradePages(course, pages).route(group, visitors);
    new ReviewPages(course, platform, pages).route(group, visitors);
    new ToolPages(platform, pages).route(group, visitors);
  }
}
