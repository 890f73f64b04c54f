package org.stoa.examples.campus.pages;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Routes;
import org.stoa.examples.campus.web.Session;
import org.stoa.examples.campus.web.Sessions;

/** Tells who is calling; those who have not chosen yet are led to the choice. Thread-safe. */
final class Visitors {

  /** Answers a visitor. */
  @FunctionalInterface
  interface Page {
    Reply show(Call call, Visitor visitor) throws IOException;
  }

  /** Answers a form that a visitor sent. */
  @FunctionalInterface
  interface Form {
    Reply accept(Call call, Visitor visitor, Parameters form) throws IOException;
  }

  private final Course course;
  private final Sessions sessions;

  Visitors(Course course, Sessions sessions) {
    this.course = course;
    this.sessions = sessions;
  }

  Routes.Handler page(Page page) {
    return call -> {
      Optional<Visitor> visitor = visitor(call);
      return visitor.isEmpty() ? Reply.seeOther(URI.create("/")) : page.show(call, visitor.get());
    };
  }

  Routes.Handler form(Form form) {
    return page(
        (call, visitor) -> {
          Parameters sent = call.form();
          visitor.session().check(sent);
          return form.accept(call, visitor, sent);
        });
  }

  Optional<Visitor> visitor(Call call) {
    Optional<Session> session = sessions.of(call);
    return session
        .flatMap(Session::person)
        .flatMap(course::person)
        .map(person -> new Visitor(session.orElseThrow(), person));
  }
}
