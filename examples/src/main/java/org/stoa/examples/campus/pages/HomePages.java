package org.stoa.examples.campus.pages;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.conduct.Conduct;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Routes;
import org.stoa.examples.campus.web.Session;
import org.stoa.examples.campus.web.Sessions;

/** Choosing who to be, and leaving. */
final class HomePages {

  private final Course course;
  private final Sessions sessions;
  private final Pages pages;
  private final Visitors visitors;
  private final Conduct conduct;

  HomePages(Course course, Sessions sessions, Pages pages, Visitors visitors, Conduct conduct) {
    this.course = course;
    this.sessions = sessions;
    this.pages = pages;
    this.visitors = visitors;
    this.conduct = conduct;
  }

  void route(Routes.Group routes) {
    routes.get("/", this::home).post("/session", this::enter);
    routes.post("/session/end", visitors.form(this::leave));
  }

  private Reply home(Call call) {
    Session session = sessions.of(call).orElseGet(() -> sessions.begin(Optional.empty()));
    Optional<Person> person = visitors.visitor(call).map(Visitor::person);
    Shell shell = new Shell("Who do you want to be?", "", false, person, session.formToken());
    return sessions.attach(
        session,
        pages.show("home", Map.of("shell", shell, "people", course.people(), "conduct", conduct)));
  }

  private Reply enter(Call call) throws IOException {
    Parameters form = call.form();
    Session before =
        sessions
            .of(call)
            .orElseThrow(
                () -> Refusal.forbidden("This page is out of date. Go back and reload it."));
    before.check(form);
    Person person =
        course
            .person(form.need("person"))
            .orElseThrow(() -> Refusal.badRequest("invalid_request", "There is no such person."));
    sessions.end(before);
    return sessions.attach(
        sessions.begin(Optional.of(person.id())),
        Reply.seeOther(URI.create("/course/" + course.id())));
  }

  private Reply leave(Call call, Visitor visitor, Parameters form) {
    sessions.end(visitor.session());
    return Reply.seeOther(URI.create("/"));
  }
}
