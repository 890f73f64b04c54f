package org.stoa.examples.campus.pages;

import java.util.Optional;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.course.Role;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Session;

/** Somebody who has chosen who to be. Immutable. */
record Visitor(Session session, Person person) {

  Shell shell(String title, String section) {
    return new Shell(title, section, false, Optional.of(person), session.formToken());
  }

  Shell filled(String title, String section) {
    return new Shell(title, section, true, Optional.of(person), session.formToken());
  }

  void mustTeach() {
    if (!person.role().teaches()) {
      throw Refusal.forbidden("This page is for facilitators.");
    }
  }

  void mustManage() {
    if (person.role() != Role.MANAGER) {
      throw Refusal.forbidden("This page is for managers.");
    }
  }
}
